import { computedFormula } from "../../src/outline/computedFormula";
import { type MetaField, names } from "../../src/outline/names";
import type { Outline } from "../../src/outline/Outline";
import { cellAddress, parseCellAddress } from "../../src/report/cellAddress";
import { type Cell, type Cells, cellKey } from "../../src/report/Cells";

/** What a clerk types, or a cell as it is stored. */
export type Typed = string | number | Partial<Cell>;

interface TestSheet {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  rows: (Cell | undefined)[][];
}

interface TestName {
  name: string;
  /** A cell, which moves with rows and columns as in Excel; or the target as it is written. */
  at: { sheet: TestSheet; row: number; column: number } | string;
  scope?: TestSheet;
}

const [NUMBER, LABEL, MEASURE, INPUT, NOTE, CHECK, ID, VALUE] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const HEAD_ROW = 3;
const META: readonly (readonly [MetaField, string])[] = [
  ["unit", "Đơn vị báo cáo"],
  ["as_of", "Số liệu tính đến ngày"],
  ["report_no", "Số, ký hiệu báo cáo"],
  ["signed_on", "Ngày ký báo cáo"],
  ["reporter", "Người lập báo cáo"],
  ["phone", "Điện thoại người lập"],
  ["head_name", "Thủ trưởng đơn vị"],
  ["office", "Chức vụ người ký"],
];
const META_TOP = 18;

/** The template as a file of cells: what a unit does to it is done by the verbs, what Excel does of itself (names that move) comes with them. */
export function form(outline: Outline): TestForm {
  return new TestForm(outline);
}

export class TestForm {
  private readonly sheets: TestSheet[] = [];
  private names: TestName[] = [];
  private readonly properties = new Map<string, string>();
  private date1904 = false;

  constructor(private readonly outline: Outline) {
    this.addCover();
    for (const section of outline.sections) this.addSection(section);
    this.addSheet("Kiểm tra").rows = [[], [text("RÀ SOÁT SỐ LIỆU BÁO CÁO")]];
    const json = JSON.stringify(outline.file);
    const data = this.addSheet("_cchc");
    data.visibility = "veryHidden";
    const pairs: [string, string][] = [
      ["outline.id", outline.id],
      ["outline.version", outline.version],
      ["round.id", ""],
      ["digest", "0"],
      ...(json.match(/[^]{1,30000}/g) ?? []).map((chunk, n): [string, string] => [`outline.json.${n + 1}`, chunk]),
    ];
    data.rows = pairs.map(([key, value]) => [text(key), value === "" ? undefined : text(value)]);
    this.property("cchc.outline", outline.id).property("cchc.version", outline.version);
    this.meta({ unit: "Phòng Kinh tế", as_of: { type: "number", value: 45971, format: "dd/mm/yyyy" } });
  }

  /** Types answers into the inputs, where they are now. */
  fill(answers: Readonly<Record<string, Typed>>): this {
    for (const [id, typed] of Object.entries(answers)) this.put(this.rowOf(id), INPUT, typed);
    return this;
  }

  note(notes: Readonly<Record<string, Typed>>): this {
    for (const [id, typed] of Object.entries(notes)) this.put(this.rowOf(id), NOTE, typed);
    return this;
  }

  meta(fields: Partial<Record<MetaField, Typed | undefined>>): this {
    for (const [field, typed] of Object.entries(fields)) {
      const row = META_TOP + META.findIndex(([name]) => name === field);
      this.put({ sheet: this.sheet("Trang bìa"), row }, 2, typed);
    }
    return this;
  }

  /** Stores a cell by its address; undefined clears it. */
  set(sheet: string, address: string, typed: Typed | undefined): this {
    const { row, column } = parseCellAddress(address)!;
    return this.put({ sheet: this.sheet(sheet), row }, column, typed);
  }

  /** A row of the data sheet `_cchc`. */
  data(key: string, value: string | undefined): this {
    const { rows } = this.sheet("_cchc");
    const row = rows.find(([cell]) => cell?.value === key);
    if (row) row[1] = value === undefined ? undefined : text(value);
    else rows.push([text(key), text(value ?? "")]);
    return this;
  }

  property(name: string, value: string | undefined): this {
    if (value === undefined) this.properties.delete(name);
    else this.properties.set(name, value);
    return this;
  }

  from1904(): this {
    this.date1904 = true;
    return this;
  }

  rename(sheet: string, to: string): this {
    this.sheet(sheet).name = to;
    return this;
  }

  hide(sheet: string, visibility: TestSheet["visibility"] = "hidden"): this {
    this.sheet(sheet).visibility = visibility;
    return this;
  }

