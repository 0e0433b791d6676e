import { type ClassTable, entity, isEntity } from "../Entity";
import { HostError } from "../HostError";
import { areaOf } from "../model/area";
import type { Sheet } from "../model/Sheet";
import { Block, blockOf } from "./Block";
import { rangeClass } from "./rangeClass";
import { numberOf, textOf } from "./wireValue";

/** Page breaks between rows; one is known by the row that begins a page. */
export const rowBreaksClass: ClassTable<Sheet> = {
  name: "PageBreakCollection",
  items: (sheet) => sheet.rowBreaks.map((row) => entity(rowBreakClass, { sheet, row })),
  item: (sheet, key) => entity(rowBreakClass, { sheet, row: sheet.rowBreaks[numberOf(key)]! }),
  methods: {
    GetCount: ({ rowBreaks }) => rowBreaks.length,
    /** Before the top left cell of the range. */
    Add: (sheet, [range]) => {
      const { top } = isEntity(range) ? blockOf(range).area : areaOf(textOf(range));
      if (top === 0) throw HostError.invalid("no page ends before the first row");
      if (!sheet.rowBreaks.includes(top)) sheet.rowBreaks = [...sheet.rowBreaks, top].sort((a, b) => a - b);
      return entity(rowBreakClass, { sheet, row: top });
    },
    RemovePageBreaks: (sheet) => {
      sheet.rowBreaks = [];
    },
  },
};

const rowBreakClass: ClassTable<{ readonly sheet: Sheet; readonly row: number }> = {
  name: "PageBreak",
  id: ({ row }) => row,
  get: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
  methods: {
    Delete: ({ sheet, row }) => {
      sheet.rowBreaks = sheet.rowBreaks.filter((one) => one !== row);
    },
    GetCellAfterBreak: ({ sheet, row }) =>
      entity(rangeClass, new Block(sheet, [{ top: row, left: 0, bottom: row, right: 0 }])),
  },
};

/** Page breaks between columns; one is known by the column that begins a page. */
export const columnBreaksClass: ClassTable<Sheet> = {
  name: "PageBreakCollection",
  items: (sheet) => sheet.columnBreaks.map((column) => entity(columnBreakClass, { sheet, column })),
  item: (sheet, key) => entity(columnBreakClass, { sheet, column: sheet.columnBreaks[numberOf(key)]! }),
  methods: {
    GetCount: ({ columnBreaks }) => columnBreaks.length,
    Add: (sheet, [range]) => {
      const { left } = isEntity(range) ? blockOf(range).area : areaOf(textOf(range));
      if (left === 0) throw HostError.invalid("no page ends before the first column");
      if (!sheet.columnBreaks.includes(left)) sheet.columnBreaks = [...sheet.columnBreaks, left].sort((a, b) => a - b);
      return entity(columnBreakClass, { sheet, column: left });
    },
    RemovePageBreaks: (sheet) => {
      sheet.columnBreaks = [];
    },
  },
};

const columnBreakClass: ClassTable<{ readonly sheet: Sheet; readonly column: number }> = {
  name: "PageBreak",
  id: ({ column }) => column,
  get: { RowIndex: () => 0, ColumnIndex: ({ column }) => column },
  methods: {
    Delete: ({ sheet, column }) => {
      sheet.columnBreaks = sheet.columnBreaks.filter((one) => one !== column);
    },
  },
};
