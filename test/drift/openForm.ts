import { strFromU8, unzipSync } from "fflate";
import { parseCellAddress } from "../../src/report/cellAddress";

/** A workbook's parts, with the cells of its sheets and its names taken apart. */
export interface RawForm {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Texts of the shared strings. */
  readonly strings: readonly string[];
  readonly sheets: RawSheet[];
  readonly names: RawName[];
}
/** A cell as its XML: the attributes but for its place, and what it holds. */
export interface RawCell {
  readonly attributes: string;
  readonly inner: string;
}
export type Row = (RawCell | undefined)[];
export interface RawSheet {
  name: string;
  state: "" | "hidden" | "veryHidden";
  readonly rows: Row[];
  readonly head: string;
  readonly tail: string;
  merged: string;
}
export interface RawName {
  name: string;
  target: string;
  scope?: RawSheet;
}

/** Takes apart what our own writer wrote; it is no reader for other files. */
export function openForm(bytes: Uint8Array): RawForm {
  const parts = unzipSync(bytes);
  const strings = [...strFromU8(parts["xl/sharedStrings.xml"]!).matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    [...si!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => unescaped(text!)).join(""),
  );
  const book = strFromU8(parts["xl/workbook.xml"]!);
  const sheets = [...book.matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"[^>]*?(?: state="(\w+)")?\/>/g)].map(
    ([, name, id, state = ""]) =>
      openSheet(unescaped(name!), state as RawSheet["state"], strFromU8(parts[`xl/worksheets/sheet${id}.xml`]!)),
  );
  const names = [...book.matchAll(/<definedName name="([^"]*)"([^>]*)>(.*?)<\/definedName>/g)].map(
    ([, name, more, target]) => {
      const scope = /localSheetId="(\d+)"/.exec(more!)?.[1];
      return {
        name: name!,
        target: unescaped(target!),
        ...(scope !== undefined && { scope: sheets[Number(scope)]! }),
      };
    },
  );
  return { parts, strings, sheets, names };
}

function openSheet(name: string, state: RawSheet["state"], xml: string): RawSheet {
  const [start, end] = [xml.indexOf("<sheetData>"), xml.indexOf("</sheetData>")];
  const rows: Row[] = [];
  for (const [, number, inner = ""] of xml.slice(start, end).matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs)) {
    const row: Row = (rows[Number(number) - 1] = []);
    for (const [, address, attributes, held = ""] of inner.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs))
      row[parseCellAddress(address!)!.column] = { attributes: attributes!, inner: held };
  }
  const merged = /<mergeCells[^>]*>(.*?)<\/mergeCells>/s.exec(xml)?.[1] ?? "";
  const tail = xml.slice(end + "</sheetData>".length).replace(/<mergeCells.*?<\/mergeCells>/s, "");
  return {
    name,
    state,
    rows: Array.from(rows, (row) => Array.from(row ?? [])),
    head: xml.slice(0, start),
    tail,
    merged,
  };
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#10;/g, "\n")
    .replace(/&amp;/g, "&");
}
