import type { EnginePort } from "../../engine/EnginePort";

type Listener = (message: unknown) => void;

/** Two ends on one thread: a message arrives after the work in hand, uncopied. */
export function portPair(): readonly [EnginePort, EnginePort] {
  const listeners: [Listener | undefined, Listener | undefined] = [undefined, undefined];
  const end = (own: 0 | 1, other: 0 | 1): EnginePort => ({
    post: (message) => void Promise.resolve().then(() => listeners[other]?.(message)),
    listen: (onMessage) => void (listeners[own] = onMessage),
  });
  return [end(0, 1), end(1, 0)];
}
