/**
 * Which requirement set each member of the API came with, taken from the checks in Microsoft's client: `Worksheet.tabColor` → 1.7.
 * A member without an entry is as old as its class.
 */
export function requirementSets(client: string): ReadonlyMap<string, string> {
  const checks = client.matchAll(/_throwIfApiNotSupported\("([\w.]+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g);
  return new Map(
    Array.from(checks, ([, member, set, version]) => [member!, set === "_defaultApiSetName" ? version! : "never"]),
  );
}

/** "1.10" is above "1.9". */
export function reaches(has: string, wanted: string): boolean {
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
