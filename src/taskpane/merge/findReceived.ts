import type { ReceivedView } from "../../engine/Engine";

/** Units whose name or file holds all words typed; marks over letters may be left out, as people do when they search. */
export function findReceived(received: readonly ReceivedView[], search: string): readonly ReceivedView[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return received;
  return received.filter(({ unit, file }) => {
    const text = fold(`${unit.name} ${unit.short} ${file}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
