import type { Cell, TextLook } from "../report/Cells";
import { isDateCode } from "../report/isDateCode";
import { cellText } from "./cellText";
import { FormulaCell } from "./FormulaCell";
import { FormulaReader, type MovedFormula } from "./FormulaReader";
import { isoDateSerial } from "./isoDateSerial";
import { MovedFormulaCell } from "./MovedFormulaCell";
import { parseDecimal } from "./parseDecimal";
import { parseIndex } from "./parseIndex";
import { PlainCell } from "./PlainCell";
import { readRichText, type RichText } from "./readRichText";
import type { CellStyle } from "./readStyles";
import type { SheetContext } from "./SheetContext";
import { ShortTexts } from "./ShortTexts";
import { BOOLEAN, DATE, ERROR, INLINE_STR, NUMBER, SHARED, STR } from "./storedTypes";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const INLINE = xmlName("is");
/** Letters of elements and attributes. */
const F = 0x66;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;
const NO_STYLE: CellStyle = { format: "General", font: undefined, look: undefined };
const LETTERS: ReadonlySet<number> = new Set([SHARED, NUMBER, BOOLEAN, ERROR, DATE]);
const utf8 = new TextEncoder();

/**
 * The cells of one sheet (`c`, ECMA-376 part 1, 18.3.1.4 and 18.18.11 for `t`), from a scanner at the element.
 *
 * | `t` | stored | read as |
 * |---|---|---|
 * | n or none | `<v>12.5</v>` | number; what is no finite number: text, exactly as stored, never 0 |
 * | s | `<v>3</v>` | text, the shared string of that index; without such a string the part is damaged |
 * | inlineStr | `<is><t>a</t></is>` | text |
 * | str | `<v>a</v>` | text, "" too |
 * | b | `<v>1</v>` | boolean; other than 0, 1, true, false: text |
 * | e | `<v>#REF!</v>` | error |
 * | d | `<v>2025-11-12</v>` | number by the workbook's date system, with a date format if the style has none; no date: text |
 *
 * No value (`v` missing, or empty where it can't be): `empty` with a formula, otherwise no cell.
 */
export class CellReader {
  readonly formulas: FormulaReader;
  /** Index of the attribute `r` of the current cell, or -1. */
  place = -1;
  /** What {@link readPlain} read: column and cell, as {@link read} has it. */
  column = -1;
  cell: Cell | undefined;

  private readonly plain = new PlainCell();
  private readonly texts: ShortTexts;
  private style: CellStyle = NO_STYLE;
  private storedType = NUMBER;

  /** `v` of the current cell: bytes if plain, otherwise text. */
  private start = 0;
  private end = 0;
  private stored: string | undefined;

  /** What was read. */
  private type: Cell["type"] = "empty";
  private value: Cell["value"] = "";
  private font: string | undefined;
  private look: TextLook | undefined;
  private format = "";

  constructor(
    private readonly xml: XmlScanner,
    private readonly context: SheetContext,
  ) {
    this.formulas = new FormulaReader(xml, context);
    this.texts = new ShortTexts(xml.bytes);
  }

  /** Reads the next cell of the row if it is a {@link PlainCell}; otherwise nothing has happened. */
  readPlain(row: number, before: number): boolean {
    const { xml, plain } = this;
    if (!xml.isBetweenTags || !plain.scan(xml.bytes, xml.position, row, before)) return false;
    xml.position = plain.next;
    this.column = plain.column;
    this.cell = undefined;
    const { formulaStart, valueStart } = plain;
    if (formulaStart < 0 && valueStart < 0) return true;
    this.style = this.context.styles[plain.style] ?? NO_STYLE;
    this.storedType = plain.type;
    this.clear();
    if (valueStart >= 0) {
      this.start = valueStart;
      this.end = plain.valueEnd;
      this.stored = undefined;
      this.takeValue();
    }
    if (xml.fault !== undefined) return true;
    const { type, value, format, font, look } = this;
    this.cell =
      formulaStart < 0
        ? this.made(undefined)
        : new FormulaCell(type, value, format, font, look, xml.bytes, formulaStart, plain.formulaEnd);
    return true;
  }

  /** Takes the attributes of the cell just met. */
  readAttributes(): void {
    const { attributes, bytes } = this.xml;
    let style = 0;
    this.place = -1;
    this.storedType = NUMBER;
    for (let i = 0; i < attributes.count; i++) {
      const letter = attributes.letter(i);
      if (letter === R) this.place = i;
      else if (letter === S) style = parseIndex(bytes, attributes.valueStart(i), attributes.valueEnd(i));
      else if (letter === T) this.storedType = this.typeOf(i);
    }
    this.style = this.context.styles[style] ?? NO_STYLE;
  }

