import type { Area } from "../../../../src/workbook/Workbook";
import { HostError } from "../HostError";
import type { DefinedName } from "./parts";
import { Sheet } from "./Sheet";
import { mapSheets } from "./sheetRefs";

/** The open workbook. */
export class Book {
  name = "Book1.xlsx";
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  /** Title, author and so on, by the names of the API. */
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  calculationMode = "Automatic";
  date1904 = false;
  /** Its structure is protected: no sheet can be added, removed, renamed, moved, shown or hidden. */
  structure: { readonly password?: string } | null = null;
  /** Workbooks opened by `Excel.createWorkbook`, as base64. */
  readonly opened: string[] = [];
  active!: Sheet;
  selection!: { readonly sheet: Sheet; readonly area: Area };
  private nextId = 0;

  constructor() {
    this.activate(this.addSheet("Sheet1"));
  }

  newId(): string {
    this.nextId += 1;
    return `{${this.nextId.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  find(nameOrId: string): Sheet | undefined {
    const key = nameOrId.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === key || id.toLowerCase() === key);
  }

  addSheet(name = this.freeName()): Sheet {
    this.demandOpenStructure();
    this.demandName(name);
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Formulas and names follow; links to places do not, as in Excel. */
  rename(sheet: Sheet, name: string): void {
    this.demandOpenStructure();
    this.demandName(name, sheet);
    const old = sheet.name.toLowerCase();
    sheet.name = name;
    this.retarget((one) => (one.toLowerCase() === old ? name : one));
  }

  remove(sheet: Sheet): void {
    this.demandOpenStructure();
    if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", `${sheet.name} is very hidden`);
    this.demandOtherVisible(sheet);
    this.leave(sheet);
    this.sheets = this.sheets.filter((one) => one !== sheet);
    sheet.deleted = true;
    const gone = sheet.name.toLowerCase();
    this.retarget((one) => (one.toLowerCase() === gone ? null : one));
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
    this.demandOpenStructure();
    if (visibility !== "Visible") this.demandOtherVisible(sheet);
    sheet.visibility = visibility;
    if (visibility !== "Visible") this.leave(sheet);
  }

  move(sheet: Sheet, position: number): void {
    this.demandOpenStructure();
    if (position < 0 || position >= this.sheets.length) throw HostError.invalid(`position ${position}`);
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.sheets.splice(position, 0, sheet);
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw new HostError("GeneralException", `${sheet.name} is hidden`);
    this.active = sheet;
    this.selection = { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  /** Names of sheets as Excel writes them; one of no sheet is refused. */
  normalize(formula: string): string {
    return mapSheets(formula, (sheet) => {
      const found = this.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
      if (!found) throw HostError.invalid(`no sheet ${sheet} in =${formula}`);
      return found.name;
    });
  }

  private demandOpenStructure(): void {
    if (this.structure) throw new HostError("AccessDenied", "the structure of the workbook is protected");
  }

  private demandName(name: string, self?: Sheet): void {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === "history") {
      throw HostError.invalid(`sheet name ${name}`);
    }
    const other = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other && other !== self) throw new HostError("ItemAlreadyExists", `sheet ${name}`);
  }

  private freeName(): string {
    let n = this.sheets.length + 1;
    while (this.find(`Sheet${n}`)) n += 1;
    return `Sheet${n}`;
  }

  private demandOtherVisible(sheet: Sheet): void {
    const other = this.sheets.some((one) => one !== sheet && one.visibility === "Visible");
    if (!other) throw new HostError("GeneralException", "a workbook must contain at least one visible sheet");
  }

  private leave(sheet: Sheet): void {
    if (this.active !== sheet) return;
    const next = this.sheets.find((one) => one !== sheet && one.visibility === "Visible");
    if (next) this.activate(next);
  }

  private retarget(map: (sheet: string) => string | null): void {
    for (const name of [...this.names, ...this.sheets.flatMap(({ names }) => names)])
      name.target = mapSheets(name.target, map);
    for (const sheet of this.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        const formula = mapSheets(cell.formula, map);
        if (formula !== cell.formula)
          sheet.cells.set(key, { ...cell, formula, ...(formula.includes("#REF!") && { value: { error: "#REF!" } }) });
      }
      for (const conditional of sheet.conditionals) conditional.formula = mapSheets(conditional.formula, map);
      for (const validation of sheet.validations) validation.rule = retargetRule(validation.rule, map);
    }
  }
}

function retargetRule(
  rule: Readonly<Record<string, unknown>>,
  map: (sheet: string) => string | null,
): Readonly<Record<string, unknown>> {
  const visit = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? mapSheets(value, map) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one)]));
  };
  return Object.fromEntries(Object.entries(rule).map(([key, one]) => [key, visit(one)]));
}
