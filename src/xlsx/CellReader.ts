import type { Cell } from "../report/Cells";
import { cellText } from "./cellText";
import { FormulaReader } from "./FormulaReader";
import { isDateFormat } from "./isDateFormat";
import { isoDateSerial } from "./isoDateSerial";
import { parseDecimal } from "./parseDecimal";
import { parseIndex } from "./parseIndex";
import { readRichText, type RichText } from "./readRichText";
import type { CellStyle } from "./readStyles";
import type { SheetContext } from "./SheetContext";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const TYPE = xmlName("t");
const STYLE = xmlName("s");
const VALUE = xmlName("v");
const FORMULA = xmlName("f");
const INLINE = xmlName("is");
const NO_STYLE: CellStyle = { format: "General", font: undefined };
const utf8 = new TextEncoder();

type Content = Pick<Cell, "type" | "value"> & { readonly font?: string; readonly dateFormat?: string };

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

  /** `v` of the current cell: bytes if plain, otherwise text. */
  private start = 0;
  private end = 0;
  private text: string | undefined;

  constructor(
    private readonly xml: XmlScanner,
    private readonly context: SheetContext,
  ) {
    this.formulas = new FormulaReader(xml, context);
  }

  /** The cell just met; undefined if it holds nothing, or after a fault. */
  read(row: number, column: number): Cell | undefined {
    const { xml } = this;
    const { depth } = xml;
    const type = this.letterOfType();
    const style = this.style();
    let formula: string | undefined;
    let inline: RichText | undefined;
    let values = 0;
    let formulas = 0;
    while (xml.nextChild(depth)) {
      if (xml.isNamed(VALUE)) {
        xml.readContent();
        this.start = xml.contentStart;
        this.end = xml.contentEnd;
        this.text = xml.contentPlain ? undefined : xml.contentText();
        values++;
      } else if (xml.isNamed(FORMULA)) {
        formula = this.formulas.read(row, column);
        formulas++;
      } else if (xml.isNamed(INLINE)) {
        inline = readRichText(xml);
      }
    }
    if (values > 1 || formulas > 1) xml.fail("two values or formulas in a cell");
    if (xml.fault !== undefined) return undefined;

    let content: Content | undefined;
    if (inline && (type === "i" || values === 0)) content = { type: "text", value: inline.text, font: inline.font };
    else if (values === 1) content = this.content(type);
    if (!content) {
      if (formula === undefined) return undefined;
      content = EMPTY;
    }
    const format = content.dateFormat === undefined || isDateFormat(style.format) ? style.format : content.dateFormat;
    const font = content.font ?? style.font;
    const { value } = content;
    // Few shapes of objects: a cell without formula, font has no such property.
    if (formula === undefined) {
      return font === undefined ? { type: content.type, value, format } : { type: content.type, value, format, font };
    }
    return font === undefined
      ? { type: content.type, value, formula, format }
      : { type: content.type, value, formula, format, font };
  }

  private content(type: string): Content | undefined {
    const { xml } = this;
    if (type === "S" || type === "i") return { type: "text", value: cellText(this.stored()) };
    if (this.text === undefined ? this.start === this.end : this.text === "") return undefined;
    switch (type) {
      case "n": {
        const number = this.parse(parseDecimal);
        return Number.isNaN(number) ? this.asText() : { type: "number", value: number };
      }
      case "s": {
        const text = this.context.strings?.get(this.parse(parseIndex));
        if (text) return { type: "text", value: text.text, font: text.font };
        xml.fail("no such shared string");
        return undefined;
      }
      case "b": {
        const word = this.stored().trim();
        if (word === "1" || word === "true") return { type: "boolean", value: true };
        return word === "0" || word === "false" ? { type: "boolean", value: false } : this.asText();
      }
      case "e":
        return { type: "error", value: cellText(this.stored()) };
      default: {
        const date = isoDateSerial(this.stored(), this.context.date1904);
        return date ? { type: "number", value: date.serial, dateFormat: date.format } : this.asText();
      }
    }
  }

  private asText(): Content {
    return { type: "text", value: cellText(this.stored()) };
  }

  private stored(): string {
    return (this.text ??= this.xml.textBetween(this.start, this.end));
  }

  private parse(parser: (bytes: Uint8Array, start: number, end: number) => number): number {
    if (this.text === undefined) return parser(this.xml.bytes, this.start, this.end);
    const bytes = utf8.encode(this.text);
    return parser(bytes, 0, bytes.length);
  }

  private style(): CellStyle {
    const { attributes, bytes } = this.xml;
    const i = attributes.find(STYLE);
    const index = i < 0 ? 0 : parseIndex(bytes, attributes.valueStart(i), attributes.valueEnd(i));
    return this.context.styles[index] ?? NO_STYLE;
  }

  /** One letter per type: its own, or "S" for str, "i" for inlineStr. */
  private letterOfType(): string {
    const { attributes, bytes } = this.xml;
    const i = attributes.find(TYPE);
    if (i < 0) return "n";
    const start = attributes.valueStart(i);
    if (attributes.valueEnd(i) - start === 1) {
      const letter = String.fromCharCode(bytes[start]!);
      if ("nsbed".includes(letter)) return letter;
    }
    const word = attributes.text(i) ?? "";
    if (word === "str") return "S";
    if (word === "inlineStr") return "i";
    if (word.length !== 1 || !"nsbed".includes(word)) this.xml.fail("type of cell");
    return word;
  }
}

const EMPTY: Content = { type: "empty", value: "" };
