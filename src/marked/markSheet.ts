import { isMarkFormula } from "../workbook/marks";
import { append, editXml, insertAt, remove, setAttribute, type Edit } from "./editXml";
import { attributeOf, childrenOf, elementsIn, escaped, rootOf, unescaped, type XmlElement } from "./xmlElements";

/** One mark: a conditional format over everything that the cell has. */
export interface Mark {
  readonly cell: string;
  readonly formula: string;
  /** Index of the look in the styles. */
  readonly dxf: number;
}

/** What comes before the conditional formats of a worksheet (ECMA-376 part 1, 18.3.1.99). */
const BEFORE = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
]);

/** A sheet without the marks of an earlier copy, and not the one that is shown on opening. */
export function unmarkSheet(xml: string): string {
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const formats = children.filter(({ name }) => name === "conditionalFormatting");
  return editXml(xml, [
    ...children.flatMap((child) => unselect(xml, child)),
    ...formats.flatMap((one) => unmark(xml, one)),
  ]);
}

/** Two sheets that are both selected would take every entry twice. */
function unselect(xml: string, child: XmlElement): Edit[] {
  if (child.name !== "sheetViews") return [];
  return childrenOf(xml, child, "sheetView")
    .filter((view) => attributeOf(xml, view, "tabSelected") !== undefined)
    .map((view) => setAttribute(xml, view, "tabSelected", undefined));
}

function unmark(xml: string, format: XmlElement): Edit[] {
  const rules = childrenOf(xml, format, "cfRule");
  const ours = rules.filter((rule) => childrenOf(xml, rule, "formula").some((formula) => isOurs(xml, formula)));
  return ours.length === rules.length && ours.length > 0 ? [remove(format)] : ours.map(remove);
}

function isOurs(xml: string, { inner, innerEnd }: XmlElement): boolean {
  return isMarkFormula(unescaped(xml.slice(inner, innerEnd)));
}

/** A sheet with marks above all the formats that it has: theirs keep their order behind them. */
export function markSheet(xml: string, marks: readonly Mark[]): string {
  if (marks.length === 0) return xml;
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const place = children.find(({ name }) => name === "conditionalFormatting")?.start;
  const before = children.filter(({ name }) => BEFORE.has(name)).at(-1);
  const { prefix } = root;
  const formats = marks.map(({ cell, formula, dxf }, index) => {
    const rule = `<${prefix}cfRule type="expression" dxfId="${dxf}" priority="${index + 1}"><${prefix}formula>${escaped(formula)}</${prefix}formula></${prefix}cfRule>`;
    return `<${prefix}conditionalFormatting sqref="${cell}">${rule}</${prefix}conditionalFormatting>`;
  });
  const text = formats.join("");
  const insert = place === undefined && !before ? append(xml, root, text) : insertAt(place ?? before!.end, text);
  return editXml(xml, [insert, ...lowered(xml, children, marks.length)]);
}

/** The lower the number, the higher the format stands. */
function lowered(xml: string, children: readonly XmlElement[], by: number): Edit[] {
  const rules = children
    .filter(({ name }) => name === "conditionalFormatting" || name === "extLst")
    .flatMap((parent) => rulesIn(xml, parent))
    .map((rule) => ({ rule, priority: Number(attributeOf(xml, rule, "priority") ?? NaN) }))
    .filter(({ priority }) => Number.isFinite(priority));
  // Room that an earlier copy made, or that some program left.
  if (rules.every(({ priority }) => priority > by)) return [];
  return rules.map(({ rule, priority }) => setAttribute(xml, rule, "priority", String(priority + by)));
}

/** Also those of newer kinds, which stand deep in an extension. */
function rulesIn(xml: string, parent: XmlElement): XmlElement[] {
  return elementsIn(xml, parent.inner, parent.innerEnd).flatMap((child) =>
    child.name === "cfRule" ? [child] : rulesIn(xml, child),
  );
}
