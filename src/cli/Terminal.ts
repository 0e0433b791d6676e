/** What commands may do with the outside: print, and tell how far they are. */
export interface Terminal {
  readonly print: (text: string) => void;
  /** One step of `total`, on stderr where that is a terminal. */
  readonly progress: (total: number) => { readonly step: () => void; readonly stop: () => void };
}

/** Exit status: 0 no errors, 1 error findings, 2 something was refused or the call is wrong. */
export type ExitStatus = 0 | 1 | 2;