  /** The cell whose attributes were just taken; undefined if it holds nothing, or after a fault. */
  read(row: number, column: number): Cell | undefined {
    const { xml } = this;
    const { depth } = xml;
    let formula: string | MovedFormula | undefined;
    let inline: RichText | undefined;
    let values = 0;
    let formulas = 0;
    while (xml.nextChild(depth)) {
      const { letter } = xml;
      if (letter === V) {
        xml.readContent();
        this.start = xml.contentStart;
        this.end = xml.contentEnd;
        this.stored = xml.contentKind === "plain" ? undefined : xml.contentText();
        values++;
      } else if (letter === F) {
        formula = this.formulas.read(row, column);
        formulas++;
      } else if (xml.isNamed(INLINE)) {
        inline = readRichText(xml);
      }
    }
    if (values > 1 || formulas > 1) xml.fail("two values or formulas in a cell");
    this.clear();
    if (inline && (this.storedType === INLINE_STR || values === 0)) {
      this.context.textsLeft -= inline.text.length;
      this.take(inline);
    } else if (values === 1) this.takeValue();
    return xml.fault === undefined ? this.made(formula) : undefined;
  }

  private clear(): void {
    this.type = "empty";
    this.value = "";
    this.font = this.style.font;
    this.look = this.style.look;
    this.format = this.style.format;
  }

  private made(formula: string | MovedFormula | undefined): Cell | undefined {
    const { type, value, format, font, look } = this;
    if (typeof formula === "object") return new MovedFormulaCell(type, value, format, font, look, formula);
    if (type === "empty" && formula === undefined) return undefined;
    // Few shapes of objects: a cell without formula, font has no such property, and one in a thousand is crossed out.
    if (look !== undefined) return { type, value, formula, format, font, look };
    if (formula !== undefined) {
      return font === undefined ? { type, value, formula, format } : { type, value, formula, format, font };
    }
    return font === undefined ? { type, value, format } : { type, value, format, font };
  }

  private takeValue(): void {
    const type = this.storedType;
    if (type === STR || type === INLINE_STR) {
      this.takeText();
      return;
    }
    if (this.stored === undefined ? this.start === this.end : this.stored === "") return;
    if (type === NUMBER) {
      const number = this.parse(parseDecimal);
      if (Number.isNaN(number)) this.takeText();
      else this.set("number", number);
    } else if (type === SHARED) {
      const text = this.context.strings?.get(this.parse(parseIndex));
      if (text) this.take(text);
      else this.xml.fail("no such shared string");
    } else if (type === BOOLEAN) {
      const word = this.storedText().trim();
      if (word === "1" || word === "true") this.set("boolean", true);
      else if (word === "0" || word === "false") this.set("boolean", false);
      else this.takeText();
    } else if (type === ERROR) {
      this.set("error", cellText(this.storedText()));
    } else {
      const date = isoDateSerial(this.storedText(), this.context.date1904);
      if (!date) {
        this.takeText();
        return;
      }
      this.set("number", date.serial);
      if (!isDateCode(this.format)) this.format = date.format;
    }
  }

  private set(type: Cell["type"], value: Cell["value"]): void {
    this.type = type;
    this.value = value;
  }

  private take(rich: RichText): void {
    this.set("text", rich.text);
    if (rich.font !== undefined) this.font = rich.font;
    if (this.look === "unseen" && rich.styled) this.look = undefined;
    if (rich.look !== undefined && this.look === undefined) this.look = rich.look;
  }

  /** The value as it is stored. */
  private takeText(): void {
    const text = cellText(this.storedText());
    this.context.textsLeft -= text.length;
    this.set("text", text);
  }

  private storedText(): string {
    return (this.stored ??= this.texts.get(this.start, this.end) ?? this.xml.textBetween(this.start, this.end));
  }

  private parse(parser: (bytes: Uint8Array, start: number, end: number) => number): number {
    if (this.stored === undefined) return parser(this.xml.bytes, this.start, this.end);
    const bytes = utf8.encode(this.stored);
    return parser(bytes, 0, bytes.length);
  }

  /** From attribute `i`: the letter, STR or INLINE_STR. */
  private typeOf(i: number): number {
    const { attributes, bytes } = this.xml;
    const start = attributes.valueStart(i);
    const letter = attributes.valueEnd(i) - start === 1 ? bytes[start]! : 0;
    if (LETTERS.has(letter)) return letter;
    const word = attributes.text(i);
    if (word === "inlineStr") return INLINE_STR;
    if (word !== "str") this.xml.fail("type of cell");
    return STR;
  }
}
