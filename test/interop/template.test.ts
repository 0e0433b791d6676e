import { names } from "../../src/outline/names";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { differingFormulas } from "../support/compareCached";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { randomAnswers, randomSource } from "../support/randomAnswers";
import { demoFillings } from "../support/demoFillings";
import { expectValid } from "../support/validateOpenXml";

const outline = outline2025();
const FILLED = 36;

/** Blank forms, the samples, and forms filled at random: with narratives too long to print, words, blanks and broken figures. */
async function forms(): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const unit of outline.units) {
    files[`blank-${unit.code}`] = await writeXlsx(buildTemplate(outline, { unit }));
    files[`sample-${unit.code}`] = await writeXlsx(
      buildTemplate(outline, { unit, filling: demoFillings[unit.code as keyof typeof demoFillings] }),
    );
  }
  const random = randomSource(7);
  const texts = [
    "KPS",
    "Không thuộc phạm vi",
    "- Đã ban hành 04 văn bản.\n- Đã kiểm tra.",
    "…",
    "dài ".repeat(600),
    "=1+1",
    "Không",
  ];
  for (let index = 0; index < FILLED; index += 1) {
    const unit = outline.units[index % outline.units.length]!;
    const narratives = outline.items
      .filter((item) => item.kind === "text" && random() < 0.8)
      .map((item) => [item.id, texts[Math.floor(random() * texts.length)]!] as const);
    const answers = { ...randomAnswers(random), ...Object.fromEntries(narratives) };
    const meta = {
      ...(random() < 0.8 && { as_of: random() < 0.8 ? "2025-11-10" : "2024-10-11" }),
      reporter: "Nguyễn Thị Thu Hường",
    };
    files[`random-${index}`] = await writeXlsx(buildTemplate(outline, { unit, filling: { meta, answers } }));
  }
  return files;
}

test("every cached value is what LibreOffice computes, on blank, sample and random forms", async () => {
  const written = await forms();
  const recalculated = convertWithLibreOffice(written, "xlsx", true);
  for (const [name, bytes] of Object.entries(written)) {
    const { formulas, differing } = differingFormulas(bytes, recalculated[name]!);
    expect({ name, differing }).toEqual({ name, differing: [] });
    expect(formulas).toBeGreaterThan(850);
  }
}, 600_000);

test("LibreOffice does compute anew: a wrong cached value is told", async () => {
  const workbook = buildTemplate(outline, { unit: outline.units[0] });
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(
      (row) =>
        row && {
          ...row,
          cells: row.cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: "sai" })),
        },
    ),
  }));
  const written = { wrong: await writeXlsx({ ...workbook, sheets }) };
  const { formulas, differing } = differingFormulas(
    written.wrong,
    convertWithLibreOffice(written, "xlsx", true).wrong!,
  );
  expect(differing).toHaveLength(formulas);
});

test("blank and filled forms are valid for the Open XML SDK", async () => {
  const unit = outline.unitOf("KT")!;
  expectValid(await writeXlsx(buildTemplate(outline, { unit })));
  expectValid(await writeXlsx(buildTemplate(outline, { unit, round: "dot-1", filling: demoFillings.KT })));
});

test("the same form has the same bytes", async () => {
  const unit = outline.unitOf("VP")!;
  const [once, again] = [
    await writeXlsx(buildTemplate(outline, { unit })),
    await writeXlsx(buildTemplate(outline, { unit })),
  ];
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
});

test("sheets and defined names are those that other programs read", async () => {
  const read = readXlsx(await writeXlsx(buildTemplate(outline, { unit: outline.unitOf("VP"), round: "dot-1" })));
  if (!read.ok) throw new Error(read.message);
  const { sheets, properties } = read.cells;
  expect(sheets.map(({ name }) => name)).toEqual([
    "Trang bìa",
    ...outline.sections.map(({ sheet }) => sheet),
    "Kiểm tra",
    "_cchc",
  ]);
  expect(sheets.at(-1)!.visibility).toBe("veryHidden");
  expect([...properties]).toEqual(
    expect.arrayContaining([
      ["cchc.outline", outline.id],
      ["cchc.version", outline.version],
      ["cchc.round", "dot-1"],
    ]),
  );
  const known = new Set(read.cells.names.filter((name) => name.sheet === undefined).map(({ name }) => name));
  const wanted = [
    ...outline.items.flatMap(({ id }) => [
      names.input(id),
      names.note(id),
      names.check(id),
      names.value(id),
      names.state(id),
    ]),
    ...outline.rules
      .filter((rule) => rule.audience !== "team")
      .flatMap(({ id }) => [names.rule(id), names.message(id), names.short(id)]),
    ...outline.sections.map(({ ref }) => names.rule(`T.${ref}`)),
    ...["unit", "as_of", "report_no", "reporter", "phone", "head_name"].map((field) => `cchc.meta.${field}`),
    ...["errors", "warnings", "targets", "blanks", "summary", "results", "results.section", "units"].map(
      (name) => `cchc.${name}`,
    ),
    ...["cchc.words", "cchc.words.none", "cchc.words.na", "cchc.words.missing"],
  ];
  expect(wanted.filter((name) => !known.has(name))).toEqual([]);
  expect(known.has("cchc.rule.V3.check")).toBe(true);
});
