const MB = 1024 * 1024;

/** What a file may cost. Every number is named here and nowhere else. */
export interface Limits {
  /** Bytes of the file. */
  readonly file: number;
  /** Entries of the zip, folders counted. */
  readonly entries: number;
  /** Bytes of one part, inflated. */
  readonly part: number;
  /** Bytes of all parts that are read, inflated. */
  readonly total: number;
  /** Inflated bytes per packed byte, for entries above `ratioFrom` (deflate itself ends at 1.032). */
  readonly ratio: number;
  /** Inflated bytes from which `ratio` counts: small parts of blanks are harmless and common. */
  readonly ratioFrom: number;
  /** Cells with a value or a formula, all sheets together. */
  readonly cells: number;
  readonly sharedStrings: number;
  /** Elements inside each other. */
  readonly xmlDepth: number;
  /** Attributes of one element; they are compared pairwise. */
  readonly xmlAttributes: number;
  /** Characters of one shared formula: twice what Excel allows. */
  readonly formula: number;
  /** Characters of all formulas made from shared ones: one master serves a million cells in 30 bytes each. */
  readonly sharedFormulas: number;
}

export const LIMITS: Limits = {
  file: 20 * MB,
  entries: 2_000,
  part: 32 * MB,
  total: 64 * MB,
  ratio: 400,
  ratioFrom: MB,
  cells: 2_000_000,
  sharedStrings: 500_000,
  xmlDepth: 256,
  xmlAttributes: 128,
  formula: 16_384,
  sharedFormulas: 10_000_000,
};
