import type { Counts } from "../../assessment/Assessment";
import type { Host } from "../Host";
import type { IconName } from "../parts/iconPaths";
import type { CheckState } from "./CheckState";
import { CHECK } from "./checkTexts";

export interface CheckPrimary {
  readonly act: "checkBook" | "again" | "pick" | "letter" | "next";
  readonly text: string;
  readonly icon: IconName;
}

/** The one thing to do now. Without a round there is nobody to write to. */
export function checkPrimary({ book, result, changed }: CheckState, host: Host["kind"], round: boolean): CheckPrimary {
  const again: CheckPrimary = { act: "again", text: CHECK.verdict.again, icon: "refresh" };
  switch (result?.kind) {
    case "report":
      if (changed > 0) return again;
      if (needsLetter(result.report.counts)) {
        return round ? { act: "letter", text: CHECK.letter.primary, icon: "mail" } : again;
      }
      return { act: "next", text: CHECK.verdict.next, icon: "merge" };
    case "unreadable":
      return { act: "pick", text: CHECK.page.pickAgain, icon: "upload" };
    case "refused":
      return result.source.kind === "book"
        ? { act: "checkBook", text: CHECK.empty.checkBook, icon: "refresh" }
        : { act: "pick", text: CHECK.page.pickOther, icon: "upload" };
    default:
      if (host === "page") return { act: "pick", text: CHECK.page.pick, icon: "upload" };
      return book?.likely
        ? { act: "checkBook", text: CHECK.ready.primary, icon: "check" }
        : { act: "checkBook", text: CHECK.empty.checkBook, icon: "refresh" };
  }
}

/** What is only noted is no reason to write. */
export function needsLetter({ errors, blanks, warnings, targets }: Counts): boolean {
  return errors + blanks + warnings + targets > 0;
}
