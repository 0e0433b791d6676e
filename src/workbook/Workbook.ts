/**
 * A workbook as a value: what is to be shown, in no file format. Hosts and writers render it; nothing here knows XML or Office.js.
 * Rows and columns are 0-based; widths are Excel's character widths, heights are points, lengths on paper are millimetres.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly Name[];
  readonly styles: Readonly<Record<string, Style>>;
  readonly title: string;
  /** ISO time written as created and modified, so that equal inputs give equal bytes. */
  readonly modified: string;
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly columns: readonly Column[];
  /** Row 0 first; a missing entry is an empty row of the default height. */
  readonly rows: readonly (Row | undefined)[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionals: readonly Conditional[];
  readonly charts: readonly Chart[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Cells whose style is locked can't be changed. Never a password. */
  readonly protection?: { readonly formatColumns: boolean; readonly formatRows: boolean; readonly filter: boolean };
  readonly filter?: Area;
  readonly print?: PrintSetup;
  /** Height of rows that have none, points. */
  readonly defaultHeight?: number;
}

export interface Column {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Row {
  /** Points; absent: the sheet's default height. */
  readonly height?: number;
  /** A fixed row keeps its height; any other grows when its text does. */
  readonly fixed?: boolean;
  readonly cells: readonly (WorkbookCell | undefined)[];
}

/** Text, number, truth value, an error word of Excel, or nothing. */
export type CellValue = string | number | boolean | null | ErrorValue;
export interface ErrorValue {
  readonly error: "#N/A" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#NULL!";
}

export interface WorkbookCell {
  readonly style: string;
  /** The value; for a formula its cached value, which must be what the formula gives. Text stays text, whatever it begins with. */
  readonly value?: CellValue;
  /** Without "=", in English with commas. */
  readonly formula?: string;
  /** A place in the same workbook that a click leads to. */
  readonly link?: Place;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Name {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface Style {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
  };
  /** RRGGBB. */
  readonly fill?: string;
  readonly border?: {
    readonly top?: Line;
    readonly right?: Line;
    readonly bottom?: Line;
    readonly left?: Line;
  };
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Excel number format code; absent: General. */
  readonly format?: string;
  /** Default: locked. */
  readonly unlocked?: boolean;
}

export interface Line {
  readonly style: "thin" | "medium" | "dotted";
  readonly color: string;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly type: "custom" | "list" | "date" | "textLength";
  /** custom: a formula for the top left cell · list: a name or range · date, textLength: lower bound. Without "=". */
  readonly formula: string;
  /** Upper bound of date and textLength. */
  readonly formula2?: string;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
  /** `warning` lets the person keep the entry. */
  readonly onError: "stop" | "warning";
}

/** Applied in the order of the list; each stops the ones behind it. */
export interface Conditional {
  readonly areas: readonly Area[];
  /** Condition for the top left cell of the first area, without "=". */
  readonly formula: string;
  readonly look: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly format?: string;
  };
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly area?: Area;
  /** Rows repeated on each page, inclusive. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Columns repeated on each page, inclusive. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  /** Percent. Absent: as much as makes the sheet one page wide. */
  readonly scale?: number;
  /** Pages wide is 1 without a scale; high: 1, or as many as needed. */
  readonly onePageHigh?: boolean;
  /** Page number in the top margin (NĐ 30/2020/NĐ-CP, Phụ lục I); `butFirst` leaves it out on page 1. */
  readonly pageNumber: "none" | "all" | "butFirst";
  readonly footer?: string;
  /** 0-based rows after which a page ends. */
  readonly breaksAfter?: readonly number[];
  /** 0-based columns after which a page ends; they need a scale. */
  readonly columnBreaksAfter?: readonly number[];
}

export interface Chart {
  readonly type: "bar" | "column";
  readonly stacked?: boolean;
  readonly title: string;
  readonly altText: string;
  /** From the top left corner of the first cell to the bottom right corner of the last. */
  readonly area: Area;
  readonly series: readonly ChartSeries[];
  readonly axis: {
    readonly min?: number;
    readonly max?: number;
    readonly majorUnit?: number;
    readonly title?: string;
    readonly format?: string;
  };
  readonly legend: boolean;
  /** First category on top of a bar chart. */
  readonly reversed?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** RRGGBB. */
  readonly color: string;
  readonly categories: { readonly sheet: string; readonly area: Area };
  readonly values: { readonly sheet: string; readonly area: Area };
  readonly labels: "none" | "insideEnd" | "outsideEnd";
  /** Number of points, each outlined where `outlined`. */
  readonly outlined?: boolean;
}
