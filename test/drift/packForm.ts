import { strFromU8, strToU8, zipSync } from "fflate";
import { cellAddress } from "../../src/report/cellAddress";
import { escaped, type RawForm, type RawSheet } from "./openForm";

export type Parts = Record<string, string | Uint8Array>;

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** How a sheet's part starts. */
export const WORKSHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${REL}">`;

/**
 * The bytes of a form that was taken apart.
 * @param change the last word on the parts, as `path → text`
 */
export function packForm(form: RawForm, change: (parts: Parts) => Parts = (parts) => parts): Uint8Array {
  const text = (part: string): string => strFromU8(form.parts[part]!);

  const parts: Parts = Object.fromEntries(
    Object.entries(form.parts).filter(([path]) => !path.startsWith("xl/worksheets/")),
  );
  const numbered = form.sheets.map((sheet, index) => ({ sheet, n: index + 1 }));
  for (const { sheet, n } of numbered) parts[`xl/worksheets/sheet${n}.xml`] = sheetXml(sheet);
  const list = numbered.map(
    ({ sheet, n }) =>
      `<sheet name="${escaped(sheet.name)}" sheetId="${n}" r:id="rIdS${n}"${sheet.state && ` state="${sheet.state}"`}/>`,
  );
  const known = form.names.map(({ name, target, scope }) => {
    const local = scope ? ` localSheetId="${form.sheets.indexOf(scope)}"` : "";
    return `<definedName name="${name}"${local}>${escaped(target)}</definedName>`;
  });
  parts["xl/workbook.xml"] = text("xl/workbook.xml")
    .replace(/<sheets>.*<\/sheets>/s, () => `<sheets>${list.join("")}</sheets>`)
    .replace(/<definedNames>.*<\/definedNames>/s, () =>
      known.length > 0 ? `<definedNames>${known.join("")}</definedNames>` : "",
    );
  const relations = numbered.map(
    ({ n }) => `<Relationship Id="rIdS${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  parts["xl/_rels/workbook.xml.rels"] = text("xl/_rels/workbook.xml.rels")
    .replace(/<Relationship [^>]*\/worksheet"[^>]*\/>/g, "")
    .replace("</Relationships>", `${relations.join("")}</Relationships>`);
  const types = numbered.map(
    ({ n }) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  parts["[Content_Types].xml"] = text("[Content_Types].xml")
    .replace(/<Override PartName="\/xl\/worksheets\/[^>]*\/>/g, "")
    .replace("</Types>", `${types.join("")}</Types>`);
  const last = Object.entries(change(parts));
  const packed = last.map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part] as const);
  return zipSync(Object.fromEntries(packed), { level: 0 });
}

function sheetXml({ rows, head, tail, merged }: RawSheet): string {
  const lines = rows.map((row, r) => {
    const cells = row.flatMap((cell, c) =>
      cell ? [`<c r="${cellAddress(r, c)}"${cell.attributes}>${cell.inner}</c>`] : [],
    );
    return cells.length > 0 ? `<row r="${r + 1}">${cells.join("")}</row>` : "";
  });
  const data = `<sheetData>${lines.join("")}</sheetData>`;
  const merges = merged && `<mergeCells>${merged}</mergeCells>`;
  // Protection comes before the merged areas (ECMA-376 part 1, 18.3.1.99).
  const protection = /^<sheetProtection[^>]*\/>/.exec(tail)?.[0] ?? "";
  return head + data + protection + merges + tail.slice(protection.length);
}
