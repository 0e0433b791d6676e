/** One thing that comes back by mail, and what happens to it: a row of docs/intake.md, proved by one test whose title is the id. */
export interface IntakeKind {
  /** Unique in its list; letters, digits and hyphens: `rows-inserted-above`. */
  readonly id: string;
  /** Vietnamese: what comes. Starts with a capital, no full stop. */
  readonly title: string;
  /** Vietnamese: what happens to it. One or two short sentences. */
  readonly told: string;
}

/** One list of the page: all kinds that one test file proves, in the order of the page. */
export interface IntakeKinds<Kind extends IntakeKind = IntakeKind> {
  /** Vietnamese: heading of its table. */
  readonly heading: string;
  /** The test file, from the project's folder: `test/drift/drift.test.ts`. */
  readonly test: string;
  readonly kinds: readonly Kind[];
}

/** One test for each kind, with its id as title. A test file proves its list by this call alone, so that the page can't name a test that isn't there. */
export function proveKinds<Kind extends IntakeKind>(
  { kinds }: IntakeKinds<Kind>,
  prove: (kind: Kind) => void | Promise<void>,
  timeout?: number,
): void {
  test.each(kinds.map((kind) => [kind.id, kind] as const))("%s", (_, kind) => prove(kind), timeout);
}
