import type { Engine } from "./Engine";
import { isCall, type EngineAnswer } from "./engineMessages";
import type { EnginePort } from "./EnginePort";

/** Answers calls that come over a port by an engine on this side. Calls run side by side, as they do without a port. */
export function serveEngine(engine: Engine, port: EnginePort): void {
  const answer = async (message: unknown): Promise<void> => {
    if (!isCall(message)) return;
    const { call, method, args } = message;
    try {
      const run = Reflect.get(engine, method) as (...given: readonly unknown[]) => Promise<unknown>;
      const value = await run.apply(engine, [...args]);
      send({ answer: call, ok: true, value }, buffersIn(value));
    } catch (error) {
      send({ answer: call, ok: false, fault: faultOf(error) }, []);
    }
  };
  const send = (message: EngineAnswer, transfer: readonly ArrayBuffer[]): void => port.post(message, transfer);
  port.listen(
    (message) => void answer(message),
    () => undefined,
  );
}

function faultOf(error: unknown): { readonly message: string; readonly stack: string } {
  return error instanceof Error
    ? { message: error.message, stack: error.stack ?? "" }
    : { message: String(error), stack: "" };
}

/** Files in an answer stand at most two levels deep: `{ summary, file: { name, bytes } }`. */
const DEEPEST = 2;

/** Buffers of bytes that the answer gives away: whole ones, as a part of one would take its neighbours along. */
function buffersIn(value: unknown, depth = 0): ArrayBuffer[] {
  if (value instanceof Uint8Array) {
    const { buffer, byteLength } = value;
    return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value) || depth >= DEEPEST) return [];
  return Object.values(value).flatMap((part) => buffersIn(part, depth + 1));
}
