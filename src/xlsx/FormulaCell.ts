import type { Cell, TextLook } from "../report/Cells";
import { cellText } from "./cellText";
import { decodeContent } from "./xmlText";

/** What a formula is called whose text the file doesn't hold: not "", which would look like a typed value. */
export const LOST_FORMULA = "#REF!";

/** A cell whose formula becomes text only when asked for: a form holds a thousand, and few matter. */
export class FormulaCell implements Cell {
  private text: string | undefined = undefined;

  /** @param bytes of the sheet; from `start` to `end` the formula as XML, not looked into yet */
  constructor(
    readonly type: Cell["type"],
    readonly value: Cell["value"],
    readonly format: string,
    readonly font: string | undefined,
    readonly look: TextLook | undefined,
    private readonly bytes: Uint8Array,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** `#REF!` where the text is malformed. */
  get formula(): string {
    return (this.text ??= this.decoded());
  }

  private decoded(): string {
    const text = decodeContent(this.bytes, this.start, this.end);
    return text === undefined ? LOST_FORMULA : cellText(text);
  }
}
