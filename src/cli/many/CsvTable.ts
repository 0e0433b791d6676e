import { PieceFile } from "./PieceFile";

export type CsvValue = string | number | boolean | null | undefined;

const PIECE = 1 << 18;

/**
 * A table as RFC 4180 has it: UTF-8 without a mark, lines end in CR LF, decimals have a dot, what is absent is empty. Text stays as it was typed,
 * one that begins with "=" too: these tables are for programs that load data, a spreadsheet would take it for a formula.
 */
export class CsvTable {
  private readonly file: PieceFile;
  private lines: string[] = [];
  private length = 0;

  constructor(path: string, heads: readonly string[]) {
    this.file = new PieceFile(path);
    this.put(heads);
  }

  put(values: readonly CsvValue[]): void {
    const line = `${values.map(fieldOf).join(",")}\r\n`;
    this.lines.push(line);
    this.length += line.length;
    if (this.length >= PIECE) this.flush();
  }

  finish(): void {
    this.flush();
    this.file.finish();
  }

  abandon(): void {
    this.file.abandon();
  }

  private flush(): void {
    this.file.write(new TextEncoder().encode(this.lines.join("")));
    this.lines = [];
    this.length = 0;
  }
}

function fieldOf(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
