import type { Workbook } from "../workbook/Workbook";
import { checkArea } from "./checkArea";
import { show } from "./show";
import { xstring } from "./xstring";

/** Names of sheets and defined names; capitals make no difference in either. */
export function checkNames({ names, sheets }: Workbook): void {
  const sheetNames = new Set<string>();
  for (const { name } of sheets) {
    const where = `Sheet ${show(name)}`;
    if (name === "" || name.length > 31)
      throw new Error(`${where}: its name has ${name.length} characters, not 1 to 31`);
    if (/[[\]:*?/\\]|^'|'$/.test(name) || xstring(name) !== name || name.toLowerCase() === "history") {
      throw new Error(`${where}: its name is illegal`);
    }
    if (sheetNames.has(name.toLowerCase())) throw new Error(`${where}: two sheets have this name`);
    sheetNames.add(name.toLowerCase());
  }

  const known = new Set(sheets.map(({ name }) => name));
  const defined = new Set<string>();
  for (const { name, sheet, area } of names) {
    const where = `Defined name ${show(name)}`;
    if (!isLegal(name)) throw new Error(`${where} is illegal`);
    if (defined.has(name.toLowerCase())) throw new Error(`${where} is given twice`);
    if (!known.has(sheet)) throw new Error(`${where}: there is no sheet ${show(sheet)}`);
    checkArea(area, where);
    defined.add(name.toLowerCase());
  }
}

/** A letter, `_` or `\` first, then letters, digits, `_ . \ ?`; not what could be an address, `A1` or `R1C1`. */
function isLegal(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^(?:[a-z]{1,3}[0-9]+|r|c|r[0-9]*c[0-9]*|_xlnm\..*|true|false)$/i.test(name);
}
