import { fillIn } from "../workbook/fillIn";

/** The call is wrong, or a file it needs is not to be had: one Vietnamese sentence, exit status 2. Caught in `main` alone. */
export class CallError extends Error {
  constructor(template: string, values: Readonly<Record<string, string | number>> = {}) {
    super(fillIn(template, values));
  }
}
