import type { UnitAssessment } from "../assessment/Assessment";
import type { readRemarks } from "../assessment/readRemarks";
import { type PassedOver, tellPassedOver } from "../intake/intakeMessages";
import type { ReportSource } from "../report/readReport";
import type { Arrival, Refusal, Report } from "../report/Report";
import { LOT_LIMITS } from "../xlsx/limits";

/** What the bytes of a file turned out to be. */
export type Content =
  | ReadContent
  | NamelessContent
  | { readonly kind: "previous"; readonly written: Written }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface ReadContent {
  readonly kind: "report";
  readonly report: Report;
  readonly assessed: UnitAssessment;
  /** For the marked copy; absent where more are kept than the memory is for. */
  readonly bytes?: Uint8Array;
}

export interface NamelessContent {
  readonly kind: "nameless";
  readonly bytes: Uint8Array;
  readonly refusal: Refusal;
  /** As read with a unit that a person named, by its code. */
  readonly named: Map<string, ReadContent>;
}

export type Written = Extract<ReturnType<typeof readRemarks>, { readonly ok: true }>;

/** `sha256` "" where the bytes could not be had. */
export type HeldSource = Pick<ReportSource, "sha256" | "size">;

/** Files of the same bytes. */
export interface Held {
  readonly source: HeldSource;
  readonly content: Content;
  /** What came first by mail, then by name, then id: the first stands for all. */
  readonly files: readonly NamedFile[];
}

export interface NamedFile {
  readonly id: string;
  readonly name: string;
  /** Of the mail that brought it. */
  readonly arrival?: Arrival;
}

/** Bytes of workbooks that are kept in all. */
const MOST_KEPT = 256 * 1024 * 1024;

/** The files taken in. Nothing that is read from it depends on the order in which they came. */
export class Shelf {
  private readonly held = new Map<
    string,
    { readonly content: Content; readonly source: HeldSource; files: NamedFile[] }
  >();
  private readonly passed = new Map<string, PassedOver[]>();

  /** By content, in the order of their names. */
  all(): Held[] {
    return [...this.held.values()]
      .map(({ content, source, files }) => ({ source, content, files: [...files].sort(byArrival) }))
      .sort((a, b) => byName(a.files[0]!, b.files[0]!));
  }

  /** A sentence for each container with files that are no workbooks, in the order of their names. */
  passedOver(): string[] {
    return [...this.passed.values()]
      .flat()
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .map(tellPassedOver);
  }

  /** What may still come in. */
  get room(): { readonly files: number; readonly bytes: number } {
    let { files, bytes } = LOT_LIMITS as { files: number; bytes: number };
    for (const held of this.held.values()) {
      files -= held.files.length;
      bytes -= held.source.size * held.files.length;
    }
    return { files, bytes };
  }

  /** Whether so many bytes more may be kept. */
  mayKeep(size: number): boolean {
    let kept = size;
    for (const { content } of this.held.values()) {
      if (content.kind === "report" || content.kind === "nameless") kept += content.bytes?.length ?? 0;
    }
    return kept <= MOST_KEPT;
  }

  /** Name of another file of these bytes. */
  twinOf(sha256: string, id: string): string | undefined {
    return this.held.get(sha256)?.files.find((file) => file.id !== id)?.name;
  }

  contentOf(sha256: string): Content | undefined {
    return this.held.get(sha256)?.content;
  }

  put(file: NamedFile, source: HeldSource, content: Content): void {
    this.remove([file.id]);
    // What could not be had is the same as nothing else.
    const key = source.sha256 || `?${file.id}`;
    const known = this.held.get(key);
    if (known) known.files.push(file);
    else this.held.set(key, { content, source, files: [file] });
  }

  passOver(id: string, passedOver: PassedOver): void {
    this.passed.set(id, [...(this.passed.get(id) ?? []), passedOver]);
  }

  /** Files by their ids, containers with all that was in them. */
  remove(ids: readonly string[]): void {
    const gone = new Set(ids);
    for (const id of ids) this.passed.delete(id);
    for (const [key, held] of this.held) {
      held.files = held.files.filter(({ id }) => !gone.has(id) && !gone.has(id.split("/")[0]!));
      if (held.files.length === 0) this.held.delete(key);
    }
  }
}

/** No date is later than any. */
const NEVER = "9999";

function byArrival(a: NamedFile, b: NamedFile): number {
  const [first, second] = [a.arrival?.date ?? NEVER, b.arrival?.date ?? NEVER];
  return first < second ? -1 : first > second ? 1 : byName(a, b);
}

function byName(a: NamedFile, b: NamedFile): number {
  const [left, right] = a.name === b.name ? [a.id, b.id] : [a.name, b.name];
  return left < right ? -1 : left > right ? 1 : 0;
}
