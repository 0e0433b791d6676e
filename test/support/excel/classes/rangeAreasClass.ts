import { type ClassTable, entity } from "../Entity";
import { addressOf, sizeOf } from "../model/area";
import { quoteSheet } from "../model/sheetRefs";
import type { Block } from "./Block";
import { conditionalsClass } from "./conditionalClasses";
import { rangeFormatClass } from "./formatClasses";
import { validationClass } from "./validationClass";
import { worksheetClass } from "./worksheetClass";

export const rangeAreasClass: ClassTable<Block> = {
  name: "RangeAreas",
  links: {
    Format: (block) => entity(rangeFormatClass, block),
    ConditionalFormats: (block) => entity(conditionalsClass, block),
    DataValidation: (block) => entity(validationClass, block),
    Worksheet: ({ sheet }) => entity(worksheetClass, sheet),
  },
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => `${quoteSheet(sheet.name)}!${addressOf(area)}`).join(","),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.map(sizeOf).reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  },
};
