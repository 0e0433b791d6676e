import { createEngine } from "../../engine/createEngine";
import type { EnginePort } from "../../engine/EnginePort";
import { portPair } from "./portPair";
import { serveEngine } from "../../engine/serveEngine";

/** The engine on the page's own thread, in slices: between two of them the page draws and hears the person. */
export function slicedEngine(): EnginePort {
  const [here, there] = portPair();
  serveEngine(createEngine({ pause: nextTask }), there);
  return here;
}

/** A message to oneself: unlike a timer's, its turn comes at once. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
