/** What became of the findings of one unit between two checks; the same finding has the same key in both. */
export interface FindingChanges<Found> {
  readonly gone: readonly Found[];
  /** As it is now. */
  readonly still: readonly Found[];
  readonly fresh: readonly Found[];
}

export function compareFindings<Found extends { readonly key: string }>(
  before: readonly Found[],
  after: readonly Found[],
): FindingChanges<Found> {
  const [then, now] = [before, after].map((found) => new Set(found.map(({ key }) => key))) as [
    Set<string>,
    Set<string>,
  ];
  return {
    gone: before.filter(({ key }) => !now.has(key)),
    still: after.filter(({ key }) => then.has(key)),
    fresh: after.filter(({ key }) => !then.has(key)),
  };
}
