import { type ClassTable, entity, type Entity } from "../Entity";
import type { Settings } from "../model/Chart";
import { HostError } from "../HostError";
import { colorOf, numberOf, textOf, truthOf } from "./wireValue";

/** One part of a chart: its values stand in the chart's settings, by their path. */
export interface PartOf {
  readonly settings: Settings;
  readonly path: string;
}

type Kind = "text" | "number" | "truth" | "color";

const READERS: Readonly<Record<Kind, (value: unknown) => unknown>> = {
  text: textOf,
  number: numberOf,
  truth: truthOf,
  color: colorOf,
};

interface Shape {
  readonly values?: Readonly<Record<string, Kind | `${Kind}?`>>;
  readonly parts?: Readonly<Record<string, ClassTable<PartOf>>>;
  readonly methods?: Readonly<Record<string, (it: PartOf, args: readonly unknown[]) => unknown>>;
}

/** A class that does nothing but keep values; with `?` a value may also be "" (Excel's own choice). */
export function settingClass(name: string, { values = {}, parts = {}, methods }: Shape): ClassTable<PartOf> {
  return {
    name,
    get: Object.fromEntries(
      Object.keys(values).map((key) => [key, ({ settings, path }: PartOf) => told(settings, path, key)]),
    ),
    set: Object.fromEntries(
      Object.entries(values).map(([key, kind]) => [
        key,
        (it: PartOf, value: unknown) => put(it, key, read(kind, value)),
      ]),
    ),
    links: Object.fromEntries(
      Object.entries(parts).map(([key, table]) => [key, (it: PartOf) => below(it, key, table)]),
    ),
    ...(methods && { methods }),
  };
}

export function put({ settings, path }: PartOf, key: string, value: unknown): void {
  settings.set(path + key, value);
}

export function below({ settings, path }: PartOf, key: string, table: ClassTable<PartOf>): Entity {
  return entity(table, { settings, path: `${path}${key}.` });
}

function read(kind: Kind | `${Kind}?`, value: unknown): unknown {
  const [plain, optional] = kind.endsWith("?") ? [kind.slice(0, -1) as Kind, true] : [kind as Kind, false];
  return optional && value === "" ? "" : READERS[plain](value);
}

/** What Excel would have chosen is not known here. */
function told(settings: Settings, path: string, key: string): unknown {
  const value = settings.get(path + key);
  if (value === undefined) throw HostError.notSimulated(`chart ${path}${key} before it was set`);
  return value;
}