  /** Names that led to it become #REF!. */
  deleteSheet(name: string): this {
    const sheet = this.sheet(name);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.names = this.names.filter((known) => known.scope !== sheet);
    for (const known of this.names)
      if (typeof known.at === "object" && known.at.sheet === sheet) known.at = "#REF!$D$5";
    return this;
  }

  /** As Excel does: the copy gets names of its own scope. */
  copySheet(name: string, to: string): this {
    const from = this.sheet(name);
    const copy = this.addSheet(to);
    copy.rows = from.rows.map((row) => [...row]);
    for (const { name: known, at, scope } of [...this.names])
      if (typeof at === "object" && at.sheet === from && !scope)
        this.names.push({ name: known, at: { ...at, sheet: copy }, scope: copy });
    return this;
  }

  insertRow(sheet: string, at: number): this {
    this.sheet(sheet).rows.splice(at, 0, []);
    return this.shift(this.sheet(sheet), "row", at, 1);
  }

  deleteRow(sheet: string, at: number): this {
    const found = this.sheet(sheet);
    found.rows.splice(at, 1);
    for (const known of this.names)
      if (typeof known.at === "object" && known.at.sheet === found && known.at.row === at) known.at = "#REF!";
    return this.shift(found, "row", at + 1, -1);
  }

  insertColumn(sheet: string, at: number): this {
    for (const row of this.sheet(sheet).rows) if (row.length > at) row.splice(at, 0, undefined);
    return this.shift(this.sheet(sheet), "column", at, 1);
  }

  /** Sorting moves the cells of whole rows, and no names. `order[n]` is the row that comes to stand at `first + n`. */
  sortRows(sheet: string, first: number, order: readonly number[]): this {
    const { rows } = this.sheet(sheet);
    const moved = order.map((row) => rows[row] ?? []);
    moved.forEach((row, index) => (rows[first + index] = row));
    return this;
  }

  swapRows(a: string, b: string): this {
    const [x, y] = [this.rowOf(a), this.rowOf(b)];
    const row = x.sheet.rows[x.row]!;
    x.sheet.rows[x.row] = y.sheet.rows[y.row]!;
    y.sheet.rows[y.row] = row;
    return this;
  }

  /** Copies a whole row to the end of its sheet. */
  repeatRow(id: string): this {
    const { sheet, row } = this.rowOf(id);
    sheet.rows.push([...sheet.rows[row]!]);
    return this;
  }

  dropNames(of: (name: string) => boolean = () => true): this {
    this.names = this.names.filter(({ name }) => !of(name.toLowerCase()));
    return this;
  }

  /** Clears the hidden column of ids. */
  dropIds(of: (id: string) => boolean = () => true): this {
    for (const row of this.sheets.flatMap((sheet) => sheet.rows)) {
      const value = row[ID]?.value;
      if (typeof value === "string" && of(value)) row[ID] = undefined;
    }
    return this;
  }

  /** Drops what would say where a field stands, but for its words. */
  dropTraces(...ids: readonly string[]): this {
    return this.dropNames((name) => ids.includes(name.replace(/^cchc\.(note\.)?/, ""))).dropIds((id) =>
      ids.includes(id),
    );
  }

  /** Adds a name as it is written in the file, or leads the one there is elsewhere. */
  name(name: string, target: string, options: { scope?: string; replace?: boolean } = {}): this {
    if (options.replace) this.dropNames((known) => known === name.toLowerCase());
    this.names.push({ name, at: target, scope: options.scope === undefined ? undefined : this.sheet(options.scope) });
    return this;
  }

  addSheet(name: string): TestSheet {
    const sheet: TestSheet = { name, visibility: "visible", rows: [] };
    this.sheets.push(sheet);
    return sheet;
  }

  /** Where the input of an item stands by the hidden id, as `D8`. */
  cellOf(id: string): string {
    return cellAddress(this.rowOf(id).row, INPUT);
  }

  rowNumber(id: string): number {
    return this.rowOf(id).row;
  }

  cells(): Cells {
    return {
      sheets: this.sheets.map(({ name, visibility, rows }) => ({
        name,
        visibility,
        cells: new Map(
          rows.flatMap((row, index) =>
            row.flatMap((cell, column) => (cell ? [[cellKey(index, column), cell] as const] : [])),
          ),
        ),
      })),
      names: this.names.map(({ name, at, scope }) => ({
        name,
        target:
          typeof at === "string"
            ? at
            : `'${at.sheet.name.replaceAll("'", "''")}'!$${cellAddress(at.row, at.column).replace(/(?<=[A-Z])(?=\d)/, "$")}`,
        ...(scope && { sheet: this.sheets.indexOf(scope) }),
      })),
      date1904: this.date1904,
      modified: "2025-11-10T08:15:00Z",
      properties: this.properties,
    };
  }

