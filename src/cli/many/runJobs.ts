import type { Worker } from "node:worker_threads";
import { CallError } from "../CallError";
import type { Work, WorkOrder } from "./Work";

export type StartWorker = (order: WorkOrder) => Worker;

/** How work is done: in so many threads, or, where there is no way to start one, in this. */
export interface Hands {
  readonly count: number;
  readonly start?: StartWorker;
}

/** `refused`: what the person who called is to be told; `fault`: one of the program. */
export type Answer<Result> = { readonly result: Result } | { readonly refused: string } | { readonly fault: string };

/**
 * Does all jobs, each as soon as a thread is free; results come as they are ready. A fault of a worker is one of the program and ends everything:
 * what was answered before it stays.
 */
export async function runJobs<Job, Result>(
  jobs: Iterable<Job>,
  { count, start }: Hands,
  order: WorkOrder,
  here: () => Work<Job, Result>,
  done: (job: Job, result: Result) => void,
): Promise<void> {
  if (!start || count <= 1) {
    const work = here();
    for (const job of jobs) done(job, await work(job));
    return;
  }
  const waiting = jobs[Symbol.iterator]();
  const workers: Worker[] = [];
  const serve = async (): Promise<void> => {
    let next = waiting.next();
    if (next.done) return;
    const worker = start(order);
    workers.push(worker);
    for (; !next.done; next = waiting.next()) {
      const answer = await ask<Job, Result>(worker, next.value);
      if ("refused" in answer) throw new CallError(answer.refused);
      if ("fault" in answer) throw new Error(answer.fault);
      done(next.value, answer.result);
    }
  };
  try {
    await Promise.all(Array.from({ length: count }, serve));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ask<Job, Result>(worker: Worker, job: Job): Promise<Answer<Result>> {
  return new Promise((resolve, reject) => {
    const answered = (answer: Answer<Result>): void => settle(() => resolve(answer));
    const failed = (error: Error): void => settle(() => reject(error));
    const ended = (code: number): void => settle(() => reject(new Error(`a worker ended with status ${code}`)));
    // Only these: the thread has listeners of its own, which keep it reachable.
    const settle = (action: () => void): void => {
      worker.off("message", answered).off("error", failed).off("exit", ended);
      action();
    };
    worker.on("message", answered).on("error", failed).on("exit", ended);
    worker.postMessage(job);
  });
}
