import { type ClassTable, entity } from "../Entity";
import type { Sheet } from "../model/Sheet";
import { Block, blockOf, demandAllowed } from "./Block";
import { rangeClass } from "./rangeClass";

export const autoFilterClass: ClassTable<Sheet> = {
  name: "AutoFilter",
  get: { Enabled: ({ filter }) => filter !== null, IsDataFiltered: () => false },
  methods: {
    /** Criteria are not simulated: the arrows alone. */
    Apply: (sheet, [range]) => {
      demandAllowed(sheet, "apply a filter");
      sheet.filter = blockOf(range).area;
    },
    Remove: (sheet) => {
      demandAllowed(sheet, "remove a filter");
      sheet.filter = null;
    },
    GetRangeOrNullObject: (sheet) => (sheet.filter ? entity(rangeClass, new Block(sheet, [sheet.filter])) : null),
  },
};
