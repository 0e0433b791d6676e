import type { Engine } from "../../../src/engine/Engine";

/** The engine with some of its calls replaced. */
export function engineWith(engine: Engine, calls: Partial<Engine>): Engine {
  return new Proxy(engine, {
    get(target, name): unknown {
      const call: unknown = Reflect.get(calls, name) ?? Reflect.get(target, name);
      return typeof call === "function" ? (call.bind(target) as unknown) : call;
    },
  });
}
