import type { Engine } from "./Engine";
import { isAnswer, METHOD_NAMES, type EngineCall, type Method } from "./engineMessages";
import type { EnginePort } from "./EnginePort";

interface Open {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * The engine at the other end of a port, served there by `serveEngine`. What a call is given is copied and stays the caller's. When the other
 * side is gone every open call fails, and every later one.
 */
export function remoteEngine(port: EnginePort): Engine {
  const open = new Map<number, Open>();
  let last = 0;
  let ended: Error | undefined;
  port.listen(
    (message) => {
      if (!isAnswer(message)) return;
      const call = open.get(message.answer);
      open.delete(message.answer);
      if (message.ok) call?.resolve(message.value);
      else call?.reject(Object.assign(new Error(message.fault.message), { stack: message.fault.stack }));
    },
    (reason) => {
      ended = reason;
      for (const { reject } of open.values()) reject(reason);
      open.clear();
    },
  );
  const ask =
    (method: Method) =>
    (...args: readonly unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const call: EngineCall = { call: (last += 1), method, args };
        // What can't be copied throws here, and so fails the call.
        port.post(call, []);
        open.set(call.call, { resolve, reject });
      });
  // Method by method the other side's answer is what the interface says: both sides are made from it.
  return Object.fromEntries(METHOD_NAMES.map((method) => [method, ask(method)])) as unknown as Engine;
}