  private addCover(): void {
    const cover = this.addSheet("Trang bìa");
    cover.rows[6] = [text("BÁO CÁO")];
    META.forEach(([field, label], index) => {
      cover.rows[META_TOP + index] = [text(label)];
      this.names.push({ name: names.meta(field), at: { sheet: cover, row: META_TOP + index, column: 2 } });
      // The panel beside.
      this.put({ sheet: cover, row: META_TOP + index }, 9, text("I. Chỉ đạo điều hành"));
      this.put({ sheet: cover, row: META_TOP + index }, 10, 12);
    });
    cover.rows[META_TOP + 9] = [text("NGƯỜI LẬP BÁO CÁO"), undefined, undefined, undefined, text("THỦ TRƯỞNG ĐƠN VỊ")];
    cover.rows = Array.from(cover.rows, (row) => Array.from(row ?? []));
  }

  private addSection(section: Outline["sections"][number]): void {
    const sheet = this.addSheet(section.sheet);
    const narratives = section.rows.every((row) => row.type !== "item" || row.kind === "text");
    const input = narratives ? "Nội dung báo cáo" : "Số liệu / Nội dung báo cáo";
    const heads = ["TT", "Nội dung", "Đơn vị tính", input, "Ghi chú, tài liệu kiểm chứng", "Kiểm tra"];
    sheet.rows[0] = [text("◄ Trang bìa"), undefined, text("Trang này: ○"), undefined, undefined, text("Kiểm tra ►")];
    sheet.rows[1] = [text(section.part?.text ?? this.outline.title)];
    sheet.rows[2] = [text("(Kèm theo Báo cáo số ……)")];
    sheet.rows[HEAD_ROW] = heads.map(text);
    for (const row of section.rows) {
      if (row.type !== "item") {
        if (row.text !== section.part?.text) sheet.rows.push([undefined, text(row.text)]);
        continue;
      }
      const cells: (Cell | undefined)[] = [];
      cells[NUMBER] = number(row.number);
      cells[LABEL] = text(row.supplementary ? `${row.printed}\n(bổ sung, không bắt buộc)` : row.printed);
      if (row.measure !== undefined) cells[MEASURE] = text(row.measure);
      if (row.ratio) cells[INPUT] = { type: "text", value: "", formula: computedFormula(...row.ratio), format: "0.00" };
      cells[CHECK] = { type: "text", value: "○ Chưa nhập", formula: 'IF(TRUE,"○ Chưa nhập","")', format: "General" };
      cells[ID] = text(row.id);
      cells[VALUE] = { type: "text", value: "", formula: 'IF(TRUE,"","")', format: "General" };
      const at = sheet.rows.push(cells) - 1;
      const place = (column: number): TestName["at"] => ({ sheet, row: at, column });
      this.names.push(
        { name: names.input(row.id), at: place(INPUT) },
        { name: names.note(row.id), at: place(NOTE) },
        { name: names.check(row.id), at: place(CHECK) },
        { name: names.value(row.id), at: place(VALUE) },
      );
    }
    sheet.rows = Array.from(sheet.rows, (row) => Array.from(row ?? []));
  }

  private put({ sheet, row }: { sheet: TestSheet; row: number }, column: number, typed: Typed | undefined): this {
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const cells = (sheet.rows[row] ??= []);
    while (cells.length <= column) cells.push(undefined);
    cells[column] = typed === undefined ? undefined : cellOf(typed);
    return this;
  }

  private sheet(name: string): TestSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  private rowOf(id: string): { sheet: TestSheet; row: number } {
    for (const sheet of this.sheets) {
      const row = sheet.rows.findIndex((cells) => cells[ID]?.value === id);
      if (row >= 0) return { sheet, row };
    }
    throw new Error(`no row with the id ${id}`);
  }

  private shift(sheet: TestSheet, side: "row" | "column", from: number, by: number): this {
    for (const { at } of this.names)
      if (typeof at === "object" && at.sheet === sheet && at[side] >= from) at[side] += by;
    return this;
  }
}

function text(value: string): Cell {
  return { type: "text", value, format: "General" };
}

function number(value: number): Cell {
  return { type: "number", value, format: "General" };
}

function cellOf(typed: Typed): Cell {
  if (typeof typed === "string") return text(typed);
  if (typeof typed === "number") return number(typed);
  return { type: "text", value: "", format: "General", ...typed };
}
