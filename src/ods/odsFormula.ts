/** Longer than any formula of a form; kept as it is, since nothing will be recognised in it. */
const LONGEST = 8192;

/** A text, a reference, or what separates arguments. What is not closed goes to the end: a part never fails, so none is looked at twice. */
const PART = /"[^"]*(?:"|$)|\[((?:'[^']*'|[^'\]])*)(?:\]|'[^']*$|$)|;/g;

/**
 * A formula of an OpenDocument sheet (OpenFormula) as Excel writes it, without "=": `of:=IF([.D5]=0;"a;b";['II.2'.D6])` →
 * `IF(D5=0,"a;b",'II.2'!D6)`. Names and functions are the same in both; what is in quotes stays.
 */
export function odsFormula(formula: string): string {
  const text = formula.replace(/^[\w.-]*:=|^=/, "");
  if (text.length > LONGEST) return text;
  return text.replace(PART, (part, reference: string | undefined) => {
    if (reference !== undefined && part.endsWith("]")) return odsReference(reference);
    return part === ";" ? "," : part;
  });
}

/** `.$D$5`, `$'II.2 Cải cách'.$D$5`, `.A1:.B2` → `$D$5`, `'II.2 Cải cách'!$D$5`, `A1:B2`. */
export function odsReference(reference: string): string {
  const cells = reference.match(/(?:'[^']*'|[^':])+/g) ?? [];
  return cells.map(cellReference).join(":");
}

function cellReference(cell: string): string {
  const match = /^\$?('(?:[^']|'')*'|[^'.]*)\.([^.']*)$/.exec(cell);
  if (!match) return cell;
  const [, sheet = "", place = ""] = match;
  return sheet === "" ? place : `${sheet}!${place}`;
}
