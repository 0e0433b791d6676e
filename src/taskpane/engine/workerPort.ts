import type { EnginePort } from "../../engine/EnginePort";

/** The first message of a worker: its code has been loaded and runs. */
export const READY = "cchc.ready";

/** A browser that refuses a worker may do so without a word. */
const PATIENCE = 20_000;

/** What is used of a Worker. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The port to a worker once it runs; rejected where it was refused. */
export function workerPort(worker: WorkerLike, patience = PATIENCE): Promise<EnginePort> {
  return new Promise((resolve, reject) => {
    let onMessage: ((message: unknown) => void) | undefined;
    let onEnd: ((reason: Error) => void) | undefined;
    const end = (reason: Error): void => {
      clearTimeout(timer);
      worker.terminate();
      reject(reason);
      onEnd?.(reason);
    };
    const timer = setTimeout(() => end(new Error("the worker does not start")), patience);
    worker.onerror = (event) => {
      event.preventDefault?.();
      end(new Error(`the worker failed: ${event.message ?? "refused"}`));
    };
    worker.onmessageerror = () => end(new Error("a message of the worker could not be read"));
    worker.onmessage = ({ data }) => {
      if (data !== READY) return onMessage?.(data);
      clearTimeout(timer);
      resolve({
        post: (message, transfer) => worker.postMessage(message, [...transfer]),
        listen: (message, ended) => {
          onMessage = message;
          onEnd = ended;
        },
      });
    };
  });
}
