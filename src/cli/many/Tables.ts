import { join } from "node:path";
import type { GroupAssessment } from "../../assessment/assessGroup";
import type { LargeAssessment } from "../../assessment/LargeAssessment";
import type { Finding } from "../../checks/Finding";
import { tellFinding } from "../../checks/tellFinding";
import type { Outline } from "../../outline/Outline";
import { CsvTable } from "./CsvTable";
import type { ReadIndex } from "./ReadIndex";

const HEADS = {
  entries: ["group", "unit", "item", "state", "value", "raw", "note", "file", "sheet", "cell"],
  findings: [
    ...["group", "unit", "units", "code", "rule", "class", "severity", "audience", "items", "sheet", "cell"],
    "message",
  ],
  units: [
    ...[
      "group",
      "unit",
      "name",
      "role",
      "state",
      "answered",
      "asked",
      "errors",
      "blanks",
      "targets",
      "warnings",
      "infos",
    ],
    ...["as_of", "file"],
  ],
  files: [
    ...["file", "sha256", "size", "unit", "used", "as_of", "modified", "repairs", "sender_name", "sender_address"],
    ...["subject", "sent", "refused", "reason"],
  ],
} as const;
type Name = keyof typeof HEADS;
export const TABLE_NAMES = Object.keys(HEADS) as Name[];

/** Long tables, one row for each answer, finding, unit and file: always in the same order, whichever file was read first. */
export class Tables {
  private readonly tables: CsvTable[] = [];
  private readonly byName: Readonly<Record<Name, CsvTable>>;

  constructor(
    folder: string,
    private readonly assessment: LargeAssessment,
    private readonly index: ReadIndex,
  ) {
    const table = (name: Name): CsvTable => {
      const made = new CsvTable(join(folder, `${name}.csv`), HEADS[name]);
      this.tables.push(made);
      return made;
    };
    try {
      this.byName = {
        entries: table("entries"),
        findings: table("findings"),
        units: table("units"),
        files: table("files"),
      };
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** To be given all groups in their order. */
  take(group: GroupAssessment): void {
    const { outline } = this.assessment;
    putEntries(this.byName.entries, group, outline);
    for (const unit of group.units)
      for (const finding of unit.findings) putFinding(this.byName.findings, finding, outline);
  }

  finish(): void {
    const { findings, units, files } = this.byName;
    for (const finding of this.assessment.across) putFinding(findings, finding, this.assessment.outline);
    putUnits(units, this.assessment);
    putFiles(files, this.assessment, this.index);
    for (const made of this.tables) made.finish();
  }

  abandon(): void {
    for (const made of this.tables) made.abandon();
  }
}

function putEntries(table: CsvTable, { units }: GroupAssessment, outline: Outline): void {
  for (const { unit, report } of units) {
    for (const item of outline.items) {
      const entry = report?.entries.get(item.id);
      if (!report || !entry) continue;
      const { state, value, raw, note, sheet, cell } = entry;
      table.put([unit.group, unit.code, item.id, state, value, raw, note, report.file, sheet, cell]);
    }
  }
}

function putFinding(table: CsvTable, finding: Finding, outline: Outline): void {
  const { unit, units = [], code, rule, severity, audience, items, sheet, cell } = finding;
  const group = finding.group ?? outline.unitOf(unit ?? "")?.group;
  const message = tellFinding(outline, finding);
  table.put([
    ...[group, unit, units.join(" "), code, rule, finding.class, severity, audience, items.join(" "), sheet, cell],
    message,
  ]);
}

function putUnits(table: CsvTable, { units }: LargeAssessment): void {
  for (const { unit, state, answered, asked, counts, source } of units) {
    const { errors, blanks, targets, warnings, infos } = counts;
    table.put([
      ...[unit.group, unit.code, unit.name, unit.role, state, answered, asked],
      ...[errors, blanks, targets, warnings, infos, source?.asOf, source?.file],
    ]);
  }
}

function putFiles(table: CsvTable, { units }: LargeAssessment, index: ReadIndex): void {
  const used = new Set(units.flatMap(({ source }) => source?.file ?? []));
  for (const { file, sha256, size, unit, asOf, modified, repairs, arrival, refusal } of index.members) {
    table.put([
      ...[file, sha256, size, unit, used.has(file), asOf, modified, repairs],
      ...[arrival?.from.name, arrival?.from.address, arrival?.subject, arrival?.date, refusal?.code, refusal?.message],
    ]);
  }
}
