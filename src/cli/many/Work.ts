import type { GivenSetting } from "../setting";

/** What a worker is started with: which work, and for what. Plain data, as everything between threads. */
export type WorkOrder =
  | { readonly kind: "read"; readonly setting: GivenSetting; readonly known: readonly string[] }
  | { readonly kind: "forms"; readonly setting: GivenSetting; readonly folder: string };

/** Does one job after the other; what it gives back can be copied between threads. */
export type Work<Job, Result> = (job: Job) => Promise<Result>;
