import { type ClassTable, entity } from "../Entity";
import { addressOf, sizeOf } from "../model/area";
import { quoteSheet } from "../model/sheetRefs";
import { Block } from "./Block";
import { conditionalsClass } from "./conditionalClasses";
import { rangeFormatClass } from "./formatClasses";
import { rangeClass } from "./rangeClass";
import { validationClass } from "./validationClass";
import { worksheetClass } from "./worksheetClass";

export const rangeAreasClass: ClassTable<Block> = {
  name: "RangeAreas",
  links: {
    Areas: (block) => entity(rangesClass, block),
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

const rangesClass: ClassTable<Block> = {
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => entity(rangeClass, new Block(sheet, [area]))),
  methods: { GetCount: ({ areas }) => areas.length },
};
