/** What had the focus is no longer there: whoever has gone on to something else stays where they are. */
export const isFocusLost = (): boolean => document.activeElement === document.body;
