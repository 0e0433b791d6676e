export type RefusalCode = "encrypted" | "xls" | "not-xlsx" | "damaged" | "too-large" | "bomb";

/** Why a file is not read: bad input is a value, never an exception. A class only so that `instanceof` tells it from data. */
export class Refusal {
  readonly ok = false;

  /** @param message Vietnamese, says what to do; made by `refuse`. */
  constructor(
    readonly code: RefusalCode,
    readonly message: string,
  ) {}
}
