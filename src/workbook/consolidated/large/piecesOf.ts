import { RowStream } from "../../RowStream";
import type { PieceRows, RowSource, StreamedPiece } from "../../StreamedWorkbook";
import type { Sheet } from "../../Workbook";

/** What the rows of a sheet are made of. */
export interface Things<T, Portion> {
  /** Before any portion. */
  readonly first?: () => Iterable<T>;
  readonly of?: (portion: Portion) => Iterable<T>;
}

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
export function piecesOf<T, Portion>(
  name: string,
  things: Things<T, Portion>,
  parts: PieceParts<T>,
  most = MOST_ROWS,
): RowSource<Portion> {
  let nth = 0;
  let index = 0;
  let sheet = new RowStream(name);
  let piece = pieceOf(sheet, parts);
  const taken = (): PieceRows => ({ piece, rows: sheet.take() });
  const open = function* (): Generator<PieceRows> {
    nth += 1;
    const tail = nth === 1 ? "" : ` (${nth})`;
    sheet = new RowStream(name.slice(0, LONGEST_NAME - tail.length).trimEnd() + tail);
    piece = pieceOf(sheet, parts);
    yield { piece, rows: [] };
    parts.putTop(sheet);
    yield taken();
  };
  const put = function* (list: Iterable<T>): Generator<PieceRows> {
    for (const one of list) {
      if (sheet.end >= most) yield* open();
      parts.put(sheet, one, index);
      index += 1;
      yield taken();
    }
  };
  const begin = function* (): Generator<PieceRows> {
    if (nth > 0) return;
    yield* open();
    yield* put(things.first?.() ?? []);
  };
  return {
    *take(portion) {
      yield* begin();
      yield* put(things.of?.(portion) ?? []);
    },
    *finish() {
      yield* begin();
      parts.putEnd?.(sheet);
      yield taken();
    },
  };
}

function pieceOf<T>(sheet: RowStream, { shape }: PieceParts<T>): StreamedPiece {
  const { name, merges, validations } = sheet;
  return {
    name,
    names: () => sheet.names,
    shape: () => ({ ...shape(sheet, sheet.end), name, rows: [], merges, validations, conditionals: [], charts: [] }),
  };
}
