/** A fault of an outline: where it stands, which field, and why. All in words for the person who keeps the outline. */
export interface OutlineError {
  /** "Mục II.2, dòng 5", "quy tắc D3". */
  readonly place: string;
  readonly field: string;
  readonly reason: string;
}

/** `Đề cương: mục II.2, dòng 5, trường kind: phải là text, count, percent hoặc money`. */
export function tellOutlineError(error: OutlineError): string {
  return `Đề cương: ${[error.place, error.field && `trường ${error.field}`].filter(Boolean).join(", ")}: ${error.reason}`;
}
