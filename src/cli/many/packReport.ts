import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Finding } from "../../checks/Finding";
import type { Outline } from "../../outline/Outline";
import { STATES } from "../../outline/State";
import type { Entry, Sign } from "../../report/Entry";
import type { Report } from "../../report/Report";

/** A report with what checking it has found. */
export interface CheckedReport {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** State, cell, raw, value (`true`: the same as raw), note, sheet (`null`: that of its section), computed, signs; what is absent at the end is left out. */
type Row = [
  state: number,
  cell: string,
  raw: string | number | null,
  value: string | number | true | null,
  note: string | null,
  sheet: string | null,
  computed: 1 | null,
  signs: readonly Sign[] | null,
];
type Packed = Omit<Report, "entries" | "file"> & {
  readonly rows: readonly (Partial<Row> | 0)[];
  readonly findings: readonly Finding[];
};

/** Before numbers that JSON does not know, infinite ones and -0, and before texts that begin with the same sign. */
const SIGN = "\u0000";

/** As small as it gets quickly: a country's reports lie on the disk between reading and writing. The file's name is not in it. */
export function packReport({ report, findings }: CheckedReport, outline: Outline): Uint8Array {
  const { entries } = report;
  const rows = outline.items.map((item) => {
    const entry = entries.get(item.id);
    return entry ? rowOf(entry, outline.sectionOf(item).sheet) : 0;
  });
  // JSON leaves out what is undefined.
  const packed = { ...report, file: undefined, entries: undefined, rows, findings };
  const json = JSON.stringify(packed, (_key, value: unknown) => {
    if (typeof value === "string") return value.startsWith(SIGN) ? SIGN + value : value;
    const isOdd = typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0));
    return isOdd ? `${SIGN}${Object.is(value, -0) ? "-0" : value}` : value;
  });
  // A copy of its own: the buffer behind what zlib gives is larger, and would go from thread to thread as a whole.
  return new Uint8Array(deflateRawSync(json, { level: 1 }));
}

export function unpackReport(bytes: Uint8Array, file: string, outline: Outline): CheckedReport {
  const json = inflateRawSync(bytes).toString("utf8");
  const { rows, findings, ...rest } = JSON.parse(json, json.includes("\\u0000") ? revive : undefined) as Packed;
  const entries = new Map<string, Entry>();
  outline.items.forEach((item, index) => {
    const row = rows[index];
    if (row) entries.set(item.id, entryOf(row, item.id, outline.sectionOf(item).sheet));
  });
  return { report: { ...rest, file, entries }, findings };
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith(SIGN)) return value;
  const rest = value.slice(SIGN.length);
  return rest.startsWith(SIGN) ? rest : Number(rest);
}

function rowOf(entry: Entry, sheet: string): Partial<Row> {
  const { raw, value } = entry;
  const row: Row = [
    STATES.indexOf(entry.state),
    entry.cell,
    raw ?? null,
    value === undefined ? null : value === raw ? true : value,
    entry.note ?? null,
    entry.sheet === sheet ? null : entry.sheet,
    entry.computed ? 1 : null,
    entry.signs.length > 0 ? entry.signs : null,
  ];
  let { length } = row;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return row.slice(0, length) as Partial<Row>;
}

function entryOf(row: Partial<Row>, item: string, own: string): Entry {
  const [state, cell = "", raw, value, note, sheet, computed, signs] = row;
  const given = value === true ? raw : value;
  return {
    state: STATES[state!]!,
    ...(given !== null && given !== undefined && { value: given }),
    ...(raw !== null && raw !== undefined && { raw }),
    signs: signs ?? [],
    item,
    ...(computed && { computed: true }),
    ...(typeof note === "string" && { note }),
    sheet: sheet ?? own,
    cell,
  };
}
