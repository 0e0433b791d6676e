import type { Assessment } from "../../assessment/Assessment";
import type { ToldFinding, UnitChanges } from "../../assessment/changesOf";
import type { ReportHead } from "../../assessment/LargeAssessment";
import { subjectOfRemark } from "../../assessment/tellStale";
import { tellDifference } from "../../assessment/tellDifference";
import { labelOf } from "../../checks/labelOf";
import { momentText } from "../../checks/momentText";
import type { Outline, Unit } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import { compareReports } from "../../report/compareReports";
import { formatDate, formatWhole } from "../../report/formatNumber";
import type { Report } from "../../report/Report";
import { fillIn } from "../fillIn";
import { SOURCES_TEXTS } from "./consolidatedTexts";
import { LONGEST_CELL } from "./remarkCells";

export type SourceCells = readonly (string | number)[];

/** Rows of fixed texts under a title and heads. */
export interface SourceBlock {
  readonly title: string;
  readonly kind: "file" | "refused" | "place";
  readonly heads: readonly string[];
  readonly rows: Iterable<SourceCells>;
}

/** What `Nguồn` tells, with reports in memory or only what is kept of them. */
export interface SourceFacts extends Pick<Assessment, "outline" | "refused" | "changes"> {
  readonly units: readonly { readonly unit: Unit; readonly source: SourceHead | null }[];
  readonly duplicates: () => Iterable<Assessment["duplicates"][number]>;
  readonly repaired: Iterable<{ readonly unit: Unit; readonly repair: Report["repaired"][number] }>;
  readonly files: readonly string[];
}

export type SourceHead = Omit<ReportHead, "repairs">;

/** Items that a difference names. */
const NAMED = 8;

export function sourceFacts(assessment: Assessment): SourceFacts {
  const { units, duplicates, refused } = assessment;
  return {
    ...assessment,
    units: units.map(({ unit, report }) => ({ unit, source: report })),
    duplicates: () => duplicates,
    repaired: units.flatMap(({ unit, report }) => (report?.repaired ?? []).map((repair) => ({ unit, repair }))),
    files: [
      ...units.flatMap(({ report }) => report?.file ?? []),
      ...duplicates.flatMap(({ others }) => others.map(({ file }) => file)),
      ...refused.map(({ file }) => file),
    ],
  };
}

/** Some file came by mail: then the mails have columns. */
export function hasMail({ units }: Pick<SourceFacts, "units">): boolean {
  return units.some(({ source }) => source?.arrival !== undefined);
}

export function sourceBlocks(facts: SourceFacts): SourceBlock[] {
  const { outline, units, refused, repaired, changes } = facts;
  const name = fileNames(facts.files);
  const mail = hasMail(facts);
  const mailHeads = mail ? SOURCES_TEXTS.mailHeads : [];
  const cellsOf = (unit: Unit, head: SourceHead, last: string): (string | number)[] => [
    unitLabel(outline, unit, "name"),
    ...fileCells(head, name, last),
    ...(mail ? mailCells(head) : []),
  ];
  const used = function* (): Generator<(string | number)[]> {
    for (const { unit, source } of units)
      yield source
        ? cellsOf(unit, source, fillIn(SOURCES_TEXTS.version, { version: source.outline.version.slice(0, 60) }))
        : [unitLabel(outline, unit, "name"), SOURCES_TEXTS.missing, "", "", "", "", "", ...mailHeads.map(() => "")];
  };
  const others = function* (): Generator<(string | number)[]> {
    for (const { unit, used: counted, others: left } of facts.duplicates()) {
      for (const report of left) yield cellsOf(outline.unitOf(unit)!, report, difference(counted, report, outline));
    }
  };
  const places = function* (): Generator<(string | number)[]> {
    for (const { unit, repair } of repaired)
      yield [
        unitLabel(outline, unit, "name"),
        [repair.sheet, repair.cell].filter((part) => part !== "").join(", "),
        repair.message.slice(0, LONGEST_CELL),
      ];
  };
  return [
    {
      title: SOURCES_TEXTS.used,
      kind: "file",
      heads: [...SOURCES_TEXTS.usedHeads, ...mailHeads],
      rows: numbered(used()),
    },
    {
      title: SOURCES_TEXTS.duplicates,
      kind: "file",
      heads: [...SOURCES_TEXTS.usedHeads.slice(0, -1), SOURCES_TEXTS.difference, ...mailHeads],
      rows: numbered(others()),
    },
    {
      title: SOURCES_TEXTS.refused,
      kind: "refused",
      heads: SOURCES_TEXTS.refusedHeads,
      rows: numbered(
        refused.map((file) => [
          name(file.file),
          hashLines(file.sha256),
          fillIn(SOURCES_TEXTS.bytes, { size: formatWhole(file.size) }),
          file.message.slice(0, LONGEST_CELL),
        ]),
      ),
    },
    { title: SOURCES_TEXTS.repaired, kind: "place", heads: SOURCES_TEXTS.repairedHeads, rows: numbered(places()) },
    {
      title: SOURCES_TEXTS.changes,
      kind: "place",
      heads: SOURCES_TEXTS.changesHeads,
      rows: numbered(changes.flatMap((one) => changeCells(one, outline))),
    },
  ];
}

