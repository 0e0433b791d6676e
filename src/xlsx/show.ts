/** A text as it stands in a message: quoted, its control characters visible, not too long. */
export function show(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
