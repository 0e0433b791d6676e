import type { MessagePort } from "node:worker_threads";
import { CallError } from "../CallError";
import { settingOfGiven } from "../setting";
import { formWork, type FormJob } from "./formWork";
import { readWork, type ReadJob } from "./readWork";
import type { Answer } from "./runJobs";
import type { Work, WorkOrder } from "./Work";

/** A worker: answers one job after the other. */
export function serveWork(port: MessagePort, order: WorkOrder): void {
  const work = workOf(order);
  port.on("message", (job: unknown) => {
    void answer(work, job).then((answered) => port.postMessage(answered));
  });
}

async function answer(work: Work<unknown, unknown>, job: unknown): Promise<Answer<unknown>> {
  try {
    return { result: await work(job) };
  } catch (error) {
    if (error instanceof CallError) return { refused: error.message };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function workOf(order: WorkOrder): Work<unknown, unknown> {
  const setting = settingOfGiven(order.setting);
  if (order.kind === "forms") {
    const work = formWork(setting, order.folder);
    return (job) => work(job as FormJob);
  }
  const work = readWork(setting, order.known);
  return (job) => work(job as ReadJob);
}
