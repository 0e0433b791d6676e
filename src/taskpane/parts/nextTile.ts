/** Where an arrow key leads in a row; null for other keys. The ends lead to each other. */
export function nextTile<Key>(keys: readonly Key[], at: Key, pressed: string): Key | null {
  const index = keys.indexOf(at);
  const target = {
    ArrowRight: index + 1,
    ArrowDown: index + 1,
    ArrowLeft: index - 1,
    ArrowUp: index - 1,
    Home: 0,
    End: keys.length - 1,
  }[pressed];
  if (target === undefined || keys.length === 0) return null;
  return keys[(target + keys.length) % keys.length] ?? null;
}
