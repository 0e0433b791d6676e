/** A fault of an outline: where it stands, which field, and why. All in words for the person who keeps the outline. */
export interface OutlineError {
  /** "mục II.2, dòng 5 (dossiers.received)", "quy tắc D3"; "" for the outline as a whole. */
  readonly place: string;
  /** "" where it concerns the whole place. */
  readonly field: string;
  readonly reason: string;
}

const LONGEST = { place: 150, field: 60, sentence: 290 } as const;

/** One line: `Đề cương: mục II.2, dòng 5 (dossiers.received), trường kind: phải là một trong: text, count, percent, money`. */
export function tellOutlineError({ place, field, reason }: OutlineError): string {
  const where = [clip(place, LONGEST.place), field && `trường ${clip(field, LONGEST.field)}`]
    .filter(Boolean)
    .join(", ");
  return clip(["Đề cương", where, reason].filter(Boolean).join(": "), LONGEST.sentence);
}

/** Someone's text in one line of bearable length. */
export function clip(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, " ")
    .trim();
  const signs = [...line];
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join("")}…`;
}
