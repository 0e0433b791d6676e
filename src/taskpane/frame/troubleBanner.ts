import { fillIn } from "../fillIn";
import type { Host, Trouble } from "../Host";
import type { Banner } from "./Banner";
import { FRAME } from "./frameTexts";

/** Why the host could not do it, and what to do. */
export function troubleBanner(trouble: Trouble, host: Host["kind"]): Banner {
  switch (trouble.kind) {
    case "locked":
      if (trouble.sheets.length === 0) return { tone: "warning", ...FRAME.lockedBook };
      return {
        tone: "warning",
        title: fillIn(FRAME.locked.title, { sheet: trouble.sheets.join("”, “") }),
        text: FRAME.locked.text,
      };
    case "gone":
      return {
        tone: "warning",
        title: FRAME.gone.title,
        text: fillIn(FRAME.gone.text, { sheet: trouble.sheet }),
      };
    case "report":
      return { tone: "warning", ...FRAME.report };
    case "written":
      return { tone: "warning", ...FRAME.written };
    case "unsupported":
      return { tone: "warning", ...FRAME.unsupported };
    case "cancelled":
      return {
        tone: "info",
        title: FRAME.stopped.title,
        text: host === "page" ? FRAME.stopped.textPage : FRAME.stopped.text,
      };
    case "fault":
      return {
        tone: "error",
        title: FRAME.fault.title,
        text: (host === "page" ? "" : FRAME.fault.untouched) + fillIn(FRAME.fault.text, { id: trouble.id }),
        detail: trouble.detail,
      };
  }
}
