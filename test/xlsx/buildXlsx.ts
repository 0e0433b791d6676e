import { buildZip, type Entry, type ZipOptions } from "./buildZip";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface Workbook {
  /** Inside `<sheetData>`, sheet by sheet. */
  readonly sheets?: readonly string[];
  /** Inside `<sst>`. */
  readonly strings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Inside `<workbook>`, before and after the sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Parts by path: added, replaced, or (undefined) left out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The parts of a small workbook, in order. */
export function workbookParts(workbook: Workbook): Entry[] {
  const { sheets = [""], strings, styles, before = "", after = "", parts = {} } = workbook;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
  const all = new Map<string, string | Uint8Array | undefined>([
    ["[Content_Types].xml", `${head}<Types xmlns="${PACKAGE}/content-types"/>`],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${PACKAGE}/relationships">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${before}<sheets>${sheets
        .map((_, i) => `<sheet name="Sheet${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join("")}</sheets>${after}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${PACKAGE}/relationships">${sheets
        .map((_, i) => relationship(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`))
        .join("")}${strings === undefined ? "" : relationship("rIdS", "sharedStrings", "sharedStrings.xml")}${
        styles === undefined ? "" : relationship("rIdT", "styles", "styles.xml")
      }</Relationships>`,
    ],
    ...sheets.map((data, i): [string, string] => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `${head}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}"><sheetData>${data}</sheetData></worksheet>`,
    ]),
  ]);
  if (strings !== undefined) all.set("xl/sharedStrings.xml", `${head}<sst xmlns="${MAIN}">${strings}</sst>`);
  if (styles !== undefined) all.set("xl/styles.xml", `${head}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  for (const [path, data] of Object.entries(parts)) all.set(path, data);
  return [...all].flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]));
}

export function buildXlsx(workbook: Workbook, options?: ZipOptions): Uint8Array {
  return buildZip(workbookParts(workbook), options);
}
