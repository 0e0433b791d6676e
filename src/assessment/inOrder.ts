import type { Finding } from "../checks/Finding";

/** X1, X2, X3 … X10, then K1, K2: by number, and within one code as found. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding): number => (finding.code.startsWith("X") ? 0 : 1000) + Number(finding.code.slice(1));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
