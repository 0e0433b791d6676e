import { RowStream } from "../../RowStream";
import type { StreamedPiece } from "../../StreamedWorkbook";
import type { Row, Sheet } from "../../Workbook";

/** What one piece of a streamed sheet is made of. */
export interface PieceParts<T> {
  /** Above the rows, again on each piece. */
  readonly putTop: (sheet: RowStream) => void;
  /** One thing; it may take several rows. `index` counts through all pieces. */
  readonly put: (sheet: RowStream, one: T, index: number) => void;
  /** Below the rows of the last piece. */
  readonly putEnd?: (sheet: RowStream) => void;
  /** The sheet around them; `rows` is 0 as long as they are not known. */
  readonly shape: (
    sheet: RowStream,
    rows: number,
  ) => Omit<Sheet, "name" | "rows" | "merges" | "validations" | "conditionals" | "charts">;
}

/** Rows of one sheet: Excel takes 1.048.576, and programs with less memory than that should open it too. */
export const MOST_ROWS = 500_000;
const LONGEST_NAME = 31;

/** The pieces of a sheet; what finds no room on one goes on in the next, called "… (2)". */
export function* piecesOf<T>(
  name: string,
  things: Iterable<T>,
  parts: PieceParts<T>,
  most = MOST_ROWS,
): Generator<StreamedPiece> {
  const source = things[Symbol.iterator]();
  let next = source.next();
  let index = 0;
  for (let nth = 1; nth === 1 || !next.done; nth += 1) {
    const tail = nth === 1 ? "" : ` (${nth})`;
    const sheet = new RowStream(name.slice(0, LONGEST_NAME - tail.length).trimEnd() + tail);
    const rows = function* (): Generator<Row> {
      parts.putTop(sheet);
      yield* sheet.take();
      while (!next.done && sheet.end < most) {
        parts.put(sheet, next.value, index);
        index += 1;
        yield* sheet.take();
        next = source.next();
      }
      if (!next.done) return;
      parts.putEnd?.(sheet);
      yield* sheet.take();
    };
    yield {
      name: sheet.name,
      rows: rows(),
      names: () => sheet.names,
      shape: () => ({
        ...parts.shape(sheet, sheet.end),
        name: sheet.name,
        rows: [],
        merges: sheet.merges,
        validations: sheet.validations,
        conditionals: [],
        charts: [],
      }),
    };
  }
}
