import type { ExcelHost } from "./ExcelHost";
import { HostError } from "./HostError";

/**
 * One class of the Excel API over what stands behind it in the model. Members have the names that go over the wire (`RowCount`); their
 * requirement sets are not repeated here, they are read from Microsoft's client ({@link requirementSets}).
 * What a table does not name is not simulated, and using it fails.
 */
export interface ClassTable<T> {
  readonly name: string;
  /** What the client keeps to find the object again in later requests. */
  readonly id?: (it: T) => string | number;
  readonly get?: Readonly<Record<string, (it: T, host: ExcelHost) => unknown>>;
  readonly set?: Readonly<Record<string, (it: T, value: unknown, host: ExcelHost) => void>>;
  /** Properties that are objects; null for an object that isn't there. */
  readonly links?: Readonly<Record<string, (it: T, host: ExcelHost) => Entity | null>>;
  /** May answer an {@link Entity}, null (an object that isn't there) or a value. */
  readonly methods?: Readonly<Record<string, (it: T, args: readonly unknown[], host: ExcelHost) => unknown>>;
  readonly items?: (it: T, host: ExcelHost) => readonly Entity[];
  readonly item?: (it: T, key: unknown, host: ExcelHost) => Entity;
}

/** An object of the API: a class and what it stands for. */
export interface Entity {
  readonly className: string;
  readonly target: unknown;
  readonly id: string | number | undefined;
  get(name: string, host: ExcelHost): unknown;
  set(name: string, value: unknown, host: ExcelHost): void;
  /** Undefined where the class has no such property at all. */
  link(name: string, host: ExcelHost): Entity | null | undefined;
  call(name: string, args: readonly unknown[], host: ExcelHost): unknown;
  items(host: ExcelHost): readonly Entity[] | undefined;
  item(key: unknown, host: ExcelHost): Entity;
}

export function entity<T>(table: ClassTable<T>, it: T): Entity {
  const known = <M>(members: Readonly<Record<string, M>> | undefined, name: string, host: ExcelHost): M => {
    host.demand(table.name, name);
    const member = members?.[name];
    if (member === undefined) throw HostError.notSimulated(`${table.name}.${name}`);
    return member;
  };
  return {
    className: table.name,
    target: it,
    id: table.id?.(it),
    get: (name, host) => known(table.get, name, host)(it, host),
    set: (name, value, host) => known(table.set, name, host)(it, value, host),
    link: (name, host) => (table.links && name in table.links ? known(table.links, name, host)(it, host) : undefined),
    call: (name, args, host) => known(table.methods, name, host)(it, args, host),
    items: (host) => table.items?.(it, host),
    item: (key, host) => {
      if (!table.item) throw HostError.notSimulated(`${table.name}.getItem`);
      return table.item(it, key, host);
    },
  };
}

export function isEntity(value: unknown): value is Entity {
  return typeof value === "object" && value !== null && "className" in value && "target" in value;
}
