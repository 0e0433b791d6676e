import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { reportBytes } from "../../src/cli/reportBytes";
import { inRound } from "../../src/outline/loadRound";
import type { Round } from "../../src/outline/Round";
import { unitForm } from "../../src/workbook/round/unitForm";
import * as inflation from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { zipWithPython } from "../intake/packWithPython";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { runCchc } from "./runCchc";

jest.mock("../../src/xlsx/inflateNode", () => {
  const { inflateNode } = jest.requireActual<typeof inflation>("../../src/xlsx/inflateNode");
  return { inflateNode: jest.fn(inflateNode) };
});
const inflate = jest.mocked(inflation.inflateNode);

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-report-bytes-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (words: string): Uint8Array => new TextEncoder().encode(words.repeat(50));

test("a container is unpacked once, however many of its reports are wanted, and in whatever order", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `bc-${index}.xlsx`);
  const zip = at("tat-ca.zip");
  writeFileSync(zip, zipWithPython(names.map((name) => ({ name, bytes: text(`PK\u0003\u0004 ${name}`) }))));
  const files = names.map((name) => `${zip} › ${name}`);
  inflate.mockClear();
  const found: string[] = [];
  for await (const { file, bytes } of reportBytes([...files].reverse(), new Map(files.map((file) => [file, zip]))))
    found.push(`${file} ${new TextDecoder().decode(bytes).includes(file.slice(zip.length + 3))}`);
  expect(found).toEqual(files.map((file) => `${file} true`));
  expect(inflate).toHaveBeenCalledTimes(names.length);
});

test("a report that is no longer where it was read is told", async () => {
  const zip = at("tat-ca.zip");
  writeFileSync(zip, zipWithPython([{ name: "khac.xlsx", bytes: text("PK\u0003\u0004") }]));
  const gone = async (): Promise<void> => {
    for await (const { file } of reportBytes([`${zip} › KT.xlsx`], new Map([[`${zip} › KT.xlsx`, zip]])))
      throw new Error(`${file} is not in it`);
  };
  await expect(gone()).rejects.toThrow(/KT\.xlsx/);
});

test("letters about reports of one archive: each unit's copy is its own, told in the order of the units", async () => {
  const round: Round = {
    id: "dot-1",
    plan: { number: "61/KH-UBND", date: "2025-10-20" },
    units: ["VP", "KT", "VHXH"].map((code) => ({ code, name: `Đơn vị ${code}`, short: code })),
  };
  const outline = inRound(outline2025(), round);
  const packed = await Promise.all(
    (["VHXH", "KT", "VP"] as const).map(async (code) => {
      const sample = demoFillings[code];
      const filling = { ...sample, answers: { ...sample.answers, "dossiers.resolved": 99_999 } };
      const bytes = await writeXlsx(unitForm(outline, round, outline.unitOf(code), { filling }));
      return { name: `${code}/Báo cáo.xlsx`, bytes };
    }),
  );
  writeFileSync(at("dot.json"), JSON.stringify(round));
  writeFileSync(at("tat-ca.zip"), zipWithPython(packed));
  const call = ["--kind", "findings", "--round", at("dot.json"), "--out", at("thu"), "--today", "2025-11-13", "--json"];
  const ran = await runCchc("mail", ...call, at("tat-ca.zip"));
  const { letters } = JSON.parse(ran.out) as { letters: { unit: string; draft: string; attachments: string[] }[] };
  expect(letters.map(({ unit }) => unit)).toEqual(["VP", "KT", "VHXH"]);
  for (const { unit, draft, attachments } of letters) {
    const mail = await PostalMime.parse(readFileSync(draft));
    const copy = new Uint8Array(mail.attachments[0]!.content as ArrayBuffer);
    expect(Buffer.from(copy).equals(readFileSync(attachments[0]!))).toBe(true);
    const read = readXlsx(copy);
    const first = read.ok ? JSON.stringify([...read.cells.sheets[0]!.cells.values()]) : "";
    expect(first).toContain(`Đơn vị ${unit}`);
  }
});
