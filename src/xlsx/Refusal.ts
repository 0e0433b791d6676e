export type RefusalCode = "encrypted" | "xls" | "not-xlsx" | "damaged" | "too-large" | "bomb";

/** Why a file is not read: bad input is a value, never an exception. A class only so that `instanceof` tells it from data. */
export class Refusal {
  readonly ok = false;

  /** Both parts in one line. */
  readonly message: string;

  /**
   * @param reason Vietnamese, without a full stop; made by `refuse`.
   * @param remedy what to do, a sentence whose first letter is small
   */
  constructor(
    readonly code: RefusalCode,
    readonly reason: string,
    readonly remedy: string,
  ) {
    this.message = `${reason}: ${remedy}`;
  }
}
