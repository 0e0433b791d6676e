import type { Engine } from "../../engine/Engine";
import type { EnginePort } from "../../engine/EnginePort";
import { laterPort } from "./laterPort";
import { remoteEngine } from "../../engine/remoteEngine";
import { openPort } from "./openPort";

/** The engine, started out of the screen's way; calls wait until it runs. */
export function startEngine(): Engine {
  return remoteEngine(laterPort(openPort({ workerAt, textAt, workerOf, onThisThread })));
}

function workerAt(address: string): Worker {
  return new Worker(besideThePage(address));
}

function textAt(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = besideThePage(address);
    script.onload = () => {
      script.remove();
      const text: unknown = Reflect.get(globalThis, "cchcEngineWorker");
      Reflect.deleteProperty(globalThis, "cchcEngineWorker");
      if (typeof text === "string") resolve(text);
      else reject(new Error(`${address} has no text`));
    };
    script.onerror = () => reject(new Error(`${address} can't be loaded`));
    document.head.append(script);
  });
}

function workerOf(text: string): Worker {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return new Worker(address);
  } finally {
    // The worker has taken its address already, and the text is no longer kept twice.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

async function onThisThread(): Promise<EnginePort> {
  const { slicedEngine } = await import("./slicedEngine");
  return slicedEngine();
}

function besideThePage(address: string): string {
  return new URL(address, document.baseURI).href;
}
