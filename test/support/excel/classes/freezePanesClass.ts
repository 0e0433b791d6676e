import { type ClassTable, entity } from "../Entity";
import type { Sheet } from "../model/Sheet";
import { areaOf } from "../model/area";
import { isEntity } from "../Entity";
import { Block, blockOf } from "./Block";
import { rangeClass } from "./rangeClass";
import { numberOf, textOf } from "./wireValue";

export const freezePanesClass: ClassTable<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, [count]) => {
      sheet.freeze = { rows: numberOf(count ?? 1, 1), columns: 0 };
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.freeze = { rows: 0, columns: numberOf(count ?? 1, 1) };
    },
    /** All rows and columns of the range, which begins at A1. */
    FreezeAt: (sheet, [range]) => {
      const { bottom, right } = isEntity(range) ? blockOf(range).area : areaOf(textOf(range));
      sheet.freeze = { rows: bottom + 1, columns: right + 1 };
    },
    Unfreeze: (sheet) => {
      sheet.freeze = null;
    },
    GetLocationOrNullObject: (sheet) => {
      if (!sheet.freeze) return null;
      const { rows, columns } = sheet.freeze;
      const area = {
        top: 0,
        left: 0,
        bottom: rows === 0 ? 1048575 : rows - 1,
        right: columns === 0 ? 16383 : columns - 1,
      };
      return entity(rangeClass, new Block(sheet, [area]));
    },
  },
};
