import type { Refusal, Repair } from "../../src/report/Report";
import type { IntakeKind } from "../support/IntakeKind";

/** A file as it comes, under the name that it comes with. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What taking it in must give, all of it and nothing else. */
export interface Outcome {
  /** Name of each report, and its unit; its answers are those that the unit typed. */
  readonly reports?: Readonly<Record<string, string>>;
  /** Name of what is refused, and the code. */
  readonly refused?: Readonly<Record<string, Refusal["code"]>>;
  /** Container, and the names in it that are no workbooks. */
  readonly passedOver?: Readonly<Record<string, readonly string[]>>;
  /** Sender's address, subject and instant, the same for all reports. */
  readonly arrival?: readonly [name: string, address: string, subject: string, date: string | null];
  /** Kinds of what was repaired in the reports. */
  readonly repaired?: readonly Repair["kind"][];
}

/** One kind of file that comes back, as a row of the page and as a test. */
export interface SentKind extends IntakeKind {
  readonly make: () => SentFile | Promise<SentFile>;
  readonly gives: Outcome;
}
