import type { Finding } from "../checks/Finding";
import { levelOf, type Level } from "../checks/severityWord";
import type { Counts } from "./Assessment";

/** Each finding counts once, as the screens show it; one that is explained counts no more. */
export function countFindings(findings: readonly Finding[]): Counts {
  const of = (level: Level): number =>
    findings.filter((finding) => !finding.explained && levelOf(finding) === level).length;
  return {
    errors: of("error"),
    warnings: of("warning"),
    targets: of("target"),
    infos: of("info"),
    blanks: of("blank"),
  };
}
