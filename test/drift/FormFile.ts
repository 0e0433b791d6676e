import { strFromU8, strToU8 } from "fflate";
import { names } from "../../src/outline/names";
import { cellAddress, parseCellAddress } from "../../src/report/cellAddress";
import {
  escaped,
  openForm,
  type RawCell,
  type RawForm,
  type RawName,
  type RawSheet,
  type Row,
  unescaped,
} from "./openForm";
import { packForm, type Parts, WORKSHEET } from "./packForm";

/** What a person types into a cell. */
export type Typed = string | number | null;
/** Where a name leads. */
interface Place {
  readonly sheet: RawSheet;
  readonly row: number;
  readonly column: number;
}

const SINGLE = /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)$/;
const MERGED = /<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"\/>/g;
const ID = 6;

/**
 * The bytes of a form with the things people and programs do to it done to its parts: rows, columns, sheets and cells move, and the defined
 * names with them as Excel moves them. Formulas stay as they are written: those that the reader looks at speak in names.
 */
export class FormFile implements RawForm {
  readonly parts: Record<string, Uint8Array>;
  readonly strings: readonly string[];
  readonly sheets: RawSheet[];
  names: RawName[];

  private constructor({ parts, strings, sheets, names }: RawForm) {
    this.parts = parts;
    this.strings = strings;
    this.sheets = sheets;
    this.names = names;
  }

  static open(bytes: Uint8Array): FormFile {
    return new FormFile(openForm(bytes));
  }

  /** The same once more: what is done to it leaves this one as it is. */
  copy(): FormFile {
    const sheets = this.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
    const names = this.names.map((one) => ({
      ...one,
      ...(one.scope && { scope: sheets[this.sheets.indexOf(one.scope)]! }),
    }));
    return new FormFile({ parts: { ...this.parts }, strings: this.strings, sheets, names });
  }

  /** The input of an item, as `D12`. */
  cellOf(id: string): string {
    const { row, column } = this.placeOf(names.input(id));
    return cellAddress(row, column);
  }

  /** Excel's number of the row of an item. */
  rowOf(id: string): number {
    return this.placeOf(names.input(id)).row + 1;
  }

  sheetOf(id: string): string {
    return this.placeOf(names.input(id)).sheet.name;
  }

  type(id: string, typed: Typed, shift = 0): this {
    const { sheet, row, column } = this.placeOf(names.input(id));
    return this.put(sheet, row, column + shift, typed);
  }

