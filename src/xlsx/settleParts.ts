import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { Workbook } from "../workbook/Workbook";
import { settleChart } from "./settleChart";
import { plainQuotes, settleSheet } from "./settleSheet";

/**
 * Puts right what hucre can't write, and packs again: hucre compresses with the machine's own zlib, fflate gives the same
 * bytes everywhere (`mem` given, as it would else come from Math.log, which engines may round differently). The time stamp
 * is the local noon of a fixed day, because fflate writes local time.
 */
export function settleParts(bytes: Uint8Array, workbook: Workbook): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path];
    if (!part) throw new Error(`hucre wrote no part ${path}`);
    parts[path] = strToU8(change(strFromU8(part)));
  };
  edit("xl/workbook.xml", hideFilterNames);
  if (parts["xl/sharedStrings.xml"]) edit("xl/sharedStrings.xml", plainQuotes);
  workbook.sheets.forEach((sheet, i) => edit(`xl/worksheets/sheet${i + 1}.xml`, (xml) => settleSheet(xml, sheet)));
  workbook.sheets
    .flatMap(({ charts }) => charts)
    .forEach((chart, i) => edit(`xl/charts/chart${i + 1}.xml`, (xml) => settleChart(xml, chart, workbook)));

  const zippable: Zippable = {};
  for (const [path, part] of Object.entries(parts))
    zippable[path] = [part, { level: 6, mem: 8, mtime: "1980-01-01T12:00:00" }];
  return zipSync(zippable);
}

/** Excel hides the name of a filter; left visible it stands in the name manager as a name of the user's. */
function hideFilterNames(xml: string): string {
  return xml.replace(/<definedName name="_xlnm\._FilterDatabase"/g, '$& hidden="1"');
}
