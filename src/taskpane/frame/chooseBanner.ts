import type { AppState } from "../AppModel";
import { fillIn } from "../fillIn";
import type { Banner } from "./Banner";
import { FRAME } from "./frameTexts";

/** The one banner, the most pressing first: what the frame has to say, then the tab. That there is no network changes nothing here and comes last. */
export function chooseBanner(state: AppState, ofTab: Banner | null): Banner | null {
  if (state.editing) {
    return {
      tone: "warning",
      title: FRAME.editing.title,
      text: state.job ? fillIn(FRAME.editing.text, { doing: state.job.doing }) : FRAME.editing.textIdle,
    };
  }
  const told = state.banner ?? ofTab;
  if (told) return told;
  return state.offline ? { tone: "info", icon: "offline", ...FRAME.offline } : null;
}
