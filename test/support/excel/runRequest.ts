import { type ClassTable, type Entity, entity, isEntity } from "./Entity";
import type { ExcelHost } from "./ExcelHost";
import { HostError } from "./HostError";
import type { ActionInfo, ObjectPathInfo, Query, RequestBody, ResponseBody } from "./protocol";
import { workbookClass } from "./classes/workbookClass";

/** Actions one after the other; the first that fails ends the request, and what was done before stays done. */
export function runRequest(body: RequestBody, host: ExcelHost): ResponseBody {
  const run = new RequestRun(body, host);
  const Results: ResponseBody["Results"] = [];
  const TraceIds: number[] = [];
  for (const [ActionIndex, action] of body.Actions.entries()) {
    try {
      host.beforeAction(run.tell(action));
      Results.push({ ActionId: action.Id, Value: run.perform(action) });
      if (action.ActionType === 5) TraceIds.push(action.Id);
    } catch (error) {
      return { Results, TraceIds, Error: { ...errorOf(error), Location: run.tell(action), ActionIndex } };
    }
  }
  return { Results, TraceIds };
}

/** A fault of the simulation itself is told as one, with the place. */
function errorOf(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof HostError) return { Code: error.code, Message: error.message, HttpStatusCode: 400 };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "SimulationFault", Message: message, HttpStatusCode: 500 };
}

class RequestRun {
  private readonly found = new Map<number, Entity | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: ExcelHost,
  ) {}

  perform(action: ActionInfo): unknown {
    if (action.ActionType === 5) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return object && this.idOf(object, this.body.AutoKeepReference === true);
      case 2:
        return object && this.query(object, action.QueryInfo ?? {});
      case 3:
        if (!object) throw new HostError("ItemNotFound", this.tell(action));
        return this.method(object, action);
      case 4: {
        if (!object) throw new HostError("ItemNotFound", this.tell(action));
        const [value] = this.args(action);
        object.set(action.Name, value, this.host);
        return null;
      }
      default:
        throw HostError.notSimulated(`action of type ${action.ActionType}`);
    }
  }

  /** `Range.Values`, `WorksheetCollection.Add`: for messages and for {@link ExcelHost.failNext}. */
  tell(action: ActionInfo): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const object = this.found.get(action.ObjectPathId);
    const place = object?.className ?? path?.Name ?? "";
    if (action.ActionType === 1) return path?.Name ? `new ${path.Name}` : "new";
    if (action.ActionType === 2) return `${place}.load(${action.QueryInfo?.Select?.join() ?? ""})`;
    return `${place}.${action.Name}`;
  }

  private method(object: Entity, action: ActionInfo): unknown {
    if (action.Name === "_KeepReference") return null;
    const result = object.call(action.Name, this.args(action), this.host);
    return isEntity(result) ? this.idOf(result, false) : (result ?? null);
  }

  /** Children first, as a path stands for what its parent was when it was asked for. */
  private resolve(id: number): Entity | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidReference", `path ${id}`);
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  private follow(path: ObjectPathInfo): Entity | null {
    const { ObjectPathType: type, Name } = path;
    if (type === 1) return entity(workbookClass, this.host.book);
    if (type === 6) return this.host.references.at(Name);
    if (type === 7) return null;
    if (type === 2 && Name === "Microsoft.InternalService.AddinInternalService") return entity(startServiceClass, Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (type === 2 || path.ParentObjectPathId === undefined) throw HostError.notSimulated(`new ${Name}`);
    // Everything of an object that isn't there isn't there either.
    if (!parent) return null;
    if (type === 4) {
      const child = parent.link(Name, this.host);
      if (child === undefined) throw HostError.notSimulated(`${parent.className}.${Name}`);
      return child;
    }
    const args = this.args(path);
    if (type === 5) return parent.item(args[0], this.host);
    const result = parent.call(Name, args, this.host);
    if (result === null || isEntity(result)) return result;
    throw HostError.notSimulated(`${parent.className}.${Name} as an object`);
  }

  /** Proxies come as the numbers of their paths, in arguments as well as inside of objects (`{ list: { source: range } }`). */
  private args({
    ArgumentInfo: { Arguments = [], ReferencedObjectPathIds = [] } = {},
  }: ActionInfo | ObjectPathInfo): unknown[] {
    const replace = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(value)) {
        const references: readonly unknown[] = Array.isArray(reference) ? reference : [];
        return references.length === 0 ? value : value.map((one, n) => replace(one, references[n]));
      }
      return typeof reference === "number" && reference > 0 ? this.resolve(reference) : this.inside(value);
    };
    return Arguments.map((value, n) => replace(value, ReferencedObjectPathIds[n]));
  }

  private inside(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).map(([key, one]): [string, unknown] => {
      const reference: unknown = isRecord(one) ? one["_ObjectPathId"] : undefined;
      return [key, typeof reference === "number" ? this.resolve(reference) : this.inside(one)];
    });
    return Object.fromEntries(entries);
  }

  private idOf(object: Entity, keep: boolean): Record<string, unknown> {
    const reference = this.host.references.of(object, keep);
    return {
      ...(object.id !== undefined && { Id: object.id }),
      ...(reference !== undefined && { _ReferenceId: reference }),
    };
  }

  private query(object: Entity, { Select, Top, Skip }: Query): Record<string, unknown> {
    if (!Select?.length) throw HostError.notSimulated(`${object.className}.load() without names`);
    const items = object.items(this.host);
    const names = Select.map((name) => name.replace(/\./g, "/").split("/").map(upperFirst));
    if (!items) return { ...this.idOf(object, false), ...this.read(object, names) };
    const from = Skip ?? 0;
    const asked = items.slice(from, Top === undefined ? undefined : from + Top);
    return { _Items: asked.map((item) => ({ ...this.idOf(item, false), ...this.read(item, names) })) };
  }

  /** Below a property that is an object the names go on: `Format/Fill/Color`. */
  private read(object: Entity, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const below = new Map<string, string[][]>();
    for (const path of paths) {
      const [name = "", ...rest] = path[0] === "Items" ? path.slice(1) : path;
      if (rest.length > 0) below.set(name, [...(below.get(name) ?? []), rest]);
      else result[name] = object.get(name, this.host);
    }
    for (const [name, rest] of below) {
      const child = object.link(name, this.host);
      if (child === undefined) throw HostError.notSimulated(`${object.className}.${name}`);
      result[name] = child && this.children(child, rest);
    }
    return result;
  }

  private children(child: Entity, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const items = child.items(this.host);
    if (!items) return { ...this.idOf(child, false), ...this.read(child, paths) };
    return { _Items: items.map((item) => ({ ...this.idOf(item, false), ...this.read(item, paths) })) };
  }
}

/** office.js tells once that its commands are ready. */
const startServiceClass: ClassTable<string> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
};

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