function* numbered(rows: Iterable<SourceCells>): Generator<SourceCells> {
  let number = 1;
  for (const row of rows) yield [number++, ...row];
}

function fileCells(head: SourceHead, name: (file: string) => string, last: string): string[] {
  return [
    name(head.file),
    hashLines(head.sha256),
    fillIn(SOURCES_TEXTS.bytes, { size: formatWhole(head.size) }),
    momentText(head.modified) ?? "–",
    head.asOf === null ? "–" : formatDate(head.asOf),
    last,
  ];
}

function mailCells({ arrival }: SourceHead): string[] {
  if (!arrival) return ["–", "–", "–"];
  const { name, address } = arrival.from;
  return [
    [name, address]
      .filter((part) => part !== "")
      .join("\n")
      .slice(0, 300) || "–",
    arrival.subject.slice(0, 300) || "–",
    momentText(arrival.date) ?? "–",
  ];
}

/** How a file that is left aside differs from the one that counts: how many answers, and which first. */
function difference(used: Report, other: Report, outline: Outline): string {
  const items = compareReports(used, other, outline).flatMap(({ item }) => outline.itemOf(item)?.number ?? []);
  if (items.length === 0) return SOURCES_TEXTS.same;
  const named = items.slice(0, NAMED).join(", ");
  const list = items.length > NAMED ? `${named}, …` : named;
  return fillIn(SOURCES_TEXTS.differs, { count: items.length, list });
}

/** What a unit answers otherwise than before, then what is found no more and what is new. */
function changeCells({ unit, entries, gone, fresh }: UnitChanges, outline: Outline): string[][] {
  const known = outline.unitOf(unit);
  const name = known ? unitLabel(outline, known, "name") : unit;
  const answers = entries.map((entry) => {
    const item = outline.itemOf(entry.item)!;
    const { sheet, cell } = entry.after;
    const { before, after } = tellDifference(entry, item);
    const [then, now] = [before || SOURCES_TEXTS.changedNone, after || SOURCES_TEXTS.changedNone];
    const values = { label: labelOf(outline, item), before: then, after: now };
    return [name, [sheet, cell].join(", "), fillIn(SOURCES_TEXTS.changedAnswer, values)];
  });
  const findings = (told: readonly ToldFinding[], text: string): string[][] =>
    told.map(({ key, message }) => [
      name,
      subjectOfRemark({ key }, outline),
      fillIn(text, { message }).slice(0, LONGEST_CELL),
    ]);
  return [...answers, ...findings(gone, SOURCES_TEXTS.gone), ...findings(fresh, SOURCES_TEXTS.fresh)];
}

/** Two lines of 32, as a column can show them. */
function hashLines(sha256: string | null): string {
  return sha256 === null ? "–" : sha256.replace(/^(.{32})(?=.)/, "$1\n");
}

/** A file by its own name; with its folders where two have one name. */
function fileNames(files: readonly string[]): (file: string) => string {
  const base = (file: string): string => file.split(/[\\/]/).pop() || file;
  const times = new Map<string, number>();
  for (const file of new Set(files)) times.set(base(file), (times.get(base(file)) ?? 0) + 1);
  return (file) => ((times.get(base(file)) ?? 0) > 1 ? file : base(file)).slice(0, 400);
}
