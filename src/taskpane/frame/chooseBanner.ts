import type { AppState } from "../AppModel";
import { fillIn } from "../fillIn";
import type { Banner } from "./Banner";
import { FRAME } from "./frameTexts";

/** What the frame has to say, the most pressing first; null leaves the place to the tab. */
export function chooseBanner(state: AppState): Banner | null {
  if (state.editing) {
    return {
      tone: "warning",
      title: FRAME.editing.title,
      text: state.job ? fillIn(FRAME.editing.text, { doing: state.job.doing }) : FRAME.editing.textIdle,
    };
  }
  if (state.banner) return state.banner;
  return state.offline ? { tone: "info", icon: "offline", ...FRAME.offline } : null;
}
