import { useEffect, useRef } from "react";

/** Back from a view within the tab the focus is where it was left: on the element that says `data-opens` of that view. */
export function useReturnFocus(view: string): void {
  const last = useRef(view);
  useEffect(() => {
    const left = last.current;
    last.current = view;
    if (left === view) return;
    document.querySelector<HTMLElement>(`[data-opens="${left}"]`)?.focus();
  }, [view]);
}
