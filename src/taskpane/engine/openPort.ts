import type { EnginePort } from "../../engine/EnginePort";
import { workerPort, type WorkerLike } from "./workerPort";

/** What of a browser it takes to start the engine. Each may throw or reject where the browser refuses. */
export interface Launcher {
  workerAt(address: string): WorkerLike;
  /** Loads a classic script that leaves the worker's code as a text. */
  textAt(address: string): Promise<string>;
  workerOf(text: string): WorkerLike;
  /** The engine in slices on this thread. */
  onThisThread(): Promise<EnginePort>;
}

const WORKER = "engine.worker.js";
const TEXT = "engine.worker.text.js";

/**
 * The way to an engine that this browser allows: a worker from its address; where the page was opened from a folder (file://), which may
 * have none, a worker from its text; else this thread.
 */
export async function openPort(launcher: Launcher): Promise<EnginePort> {
  const ways: readonly (() => Promise<EnginePort>)[] = [
    async () => workerPort(launcher.workerAt(WORKER)),
    async () => workerPort(launcher.workerOf(await launcher.textAt(TEXT))),
  ];
  for (const open of ways) {
    try {
      return await open();
    } catch {
      // The next way: nothing was asked of this one yet.
    }
  }
  return launcher.onThisThread();
}
