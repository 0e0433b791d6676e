import type { UnitAssessment } from "../assessment/Assessment";
import type { readRemarks } from "../assessment/readRemarks";
import type { ReportSource } from "../report/readReport";
import type { Refusal, Report } from "../report/Report";

/** What the bytes of a file turned out to be. */
export type Content =
  | ReadContent
  | NamelessContent
  | { readonly kind: "previous"; readonly modified: string | null; readonly written: Written }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface ReadContent {
  readonly kind: "report";
  readonly report: Report;
  readonly assessed: UnitAssessment;
}

export interface NamelessContent {
  readonly kind: "nameless";
  readonly bytes: Uint8Array;
  readonly refusal: Refusal;
  /** As read with a unit that a person named, by its code. */
  readonly named: Map<string, ReadContent>;
}

export type Written = Extract<ReturnType<typeof readRemarks>, { readonly ok: true }>;

/** Files of the same bytes. */
export interface Held {
  readonly source: Omit<ReportSource, "file">;
  readonly content: Content;
  /** By name, then id: the first stands for all. */
  readonly files: readonly NamedFile[];
}

export interface NamedFile {
  readonly id: string;
  readonly name: string;
}

/** The files taken in. Nothing that is read from it depends on the order in which they came. */
export class Shelf {
  private readonly held = new Map<string, { readonly content: Content; readonly size: number; files: NamedFile[] }>();

  /** By content, in the order of their names. */
  all(): Held[] {
    return [...this.held]
      .map(([sha256, { content, size, files }]) => ({
        source: { sha256, size },
        content,
        files: [...files].sort(byName),
      }))
      .sort((a, b) => byName(a.files[0]!, b.files[0]!));
  }

  /** Name of another file of these bytes. */
  twinOf(sha256: string, id: string): string | undefined {
    return this.held.get(sha256)?.files.find((file) => file.id !== id)?.name;
  }

  contentOf(sha256: string): Content | undefined {
    return this.held.get(sha256)?.content;
  }

  put(file: NamedFile, { sha256, size }: Omit<ReportSource, "file">, content: Content): void {
    this.remove([file.id]);
    const known = this.held.get(sha256);
    if (known) known.files.push(file);
    else this.held.set(sha256, { content, size, files: [file] });
  }

  remove(ids: readonly string[]): void {
    for (const [sha256, held] of this.held) {
      held.files = held.files.filter(({ id }) => !ids.includes(id));
      if (held.files.length === 0) this.held.delete(sha256);
    }
  }
}

function byName(a: NamedFile, b: NamedFile): number {
  const [left, right] = a.name === b.name ? [a.id, b.id] : [a.name, b.name];
  return left < right ? -1 : left > right ? 1 : 0;
}
