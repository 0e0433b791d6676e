import { checkReport } from "../../src/checks/checkReport";
import { severityWord } from "../../src/checks/severityWord";
import { cellKey, type SheetCells } from "../../src/report/Cells";
import { LIMITS } from "../../src/xlsx/limits";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { randomAnswers, randomSource, type Answers } from "../support/randomAnswers";
import { reportOf } from "../support/reportOf";
import { rowColumns, rowForm } from "../support/rowForm";

/**
 * The same rule in the plain workbook and in the program, held together: LibreOffice computes the printed formulas, the program checks the
 * same answers. What formulas can't see (numbers typed as text, formats, fonts) is not among the answers.
 */
const REPORTS = 2000;
const PER_FILE = 500;
const LARGE = { ...LIMITS, file: 2 ** 28, part: 2 ** 29, total: 2 ** 29 };

const outline = outline2025();
const { ids, codeColumn, resultColumn, rules } = rowColumns(outline);
/** Codes that a live cell gives. */
const LIVE = new Set(["T2", "T3", "T4", "T5", "T6", "T9", "T10", "T14"]);

test(`live rules and findings agree on ${REPORTS} random reports computed by LibreOffice`, async () => {
  const random = randomSource(20251110);
  const reports = Array.from({ length: REPORTS }, (_, index) => ({
    code: outline.units[index % outline.units.length]!.code,
    answers: randomAnswers(random),
  }));
  const files: Record<string, Uint8Array> = {};
  for (let at = 0; at < REPORTS; at += PER_FILE) {
    const part = reports
      .slice(at, at + PER_FILE)
      .map(({ code, answers }) => ({ unit: outline.unitOf(code)!.name, answers }));
    files[`part${at / PER_FILE}`] = await writeXlsx(rowForm(outline, part));
  }
  const computed = convertWithLibreOffice(files, "xlsx", true);
  const spoken = new Map<string, number>();
  const disagreements: string[] = [];
  for (let at = 0; at < REPORTS; at += PER_FILE) {
    const sheet = firstSheet(computed[`part${at / PER_FILE}`]!);
    reports.slice(at, at + PER_FILE).forEach(({ code, answers }, row) => {
      compareReport(code, answers, (column) => textAt(sheet, row, column), spoken, disagreements);
    });
  }
  expect(disagreements.slice(0, 20)).toEqual([]);
  // A rule that never speaks proves nothing.
  expect(rules.filter((rule) => (spoken.get(rule) ?? 0) < 5)).toEqual([]);
  expect([...LIVE].filter((code) => code !== "T10" && (spoken.get(code) ?? 0) < 5)).toEqual([]);
}, 600_000);

function compareReport(
  unit: string,
  answers: Answers,
  live: (column: number) => string,
  spoken: Map<string, number>,
  disagreements: string[],
): void {
  // A blank computed cell holds the sheet's formula in the form; in these rows it is simply blank.
  const findings = checkReport(reportOf(outline, unit, { ...blanks(), ...answers }), outline);
  const tell = (what: string, items: readonly string[]): void =>
    void disagreements.push(`${unit} ${what} ${JSON.stringify(items.map((id) => [id, answers[id]]))}`);
  for (const rule of rules) {
    const shown = live(resultColumn(rule));
    const finding = findings.find((found) => found.rule === rule);
    const expected = finding ? severityWord(finding) : shown === "Hợp lệ" || shown === "—" ? shown : "(không có)";
    if (shown !== expected) tell(`${rule}: ${shown} / ${expected}`, outline.ruleOf(rule)!.items);
    if (finding) spoken.set(rule, (spoken.get(rule) ?? 0) + 1);
  }
  for (const id of ids) {
    const shown = live(codeColumn(id));
    const codes = findings
      .filter((found) => found.items[0] === id)
      .map(liveCode)
      .filter((code) => LIVE.has(code));
    if (shown !== "T1" && shown !== (codes[0] ?? "")) tell(`${id}: ${shown} / ${codes.join(",")}`, [id]);
    for (const code of codes) spoken.set(code, (spoken.get(code) ?? 0) + 1);
  }
}

/** A formula can't tell an approximation or two numbers from other words: all are "can't be read". */
function liveCode({ code }: { readonly code: string }): string {
  return code === "T9a" || code === "T15" ? "T2" : code;
}

function blanks(): Record<string, string> {
  return Object.fromEntries(outline.items.filter((item) => item.ratio).map((item) => [item.id, ""]));
}

function firstSheet(bytes: Uint8Array): SheetCells {
  const read = readXlsx(bytes, { limits: LARGE });
  if (!read.ok) throw new Error(read.message);
  return read.cells.sheets[0]!;
}

function textAt(sheet: SheetCells, row: number, column: number): string {
  return String(sheet.cells.get(cellKey(row, column))?.value ?? "");
}
