import { createEngine } from "../../engine/createEngine";
import { serveEngine } from "../../engine/serveEngine";
import { READY } from "./workerPort";

/** What a worker's global is; the types of a page do not know it. */
interface WorkerScope {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;

serveEngine(createEngine(), {
  post: (message, transfer) => scope.postMessage(message, transfer),
  listen: (onMessage) => {
    scope.onmessage = ({ data }) => onMessage(data);
  },
});
scope.postMessage(READY, []);
