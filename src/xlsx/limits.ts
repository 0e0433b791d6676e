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
  /** Characters of texts that stand in the cells themselves, all sheets together: they are made at once, shared strings only when asked for. */
  readonly texts: number;
  readonly sharedStrings: number;
  /** Elements inside each other. */
  readonly xmlDepth: number;
  /** Attributes of one element; they are compared pairwise. */
  readonly xmlAttributes: number;
  /** Characters of one shared formula: twice what Excel allows. */
  readonly formula: number;
  /** Characters of all formulas that are shared ones in another place, each as long as its first: one serves a million cells in 30 bytes each. */
  readonly sharedFormulas: number;
}

export const LIMITS: Limits = {
  file: 20 * MB,
  entries: 2_000,
  part: 32 * MB,
  total: 64 * MB,
  ratio: 400,
  ratioFrom: MB,
  cells: 600_000,
  texts: 16_000_000,
  sharedStrings: 200_000,
  xmlDepth: 256,
  xmlAttributes: 128,
  formula: 16_384,
  sharedFormulas: 10_000_000,
};

/** What the team's own consolidated workbook may cost: that of a whole country is larger than any unit's report. */
export const OWN_LIMITS: Limits = {
  ...LIMITS,
  file: 400 * MB,
  part: 1024 * MB,
  total: 2048 * MB,
  cells: 12_000_000,
  texts: 1_000_000_000,
  sharedStrings: 4_000_000,
};

/** What a file that holds others may cost: an archive, a mail. Its workbooks have the limits above, each for itself. */
export const CONTAINER_LIMITS = {
  /** Bytes of an archive or an Outlook mail. */
  file: 50 * MB,
  /** Bytes of a mail as text: 25 MB of attachments, a third more in base64. */
  mail: 40 * MB,
  /** Files in one archive. */
  entries: 20_000,
  /** Parts of one mail. */
  parts: 2_000,
  /** Lines of a mail beyond one for each 40 bytes; base64 comes in lines of 76. */
  lines: 20_000,
  /** Signs `=` of a mail: three bytes each in text with marks (quoted-printable), a few in base64. */
  equals: 300_000,
  /** Bytes of all headers of a mail. */
  headers: MB,
  /** Archives in each other, and mails in each other. */
  levels: 2,
  /** Bytes inflated for all that is in one given file, the parts of its workbooks included: so many, and more for larger ones. */
  inflatedFrom: 64 * MB,
  /** Inflated bytes for each of its own; a returned form takes 6. */
  inflatedPerByte: 12,
  /** However large it is. */
  inflated: 320 * MB,
  /** Bytes that a workbook counts at least: opening it takes its time, however small it is. A returned form has five times as many. */
  least: 128 * 1024,
  /** Bytes that a cell counts where an .ods repeats it: as many as one takes in a workbook that doesn't. */
  cell: 28,
  /** A workbook that inflates more than this counts twice, and is let go before the next one is opened; a returned form has a fifth. */
  heavy: 4 * MB,
} as const;

/** What is taken in at once, all given files and what is in them together. */
export const LOT_LIMITS = { files: 20_000, bytes: 4 * 1024 * MB } as const;
