import { cellKey } from "../report/Cells";
import { cellText } from "./cellText";
import { LOST_FORMULA } from "./FormulaCell";
import type { Reason } from "./messages";
import { SharedFormula } from "./SharedFormula";
import type { SheetContext } from "./SheetContext";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";
import { xsdBoolean } from "./xsdBoolean";

const TYPE = xmlName("t");
const SHARED_INDEX = xmlName("si");
const INPUT_1 = xmlName("r1");
const INPUT_2 = xmlName("r2");
const ROW_INPUT = xmlName("dtr");

/** A shared formula in another cell than its first. */
export interface MovedFormula {
  readonly shared: SharedFormula;
  readonly row: number;
  readonly column: number;
}

/**
 * The formulas of one sheet (`f`, ECMA-376 part 1, 18.3.1.40), from a scanner at the element.
 *
 *     <f>SUM(A1:A3)</f>  <f t="array" ref="A1:A3">B1:B3*2</f>  <f t="shared" ref="C1:C9" si="0">A1*2</f>  <f t="shared" si="0"/>
 */
export class FormulaReader {
  /** Why the walk was ended, where it was not damage. */
  reason: Reason = "damagedPart";
  private readonly shared = new Map<string, SharedFormula>();
  /** Cells that refer to a shared formula before it is there. */
  private readonly waiting: { readonly index: string; readonly row: number; readonly column: number }[] = [];

  constructor(
    private readonly xml: XmlScanner,
    private readonly context: SheetContext,
  ) {}

  /**
   * Text without "=": `TABLE(r1,r2)` of a data table, which has none. Undefined for an empty element, which Excel leaves in cells that an
   * array formula fills.
   */
  read(row: number, column: number): string | MovedFormula | undefined {
    const { xml } = this;
    if (xml.attributes.count === 0) return this.text();
    const type = xml.attribute(TYPE);
    if (type === "dataTable") {
      const first = xml.attribute(INPUT_1) ?? "";
      const second = xml.attribute(INPUT_2);
      const byRow = xsdBoolean(xml.attribute(ROW_INPUT));
      xml.readContent();
      return second !== undefined ? `TABLE(${first},${second})` : byRow ? `TABLE(${first},)` : `TABLE(,${first})`;
    }
    const index = type === "shared" ? xml.attribute(SHARED_INDEX) : undefined;
    const text = this.text();
    if (index === undefined) return text;
    if (text !== undefined) {
      if (text.length > this.context.limits.formula) xml.fail("shared formula too long");
      this.shared.set(index, new SharedFormula(text, row, column));
      return text;
    }
    const shared = this.shared.get(index);
    if (shared) return this.moved({ shared, row, column });
    this.waiting.push({ index, row, column });
    return LOST_FORMULA;
  }

  /** By cell key the formulas that came before their shared one; the rest stay `#REF!`. */
  *late(): Iterable<[number, MovedFormula]> {
    for (const { index, row, column } of this.waiting) {
      const shared = this.shared.get(index);
      if (shared) yield [cellKey(row, column), this.moved({ shared, row, column })];
    }
  }

  private text(): string | undefined {
    this.xml.readContent();
    return cellText(this.xml.contentText()) || undefined;
  }

  private moved(formula: MovedFormula): MovedFormula {
    const { shared } = formula;
    this.context.sharedFormulasLeft -= shared.stays ? 0 : shared.text.length;
    if (this.context.sharedFormulasLeft <= 0) {
      this.reason = "formulas";
      this.xml.fail("shared formulas too long");
    }
    return formula;
  }
}
