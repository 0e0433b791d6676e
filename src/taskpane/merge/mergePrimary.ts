import type { Host } from "../Host";
import type { IconName } from "../parts/iconPaths";
import type { MergeState } from "./MergeState";
import { MERGE } from "./mergeTexts";

export interface MergePrimary {
  readonly act: "pick" | "readOn" | "intoBook" | "intoFile" | "openResult";
  readonly text: string;
  readonly icon: IconName;
}

/** The one thing to do now; while a job runs the frame has its "Dừng lại" there. */
export function mergePrimary(state: MergeState, host: Pick<Host, "kind" | "saves" | "book">): MergePrimary {
  const { phase, unread, review, barred, book, done } = state;
  if (phase === "done" && done) {
    const sheet = done.written?.sheets[0];
    if (sheet !== undefined) return { act: "openResult", text: MERGE.done.open(sheet), icon: "sheet" };
    return { act: "intoFile", text: MERGE.done.saveAgain[host.saves], icon: "download" };
  }
  if (phase === "empty") return { act: "pick", text: MERGE.empty.pick, icon: "upload" };
  if (unread > 0) return { act: "readOn", text: MERGE.reading.readOn(unread), icon: "right" };
  const units = review?.received.length ?? 0;
  if (units === 0) return { act: "pick", text: MERGE.review.pickOther, icon: "upload" };
  if (host.book?.can.write && barred === null && !book?.report) {
    return { act: "intoBook", text: MERGE.review.consolidate(units), icon: "merge" };
  }
  if (host.kind === "excel") return { act: "intoFile", text: MERGE.review.save, icon: "download" };
  return { act: "intoFile", text: MERGE.review.consolidatePage, icon: "merge" };
}
