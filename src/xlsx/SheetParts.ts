import { strToU8 } from "fflate";
import type { PieceRows, RowSource, StreamedPiece } from "../workbook/StreamedWorkbook";
import type { Row, Sheet } from "../workbook/Workbook";
import { maxRows } from "./checkArea";
import type { PackedPart, PartWriter } from "./PackedPart";
import { streamRow } from "./streamRow";

/** What stands before and behind the rows of a sheet. */
export type Around = (sheet: Sheet) => Promise<readonly [before: string, after: string]>;

export interface SheetPart {
  readonly piece: StreamedPiece;
  readonly rows: number;
  readonly part: PackedPart;
}

interface Begun {
  readonly piece: StreamedPiece;
  readonly writer: PartWriter;
  text: string;
  rows: number;
}

/** Characters that are put together before they are packed. */
const CHUNK = 1 << 17;

/** The parts of one streamed sheet, a part for each of its pieces: memory holds one chunk of rows. */
export class SheetParts<Portion> {
  private readonly finished: SheetPart[] = [];
  private begun: Begun | undefined;

  constructor(
    private readonly source: RowSource<Portion>,
    private readonly around: Around,
    private readonly numberOf: (style: string) => number,
    private readonly newPart: () => PartWriter,
    private readonly mostRows = maxRows,
  ) {}

  async take(portion: Portion): Promise<void> {
    await this.putAll(this.source.take(portion));
  }

  async finish(): Promise<readonly SheetPart[]> {
    await this.putAll(this.source.finish());
    await this.end();
    return this.finished;
  }

  private async putAll(all: Iterable<PieceRows>): Promise<void> {
    for (const { piece, rows } of all) {
      const begun = this.begun?.piece === piece ? this.begun : await this.begin(piece);
      for (const row of rows) this.put(begun, row);
    }
  }

  private async begin(piece: StreamedPiece): Promise<Begun> {
    await this.end();
    const [before] = await this.around(piece.shape());
    this.begun = { piece, writer: this.newPart(), text: before, rows: 0 };
    return this.begun;
  }

  private put(begun: Begun, row: Row): void {
    begun.text += streamRow(row, begun.rows, this.numberOf);
    begun.rows += 1;
    if (begun.rows > this.mostRows) throw new Error(`Sheet ${begun.piece.name}: more rows than a sheet holds`);
    if (begun.text.length < CHUNK) return;
    begun.writer.write(strToU8(begun.text));
    begun.text = "";
  }

  private async end(): Promise<void> {
    if (!this.begun) return;
    const { piece, writer, text, rows } = this.begun;
    const [, after] = await this.around(piece.shape());
    writer.write(strToU8(text + after));
    this.finished.push({ piece, rows, part: writer.finish() });
    this.begun = undefined;
  }
}
