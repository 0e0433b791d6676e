import { nodeMeans } from "../../src/cli/nodeMeans";
import { readGiven } from "../../src/intake/readGiven";
import { proveKinds } from "../support/IntakeKind";
import { forgetPeak, peakMemory } from "../support/peakMemory";
import { hostileContainers, type HostileKind } from "./hostileKinds";
import { outline } from "./sampleReports";

/** Files that mean harm: each is refused with a reason, in bounded time and memory. */
const SECONDS = 10;
const MEGABYTES = 300;

describe.each(hostileContainers.map((list) => [list.heading, list] as const))("%s", (_, list) => {
  proveKinds(list, prove);
});

async function prove({ make, refusedAs, reports = 0 }: HostileKind): Promise<void> {
  const { name, bytes } = await make();
  forgetPeak();
  const idle = peakMemory();
  const started = process.cpuUsage();
  const { members } = await readGiven(name, bytes, outline, {}, nodeMeans);
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const megabytes = (peakMemory() - idle) / 1_048_576;
  expect(seconds).toBeLessThan(SECONDS);
  expect(megabytes).toBeLessThan(MEGABYTES);
  expect(members.filter(({ ok }) => ok)).toHaveLength(reports);
  const refusals = members.flatMap((member) => (member.ok ? [] : [member.refusal]));
  expect(refusals.length).toBeGreaterThan(0);
  for (const { code, message } of refusals.slice(0, 100)) {
    expect(code).toMatch(refusedAs);
    expect(message).toMatch(/^\p{Lu}.+: .+\.$/u);
  }
}
