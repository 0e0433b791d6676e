import type { Host } from "../Host";
import type { Banner } from "../frame/Banner";
import { troubleBanner } from "../frame/troubleBanner";
import type { Bands } from "./bandsOf";
import type { MergeState } from "./MergeState";
import { MERGE } from "./mergeTexts";

/** What the whole tab has to say; what went wrong in a job is told by the frame and comes before it. */
export function mergeBanner(state: MergeState, bands: Bands, host: Pick<Host, "kind" | "saves">): Banner | null {
  const { phase, done, review, unread, book } = state;
  if (phase === "done" && done) {
    const { summary, written, saved } = done;
    const where =
      saved !== null ? MERGE.done.saved[host.saves](saved) : written ? MERGE.done.written(written.sheets.length) : "";
    const kept = summary.remarksKept > 0 ? MERGE.done.kept(summary.remarksKept) : "";
    const orphaned = summary.remarksOrphaned > 0 ? MERGE.done.orphaned(summary.remarksOrphaned) : "";
    return { tone: "ok", title: MERGE.done.title(summary.merged, summary.units), text: where + kept + orphaned };
  }
  if (phase !== "review" || unread > 0 || !review) return null;
  const { refused, received, questions } = bands;
  if (refused.length > 0 && received.length === 0 && questions.length === 0) {
    return {
      tone: "error",
      title: MERGE.refused.none,
      text: MERGE.refused.noneText(refused.length, host.kind === "page"),
    };
  }
  return book?.report && received.length > 0 ? troubleBanner({ kind: "report" }, host.kind) : null;
}
