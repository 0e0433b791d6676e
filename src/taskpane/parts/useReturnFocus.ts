import { useEffect, useRef } from "react";
import { isFocusLost } from "./isFocusLost";

/** Lists are drawn in steps, a long one no longer than this. */
const PATIENCE = 2000;

/**
 * Back from a view within the tab the focus is where it was left: on the element that says `data-opens` of that view. It may be drawn some frames
 * later; whoever has gone on meanwhile stays where they are.
 */
export function useReturnFocus(view: string): void {
  const last = useRef(view);
  useEffect(() => {
    const left = last.current;
    last.current = view;
    if (left === view) return;
    const opener = () => document.querySelector<HTMLElement>(`[data-opens="${left}"]`);
    const drawn = opener();
    if (drawn) {
      drawn.focus();
      return;
    }
    const here = document.activeElement;
    const observer = new MutationObserver(() => {
      const later = opener();
      if (!later) return;
      stop();
      if (document.activeElement === here || isFocusLost()) later.focus();
    });
    const timer = setTimeout(stop, PATIENCE);
    observer.observe(document.body, { childList: true, subtree: true });
    return stop;

    function stop(): void {
      clearTimeout(timer);
      observer.disconnect();
    }
  }, [view]);
}
