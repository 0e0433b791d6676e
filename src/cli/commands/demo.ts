import { join } from "node:path";
import { countFindings } from "../../assessment/countFindings";
import { checkReport } from "../../checks/checkReport";
import type { Finding } from "../../checks/Finding";
import type { Unit } from "../../outline/Outline";
import { labelOfUnit } from "../../outline/unitLabel";
import { fillIn } from "../../workbook/fillIn";
import { unitForm } from "../../workbook/round/unitForm";
import type { Filling } from "../../workbook/template/LiveForm";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { CallError } from "../CallError";
import { DEMO } from "../cliTexts";
import mistakes from "../demo/mistakes.json";
import sampleFillings from "../demo/samples.json";
import { writeBytes } from "../files";
import { valueOf, type Call } from "../parseCall";
import { readFiles } from "../readFiles";
import { settingOf, type Setting } from "../setting";
import { table } from "../table";
import { tellLine } from "../tellReport";
import type { ExitStatus, Terminal } from "../Terminal";
import { merge } from "./merge";

const SAMPLES = sampleFillings as Readonly<Record<string, Filling>>;

/** `cchc demo`: forms, four filled samples, a second copy with mistakes; both read back, checked and merged. */
export async function demo(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const setting = settingOf(call);
  const units = setting.outline.units.filter((unit) => Object.hasOwn(SAMPLES, unit.code));
  if (units.length === 0) throw new CallError(DEMO.noSample);
  const folder = valueOf(call, "out") ?? DEMO.folder;
  const [forms, clean, wrong] = [DEMO.forms, DEMO.reports, DEMO.mistaken].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];

  await writeForms(forms, units, setting, () => undefined);
  const cleanFiles = await writeForms(clean, units, setting, (unit) => SAMPLES[unit.code]);
  const wrongFiles = await writeForms(wrong, units, setting, (unit) => withMistakes(unit.code));
  const mergedClean = await mergeFolder(call, clean, join(folder, DEMO.mergedClean), terminal);
  const mergedWrong = await mergeFolder(call, wrong, join(folder, DEMO.mergedWrong), terminal);
  const found = await findingsOf(wrongFiles, setting, terminal);
  const lines = [
    fillIn(DEMO.madeForms, { folder: forms, count: units.length }),
    "",
    fillIn(DEMO.madeReports, { folder: clean }),
    fillIn(DEMO.madeMerged, { file: mergedClean }),
    ...countTable(await findingsOf(cleanFiles, setting, terminal), setting),
    "",
    fillIn(DEMO.madeMistaken, { folder: wrong, count: mistakes.length }),
    fillIn(DEMO.madeMerged, { file: mergedWrong }),
    ...countTable(found, setting),
    "",
    DEMO.seeded,
    ...mistakes.flatMap((mistake) => tellMistake(mistake, found.get(mistake.unit) ?? [], setting)),
  ];
  terminal.print(lines.join("\n"));
  return 0;
}

async function writeForms(
  folder: string,
  units: readonly Unit[],
  { outline, round }: Setting,
  fillingOf: (unit: Unit) => Filling | undefined,
): Promise<string[]> {
  const files: string[] = [];
  for (const unit of units) {
    const file = join(folder, `${unit.code}.xlsx`);
    const filling = fillingOf(unit);
    const modified = filling && DEMO.savedAt;
    writeBytes(file, await writeXlsx(unitForm(outline, round, unit, { filling, modified })));
    files.push(file);
  }
  return files;
}

function withMistakes(unit: string): Filling {
  const sample = SAMPLES[unit]!;
  const slips = mistakes.filter((mistake) => mistake.unit === unit).map(({ item, value }) => [item, value] as const);
  return { ...sample, answers: { ...sample.answers, ...Object.fromEntries(slips) } };
}

/** The same as `cchc merge`, without its words. */
async function mergeFolder(call: Call, folder: string, out: string, terminal: Terminal): Promise<string> {
  const values = new Map([...[...call.values].filter(([name]) => name !== "out"), ["out", [out]] as const]);
  await merge({ command: "merge", paths: [folder], flags: new Set(), values }, { ...terminal, print: () => undefined });
  return out;
}

async function findingsOf(
  files: readonly string[],
  setting: Setting,
  terminal: Terminal,
): Promise<Map<string, Finding[]>> {
  const given = await readFiles(files, setting, terminal);
  return new Map(
    given
      .flatMap(({ members }) => members)
      .flatMap((file) => (file.ok ? [[file.report.unit, checkReport(file.report, setting.outline)] as const] : [])),
  );
}

function countTable(found: ReadonlyMap<string, readonly Finding[]>, { outline }: Setting): string[] {
  const rows = [...found].map(([unit, findings]) => {
    const { errors, blanks, targets, warnings, infos } = countFindings(findings);
    return [labelOfUnit(outline, unit), errors, blanks, targets, warnings, infos];
  });
  return table([[...DEMO.columns], ...rows]).map((line) => `  ${line}`);
}

function tellMistake(mistake: (typeof mistakes)[number], findings: readonly Finding[], { outline }: Setting): string[] {
  const told = findings.filter((finding) => finding.items.includes(mistake.item) && finding.severity !== "info");
  const lines = told.map((finding) => `      ${tellLine(finding, outline)}`);
  return [
    `  ${labelOfUnit(outline, mistake.unit)}: ${mistake.what}`,
    ...(lines.length > 0 ? lines : [`      ${DEMO.notFound}`]),
  ];
}