  /** Another number format for the cell of an item, all else of its style as it is. */
  format(id: string, code: string): this {
    const { sheet, row, column } = this.placeOf(names.input(id));
    const { attributes, inner } = sheet.rows[row]![column]!;
    const styles = this.text("xl/styles.xml");
    const formats = [.../<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)![1]!.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)];
    const own = formats[Number(/ s="(\d+)"/.exec(attributes)![1])]![0];
    const formatId = 1000 + formats.length;
    this.edit("xl/styles.xml", (xml) =>
      xml
        .replace(/(<(?:numFmts|cellXfs)) count="\d+"/g, "$1")
        .replace("</numFmts>", () => `<numFmt numFmtId="${formatId}" formatCode="${escaped(code)}"/></numFmts>`)
        .replace("</cellXfs>", () => `${own.replace(/numFmtId="\d+"/, `numFmtId="${formatId}"`)}</cellXfs>`),
    );
    return this.store(sheet, row, column, {
      attributes: attributes.replace(/ s="\d+"/, ` s="${formats.length}"`),
      inner,
    });
  }

  set(sheet: string, address: string, typed: Typed): this {
    const { row, column } = parseCellAddress(address)!;
    return this.put(this.sheet(sheet), row, column, typed);
  }

  typeFormula(sheet: string, address: string, formula: string, result: number): this {
    const { row, column } = parseCellAddress(address)!;
    const inner = `<f>${escaped(formula)}</f><v>${result}</v>`;
    return this.store(this.sheet(sheet), row, column, { attributes: "", inner });
  }

  textAt(sheet: string, address: string): string {
    const { row, column } = parseCellAddress(address)!;
    return this.textOf(this.sheet(sheet).rows[row]?.[column]);
  }

  insertRows(sheet: string, at: number, count = 1): this {
    const found = this.sheet(sheet);
    found.rows.splice(at - 1, 0, ...Array.from({ length: count }, () => []));
    return this.moveNames(found, (row, column) => ({ row: row >= at - 1 ? row + count : row, column }));
  }

  deleteRows(sheet: string, at: number, count = 1): this {
    const found = this.sheet(sheet);
    found.rows.splice(at - 1, count);
    return this.moveNames(found, (row, column) =>
      row >= at - 1 && row < at - 1 + count ? undefined : { row: row >= at - 1 ? row - count : row, column },
    );
  }

  insertColumns(sheet: string, before: string, count = 1): this {
    const [found, at] = [this.sheet(sheet), parseCellAddress(`${before}1`)!.column];
    for (const row of found.rows) {
      while (row.length < at) row.push(undefined);
      row.splice(at, 0, ...Array<undefined>(count).fill(undefined));
    }
    return this.moveNames(found, (row, column) => ({ row, column: column >= at ? column + count : column }));
  }

  deleteColumns(sheet: string, first: string, count = 1): this {
    const [found, at] = [this.sheet(sheet), parseCellAddress(`${first}1`)!.column];
    for (const row of found.rows) row.splice(at, count);
    return this.moveNames(found, (row, column) =>
      column >= at && column < at + count ? undefined : { row, column: column >= at ? column - count : column },
    );
  }

  /** Cut and paste: the name goes with the cell; names of the cell pasted over are broken. */
  cutAndPaste(sheet: string, from: string, to: string): this {
    const [found, a, b] = [this.sheet(sheet), parseCellAddress(from)!, parseCellAddress(to)!];
    const cell = found.rows[a.row]![a.column];
    this.store(found, b.row, b.column, cell);
    found.rows[a.row]![a.column] = undefined;
    const at = ({ row, column }: { row: number; column: number }, r: number, c: number): boolean =>
      row === r && column === c;
    return this.moveNames(found, (row, column) =>
      at(b, row, column) ? undefined : at(a, row, column) ? b : { row, column },
    );
  }

  /** "Insert cells, shift down" in one column: values and their names go one row down. */
  shiftDown(sheet: string, column: string, row: number): this {
    const [found, at] = [this.sheet(sheet), parseCellAddress(`${column}1`)!.column];
    for (let r = found.rows.length; r >= row; r -= 1) this.store(found, r, at, found.rows[r - 1]?.[at]);
    this.store(found, row - 1, at, undefined);
    return this.moveNames(found, (r, c) => ({ row: c === at && r >= row - 1 ? r + 1 : r, column: c }));
  }

  /** Sorting moves cells and no names; only those of the columns that were marked, up to (not with) `end`. No program sorts merged cells. */
  sortRows(sheet: string, first: number, order: readonly number[], end = "ZZ"): this {
    const found = this.sheet(sheet);
    const { rows } = found;
    found.merged = found.merged.replace(MERGED, (area, corner: string) => {
      const { row } = parseCellAddress(corner)!;
      return row >= first - 1 && row < first - 1 + order.length ? "" : area;
    });
    const width = parseCellAddress(`${end}1`)!.column;
    const moved = order.map((row) => [...(rows[row - 1] ?? [])]);
    moved.forEach((row, index) => {
      const old = rows[first - 1 + index] ?? [];
      rows[first - 1 + index] = [...padded(row, width).slice(0, width), ...old.slice(width)];
    });
    return this;
  }

  /** Copies cells of an area elsewhere, on the same or another sheet; names stay. */
  copyCells(from: string, area: string, to: string, at: string): this {
    const [a, b] = area.split(":").map((corner) => parseCellAddress(corner)!) as [Spot, Spot];
    const [source, target, start] = [this.sheet(from), this.sheet(to), parseCellAddress(at)!];
    const block = Array.from({ length: b.row - a.row + 1 }, (_, r) =>
      Array.from({ length: b.column - a.column + 1 }, (__, c) => source.rows[a.row + r]?.[a.column + c]),
    );
    block.forEach((row, r) => row.forEach((cell, c) => this.store(target, start.row + r, start.column + c, cell)));
    return this;
  }

  merge(sheet: string, area: string): this {
    this.sheet(sheet).merged += `<mergeCell ref="${area}"/>`;
    return this;
  }

  renameSheet(sheet: string, to: string): this {
    const found = this.sheet(sheet);
    const leading = this.names.map((one) => ({ one, place: this.placeOfTarget(one.target) }));
    found.name = to;
    for (const { one, place } of leading) if (place?.sheet === found) one.target = targetOf(place);
    return this;
  }

  hideSheet(sheet: string, state: RawSheet["state"] = "hidden"): this {
    this.sheet(sheet).state = state;
    return this;
  }

  moveSheet(sheet: string, to: number): this {
    const found = this.sheet(sheet);
    this.sheets.splice(this.sheets.indexOf(found), 1);
    this.sheets.splice(to, 0, found);
    return this;
  }

  addSheet(name: string): this {
    this.sheets.push({ name, state: "", rows: [], head: WORKSHEET, tail: "</worksheet>", merged: "" });
    return this;
  }

  /** As Excel does: the copy gets the names anew, for itself alone. */
  copySheet(sheet: string, to = `${sheet} (2)`): this {
    const from = this.sheet(sheet);
    const copy: RawSheet = { ...from, name: to, rows: from.rows.map((row) => [...row]) };
    for (const { name, target, scope } of [...this.names]) {
      const place = this.placeOfTarget(target);
      if (place?.sheet !== from || scope) continue;
      this.names.push({ name, target: targetOf({ ...place, sheet: copy }), scope: copy });
    }
    this.sheets.splice(this.sheets.indexOf(from) + 1, 0, copy);
    return this;
  }

  /** Names that led there are broken, those of its own scope are gone. */
  deleteSheet(sheet: string): this {
    const found = this.sheet(sheet);
    for (const one of this.names) if (this.placeOfTarget(one.target)?.sheet === found) one.target = "#REF!";
    this.names = this.names.filter(({ scope }) => scope !== found);
    this.sheets.splice(this.sheets.indexOf(found), 1);
    return this;
  }

  /** A sheet of another workbook put in the place of the one here: its names come with it, for itself alone. */
  takeSheet(sheet: string, other: FormFile): this {
    const theirs = other.sheet(sheet);
    const old = this.sheet(sheet);
    const copy: RawSheet = { ...theirs, rows: theirs.rows.map((row) => row.map((cell) => this.adopt(cell, other))) };
    const own = other.names.flatMap(({ name, target }) => {
      const place = other.placeOfTarget(target);
      return place?.sheet === theirs ? [{ name, target: targetOf({ ...place, sheet: copy }), scope: copy }] : [];
    });
    const index = this.sheets.indexOf(old);
    this.deleteSheet(sheet);
    this.sheets.splice(index, 0, copy);
    this.names.push(...own);
    return this;
  }

  dropNames(of: (name: string) => boolean = (name) => name.startsWith("cchc.")): this {
    this.names = this.names.filter(({ name }) => !of(name));
    return this;
  }

  renameNames(change: (name: string) => string): this {
    for (const one of this.names) one.name = change(one.name);
    return this;
  }

  pointName(name: string, target: string): this {
    this.names.find((one) => one.name === name)!.target = target;
    return this;
  }

  /** The same name once more, for one sheet alone. */
  scopeName(name: string, sheet: string, target: string): this {
    this.names.push({ name, target, scope: this.sheet(sheet) });
    return this;
  }

  /** Changes texts of a column, where there are any; null clears the cell. */
  retype(sheet: string, column: string, change: (text: string, row: number) => string | null): this {
    const [found, at] = [this.sheet(sheet), parseCellAddress(`${column}1`)!.column];
    found.rows.forEach((row, index) => {
      const before = this.textOf(row[at]);
      const after = before === "" ? before : change(before, index + 1);
      if (after !== before) this.put(found, index, at, after);
    });
    return this;
  }

  /** Clears the hidden column of ids on every sheet. */
  clearIds(): this {
    for (const { rows } of this.sheets) for (const row of rows) if (row.length > ID) row[ID] = undefined;
    return this;
  }

  edit(part: string, change: (xml: string) => string): this {
    const before = this.text(part);
    const after = change(before);
    if (after === before) throw new Error(`${part} is as before`);
    this.parts[part] = strToU8(after);
    return this;
  }

  dropPart(part: string): this {
    delete this.parts[part];
    return this.edit("[Content_Types].xml", (xml) =>
      xml.replace(new RegExp(`<Override PartName="/${part}"[^>]*/>`), ""),
    );
  }

  get sheetNames(): string[] {
    return this.sheets.map(({ name }) => name);
  }

  /** @param change the last word on the parts, as `path → text` */
  bytes(change?: (parts: Parts) => Parts): Uint8Array {
    return packForm(this, change);
  }

  private text(part: string): string {
    return strFromU8(this.parts[part]!);
  }

  private sheet(name: string): RawSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  private placeOf(name: string): Place {
    const known = this.names.find((one) => one.name === name && !one.scope);
    const place = known && this.placeOfTarget(known.target);
    if (!place) throw new Error(`${name} leads nowhere`);
    return place;
  }

  private placeOfTarget(target: string): Place | undefined {
    const [, sheet, column, row] = SINGLE.exec(target) ?? [];
    const found = sheet && this.sheets.find(({ name }) => name === sheet.replaceAll("''", "'"));
    return found ? { sheet: found, ...parseCellAddress(`${column}${row}`)! } : undefined;
  }

  private moveNames(
    sheet: RawSheet,
    move: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined,
  ): this {
    for (const one of this.names) {
      const place = this.placeOfTarget(one.target);
      if (place?.sheet !== sheet) continue;
      const to = move(place.row, place.column);
      one.target = to ? targetOf({ sheet, ...to }) : "#REF!";
    }
    sheet.merged = sheet.merged.replace(MERGED, (_, from: string, to: string) => {
      const [first, last] = [from, to].map((corner) => {
        const { row, column } = parseCellAddress(corner)!;
        return move(row, column);
      });
      return first && last ? mergeCell(first, last) : "";
    });
    return this;
  }

  private put(sheet: RawSheet, row: number, column: number, typed: Typed): this {
    const style = /s="\d+"/.exec(sheet.rows[row]?.[column]?.attributes ?? "")?.[0] ?? "";
    if (typed === null)
      return this.store(sheet, row, column, style ? { attributes: ` ${style}`, inner: "" } : undefined);
    const cell =
      typeof typed === "number"
        ? { attributes: ` ${style}`, inner: `<v>${typed}</v>` }
        : { attributes: ` ${style} t="inlineStr"`, inner: `<is><t xml:space="preserve">${escaped(typed)}</t></is>` };
    return this.store(sheet, row, column, cell);
  }

  private store(sheet: RawSheet, row: number, column: number, cell: RawCell | undefined): this {
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const cells = sheet.rows[row]!;
    while (cells.length <= column) cells.push(undefined);
    cells[column] = cell;
    return this;
  }

  private textOf(cell: RawCell | undefined): string {
    if (!cell) return "";
    if (/t="s"/.test(cell.attributes)) return this.strings[Number(/<v>(\d+)<\/v>/.exec(cell.inner)?.[1])] ?? "";
    return unescaped(/<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/s.exec(cell.inner)?.[1] ?? "");
  }

  /** A cell of another file, whose shared strings are not ours; its look is the same, for both are forms. */
  private adopt(cell: RawCell | undefined, from: FormFile): RawCell | undefined {
    if (!cell || !/t="s"/.test(cell.attributes)) return cell;
    return {
      attributes: cell.attributes.replace('t="s"', 't="inlineStr"'),
      inner: `<is><t xml:space="preserve">${escaped(from.textOf(cell))}</t></is>`,
    };
  }
}

type Spot = NonNullable<ReturnType<typeof parseCellAddress>>;

function mergeCell(first: Spot, last: Spot): string {
  return `<mergeCell ref="${cellAddress(first.row, first.column)}:${cellAddress(last.row, last.column)}"/>`;
}

function targetOf({ sheet, row, column }: Place): string {
  return `'${sheet.name.replaceAll("'", "''")}'!$${cellAddress(row, column).replace(/(?<=[A-Z])(?=\d)/, "$")}`;
}

function padded(row: Row, width: number): Row {
  return row.length >= width ? row : [...row, ...Array<undefined>(width - row.length).fill(undefined)];
}
