/** How a cell looks; never changed in place, so that many cells share one. Words are those of the API. */
export interface CellFormat {
  readonly numberFormat: string;
  /** `#RRGGBB`, upper case; null: none. */
  readonly fill: string | null;
  readonly pattern: string;
  readonly font: FontFormat;
  readonly borders: Readonly<Partial<Record<Edge, BorderFormat>>>;
  readonly wrap: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface FontFormat {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  /** null, of these three: a part of the cell's text only. */
  readonly strikethrough: boolean | null;
  readonly superscript: boolean | null;
  readonly subscript: boolean | null;
  readonly color: string;
}

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface BorderFormat {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  fill: null,
  pattern: "None",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    superscript: false,
    subscript: false,
    color: "#000000",
  },
  borders: {},
  wrap: false,
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  shrink: false,
  orientation: 0,
  locked: true,
  formulaHidden: false,
};
