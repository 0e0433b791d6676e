import type { State } from "../outline/State";

export type { State };

/** What reading one cell noticed. The outline's checks give each code its severity and words. */
export interface Sign {
  readonly code: SignCode;
  /** What the message may name: `raw` the text as typed, `x` the number, `suggestion` what was probably meant. */
  readonly figures: Readonly<Record<string, string | number>>;
}

export type SignCode =
  "T2" | "T3" | "T4" | "T5" | "T6" | "T7" | "T8" | "T9" | "T9a" | "T10" | "T11" | "T12" | "T14" | "T15";

export interface EntryOptions {
  /** The item may exceed 100 % (no T5). */
  readonly overHundred?: boolean;
  /** Đơn vị tính of the item: may follow the number. */
  readonly measure?: string;
  /** {@link Cells.date1904}, for the day that T11 names. */
  readonly date1904?: boolean;
}

/** One cell read by the rules of its kind. Nothing is ever guessed: what can't be read is `error` with a sign that says why. */
export interface Answer {
  readonly state: State;
  /** Present exactly when `state` is "value": a number for figures, the text (as typed, NFC, trimmed) for narratives. */
  readonly value?: number | string;
  /** As stored: never normalised. Absent where the cell is empty. */
  readonly raw?: string | number;
  readonly signs: readonly Sign[];
}

/** The answer to one item, with its place. */
export interface Entry extends Answer {
  readonly item: string;
  /** The program computed it: the cell still holds the template's own formula. */
  readonly computed?: boolean;
  /** Text of the note cell beside it. */
  readonly note?: string;
  readonly sheet: string;
  readonly cell: string;
}
