/** One end of a line between two threads: a worker, a MessagePort, or two ends on one thread. */
export interface EnginePort {
  /** `transfer`: buffers that are given away with the message. */
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /** `onEnd`: the other side is gone, and why. Called once by whoever uses this end. */
  listen(onMessage: (message: unknown) => void, onEnd: (reason: Error) => void): void;
}
