import type { Choices, Engine } from "../../engine/Engine";
import type { Cells } from "../../report/Cells";
import type { LogEntry } from "../../round/LogEntry";
import type { Host, OpenBook, Outcome, WriteOptions } from "../Host";
import { orStopped, STOPPED } from "../orStopped";
import type { Done } from "./MergeState";

const CANCELLED = { ok: false, trouble: { kind: "cancelled" } } as const;

/** So often what somebody writes meanwhile is taken along; who writes on and on is asked to finish. */
const TRIES = 3;

/**
 * Puts the reports together into the open workbook; what the Đoàn wrote on an earlier consolidation there is kept, also what it writes while the new
 * one is made. While the sheets are made a stop takes effect at once; while they are written, when the host has taken them back.
 */
export async function consolidateIntoBook(
  engine: Engine,
  book: OpenBook,
  choices: Choices,
  log: readonly LogEntry[],
  options: WriteOptions,
): Promise<Outcome<Done>> {
  const { signal } = options;
  for (let tries = 1; ; tries += 1) {
    const previous = await orStopped(book.read(), signal);
    if (previous === STOPPED) return CANCELLED;
    if (!previous.ok) return previous;
    const made = await orStopped(engine.consolidate(choices, previous.value, "workbook", log), signal);
    if (made === STOPPED) return CANCELLED;
    const written = await book.write(made.workbook, "assessment", { ...options, previous: previous.value });
    if (written.ok)
      return { ok: true, value: { summary: made.summary, written: written.value, saved: null, sha256: "" } };
    if (written.trouble.kind !== "written" || tries === TRIES) return written;
  }
}

/** The same into a file of its own; remarks that stand in the open workbook go with it. */
export async function consolidateIntoFile(
  engine: Engine,
  host: Host,
  choices: Choices,
  log: readonly LogEntry[],
  signal: AbortSignal,
): Promise<Outcome<Done>> {
  const nothing: Outcome<Cells | null> = { ok: true, value: null };
  const previous = host.book ? await orStopped(host.book.read(), signal) : nothing;
  if (previous === STOPPED) return CANCELLED;
  if (!previous.ok) return previous;
  const made = await orStopped(engine.consolidate(choices, previous.value, "file", log), signal);
  if (made === STOPPED) return CANCELLED;
  const [sha256 = ""] = await engine.digests([made.file]);
  const saved = await host.save(made.file);
  const { summary, file } = made;
  return saved.ok ? { ok: true, value: { summary, written: null, saved: file.name, sha256 } } : saved;
}
