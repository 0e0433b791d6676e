import { readGiven } from "../../src/intake/readGiven";
import type { Report } from "../../src/report/Report";
import { compareReports } from "../../src/report/compareReports";
import { readFile } from "../../src/intake/readFile";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { proveKinds } from "../support/IntakeKind";
import { containerLists } from "./containerKinds";
import { outline, sampleReport } from "./sampleReports";
import type { Outcome, SentKind } from "./SentFile";

/** Whatever holds the reports: each is read right under a name that says where it was, and nothing else goes without a word. */
describe.each(containerLists.map((list) => [list.heading, list] as const))("%s", (_, list) => {
  proveKinds(list, prove);
});

async function prove({ make, gives }: SentKind): Promise<void> {
  const { name, bytes } = await make();
  const { members, passedOver } = await readGiven(name, bytes, outline, {}, { inflate: inflateNode });
  const reports = members.flatMap((member) => (member.ok ? [member.report] : []));
  const given: Outcome = {
    reports: Object.fromEntries(reports.map(({ file, unit }) => [file, unit])),
    refused: Object.fromEntries(members.flatMap((one) => (one.ok ? [] : [[one.file, one.refusal.code] as const]))),
    passedOver: Object.fromEntries(passedOver.map((one) => [one.file, one.names])),
    ...(gives.arrival && { arrival: gives.arrival }),
    repaired: reports.flatMap(({ repaired }) => repaired.map(({ kind }) => kind)),
  };
  expect(given).toEqual({ reports: {}, refused: {}, passedOver: {}, repaired: [], ...gives });
  expect(members.filter(({ ok }) => ok).length + Object.keys(given.refused!).length).toBe(members.length);
  for (const report of reports) {
    expect(arrivalOf(report)).toEqual(gives.arrival);
    expect(compareReports(await asTyped(report.unit), report, outline)).toEqual([]);
  }
  for (const member of members) if (!member.ok) expect(member.refusal.message).toMatch(/^\p{Lu}.+: .+\.$/u);
}

function arrivalOf({ arrival }: Report): Outcome["arrival"] {
  return arrival && [arrival.from.name, arrival.from.address, arrival.subject, arrival.date];
}

async function asTyped(unit: string): Promise<Report> {
  const read = readFile(`${unit}.xlsx`, await sampleReport(unit === "KT" ? "KT" : "VHXH"), outline);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.report;
}
