import { type ClassTable, entity, type Entity } from "../Entity";
import { HostError } from "../HostError";
import { intersect, subtract } from "../model/area";
import type { ConditionalFormat } from "../model/parts";
import type { Sheet } from "../model/Sheet";
import { Block } from "./Block";
import { rangeAreasClass } from "./rangeAreasClass";
import { rangeClass } from "./rangeClass";
import { colorOf, numberOf, oneOf, textOf, truthOf } from "./wireValue";

interface One {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** Those of the cells of a block, the highest priority first. */
function ofBlock({ sheet, areas }: Block): ConditionalFormat[] {
  return sheet.conditionals.filter((format) => format.areas.some((one) => areas.some((area) => intersect(one, area))));
}

export const conditionalsClass: ClassTable<Block> = {
  name: "ConditionalFormatCollection",
  items: (block) => ofBlock(block.alive()).map((format) => one(block.sheet, format)),
  item: (block, key) => find(block, key) ?? missing(key),
  methods: {
    GetCount: (block) => ofBlock(block.alive()).length,
    GetItemAt: (block, [n]) => {
      const format = ofBlock(block.alive())[numberOf(n)];
      return format ? one(block.sheet, format) : missing(n);
    },
    GetItemOrNullObject: (block, [key]) => find(block, key) ?? null,
    /** A new one has the highest priority. Only those with a condition of their own are simulated. */
    Add: (block, [type], { book }) => {
      block.demandAllowed("allowFormatCells");
      if (type !== "Custom") throw HostError.notSimulated(`conditional format ${String(type)}`);
      const format: ConditionalFormat = {
        id: book.newId(),
        type,
        areas: block.areas,
        formula: "",
        stopIfTrue: false,
        look: { borders: {} },
      };
      block.sheet.conditionals = [format, ...block.sheet.conditionals];
      return one(block.sheet, format);
    },
    /** Of these cells: a format that reaches further keeps the rest. */
    ClearAll: (block) => {
      block.demandAllowed("allowFormatCells");
      const { sheet, areas } = block;
      for (const format of sheet.conditionals) {
        format.areas = areas.reduce((left, area) => left.flatMap((one) => subtract(one, area)), [...format.areas]);
      }
      sheet.conditionals = sheet.conditionals.filter((format) => format.areas.length > 0);
    },
  },
};

function one(sheet: Sheet, format: ConditionalFormat): Entity {
  return entity(conditionalClass, { sheet, format });
}

function find(block: Block, key: unknown): Entity | undefined {
  const format = ofBlock(block.alive()).find(({ id }) => id === key);
  return format && one(block.sheet, format);
}

function missing(key: unknown): never {
  throw new HostError("ItemNotFound", `conditional format ${String(key)}`);
}

function demandUnprotected({ sheet }: One): void {
  new Block(sheet, []).demandAllowed("allowFormatCells");
}

const conditionalClass: ClassTable<One> = {
  name: "ConditionalFormat",
  id: ({ format }) => format.id,
  links: {
    Custom: (it) => {
      if (it.format.type !== "Custom") throw HostError.invalid("no custom format");
      return entity(customClass, it);
    },
    CustomOrNullObject: (it) => (it.format.type === "Custom" ? entity(customClass, it) : null),
  },
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ sheet, format }) => sheet.conditionals.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  set: {
    Priority: (it, value) => {
      demandUnprotected(it);
      const { sheet, format } = it;
      const others = sheet.conditionals.filter((other) => other !== format);
      others.splice(numberOf(value, 0), 0, format);
      sheet.conditionals = others;
    },
    StopIfTrue: (it, value) => {
      demandUnprotected(it);
      it.format.stopIfTrue = truthOf(value);
    },
  },
  methods: {
    Delete: (it) => {
      demandUnprotected(it);
      it.sheet.conditionals = it.sheet.conditionals.filter((other) => other !== it.format);
    },
    GetRange: ({ sheet, format }) => {
      if (format.areas.length !== 1) throw HostError.invalid("several ranges");
      return entity(rangeClass, new Block(sheet, format.areas));
    },
    GetRangeOrNullObject: ({ sheet, format }) =>
      format.areas.length === 1 ? entity(rangeClass, new Block(sheet, format.areas)) : null,
    GetRanges: ({ sheet, format }) => entity(rangeAreasClass, new Block(sheet, format.areas)),
  },
};

const customClass: ClassTable<One> = {
  name: "CustomConditionalFormat",
  links: { Rule: (it) => entity(ruleClass, it), Format: (it) => entity(lookClass, it) },
};

const ruleClass: ClassTable<One> = {
  name: "ConditionalFormatRule",
  get: { Formula: ({ format }) => format.formula },
  set: {
    Formula: (it, value, { book }) => {
      demandUnprotected(it);
      const formula = textOf(value);
      if (!formula.startsWith("=") || formula.length > 8192) throw HostError.invalid(`condition ${formula}`);
      it.format.formula = `=${book.normalize(formula.slice(1))}`;
    },
  },
};

type Look = ConditionalFormat["look"];

const look =
  <K extends keyof Look>(key: K, read: (value: unknown) => Look[K]) =>
  (it: One, value: unknown): void => {
    demandUnprotected(it);
    it.format.look[key] = read(value);
  };

const lookClass: ClassTable<One> = {
  name: "ConditionalRangeFormat",
  links: { Fill: (it) => entity(lookFillClass, it), Font: (it) => entity(lookFontClass, it) },
  get: { NumberFormat: ({ format }) => format.look.numberFormat ?? null },
  set: { NumberFormat: look("numberFormat", textOf) },
};

const lookFillClass: ClassTable<One> = {
  name: "ConditionalRangeFill",
  get: { Color: ({ format }) => format.look.fill ?? "" },
  set: { Color: look("fill", colorOf) },
  methods: { Clear: (it) => look("fill", () => undefined)(it, null) },
};

const lookFontClass: ClassTable<One> = {
  name: "ConditionalRangeFont",
  get: {
    Color: ({ format }) => format.look.color ?? "",
    Bold: ({ format }) => format.look.bold ?? null,
    Italic: ({ format }) => format.look.italic ?? null,
    Underline: ({ format }) => format.look.underline ?? null,
    Strikethrough: ({ format }) => format.look.strikethrough ?? null,
  },
  set: {
    Color: look("color", colorOf),
    Bold: look("bold", truthOf),
    Italic: look("italic", truthOf),
    Underline: look("underline", (value) => oneOf(value, ["None", "Single", "Double"])),
    Strikethrough: look("strikethrough", truthOf),
  },
};
