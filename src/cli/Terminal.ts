import type { StartWorker } from "./many/runJobs";

/** What commands may do with the outside: print (`main` lets nothing through that steers a terminal), and tell how far they are. */
export interface Terminal {
  readonly print: (text: string) => void;
  /** How far of `total` it is, on stderr: a bar where that is a terminal, else a line now and then. `done` of them were done before. */
  readonly progress: (
    total: number,
    what?: string,
    done?: number,
  ) => { readonly step: () => void; readonly stop: () => void };
  /** Starts a thread of this program; absent where all work is to be done in this one. */
  readonly startWorker?: StartWorker;
  /** Tells this build of the program from any other: what was read by another is read again. */
  readonly build?: string;
}

/** Exit status: 0 no errors, 1 error findings, 2 something was refused or the call is wrong. */
export type ExitStatus = 0 | 1 | 2;
