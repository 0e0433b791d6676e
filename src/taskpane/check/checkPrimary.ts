import type { Host } from "../Host";
import type { IconName } from "../parts/iconPaths";
import type { CheckState } from "./CheckState";
import { CHECK } from "./checkTexts";

export interface CheckPrimary {
  readonly act: "checkBook" | "again" | "pick" | "next";
  readonly text: string;
  readonly icon: IconName;
}

/** The one thing to do now. */
export function checkPrimary({ book, result, changed }: CheckState, host: Host["kind"]): CheckPrimary {
  const again: CheckPrimary = { act: "again", text: CHECK.verdict.again, icon: "refresh" };
  switch (result?.kind) {
    case "report":
      return result.report.findings.length > 0 || changed > 0
        ? again
        : { act: "next", text: CHECK.verdict.next, icon: "merge" };
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
