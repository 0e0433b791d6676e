import { type ClassTable, isEntity } from "../Entity";
import type { ExcelHost } from "../ExcelHost";
import { HostError } from "../HostError";
import { addressOf, covers, intersect, subtract } from "../model/area";
import type { DataValidation } from "../model/parts";
import { quoteSheet } from "../model/sheetRefs";
import { Block } from "./Block";
import { oneOf, recordOf, textOf, truthOf } from "./wireValue";

/** Excel's limit of a list written out, and of a formula here. */
const LONGEST_SOURCE = 255;
const TYPES = {
  list: "List",
  custom: "Custom",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;
const NO_PROMPT = { showPrompt: true, title: "", message: "" };
const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };

export const validationClass: ClassTable<Block> = {
  name: "DataValidation",
  get: {
    Type: (block) => {
      const rules = rulesOf(block);
      if (rules.length === 0) return "None";
      const [rule] = rules;
      if (rules.length > 1) return "Inconsistent";
      return block.areas.every((area) => rule!.areas.some((one) => covers(one, area)))
        ? typeOf(rule!)
        : "MixedCriteria";
    },
    Rule: (block) => rulesOf(block)[0]?.rule ?? {},
    Prompt: (block) => rulesOf(block)[0]?.prompt ?? NO_PROMPT,
    ErrorAlert: (block) => rulesOf(block)[0]?.errorAlert ?? NO_ALERT,
    IgnoreBlanks: (block) => rulesOf(block)[0]?.ignoreBlanks ?? true,
  },
  set: {
    Rule: (block, value, host) => {
      const rule = readRule(value, host);
      change(block, { rule });
    },
    Prompt: (block, value) => {
      const { showPrompt = true, title = "", message = "" } = recordOf(value);
      change(block, {
        prompt: { showPrompt: truthOf(showPrompt), title: short(title, 32), message: short(message, 255) },
      });
    },
    ErrorAlert: (block, value) => {
      const { showAlert = true, style = "Stop", title = "", message = "" } = recordOf(value);
      const words = { title: short(title, 32), message: short(message, 255) };
      change(block, {
        errorAlert: {
          showAlert: truthOf(showAlert),
          style: oneOf(style, ["Stop", "Warning", "Information"]),
          ...words,
        },
      });
    },
    IgnoreBlanks: (block, value) => change(block, { ignoreBlanks: truthOf(value) }),
  },
  methods: {
    Clear: (block) => {
      block.demandAllowed("allowFormatCells");
      take(block);
    },
  },
};

function rulesOf({ sheet, areas }: Block): DataValidation[] {
  return sheet.validations.filter((rule) => rule.areas.some((one) => areas.some((area) => intersect(one, area))));
}

function typeOf({ rule }: DataValidation): string {
  const [kind] = Object.keys(rule);
  return Object.entries(TYPES).find(([key]) => key === kind)?.[1] ?? "None";
}

/** Cells of one block get one rule; what they had before goes. */
function change(block: Block, changed: Partial<DataValidation>): void {
  block.demandAllowed("allowFormatCells");
  const [before] = rulesOf(block);
  take(block);
  const { rule, ignoreBlanks, prompt, errorAlert } = {
    rule: {},
    ignoreBlanks: true,
    prompt: NO_PROMPT,
    errorAlert: NO_ALERT,
    ...before,
    ...changed,
  };
  block.sheet.validations.push({ areas: block.areas, rule, ignoreBlanks, prompt, errorAlert });
}

function take({ sheet, areas }: Block): void {
  for (const rule of sheet.validations) {
    rule.areas = areas.reduce((left, area) => left.flatMap((one) => subtract(one, area)), [...rule.areas]);
  }
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
}

function short(value: unknown, most: number): string {
  const text = textOf(value);
  if (text.length > most) throw HostError.invalid(`text of ${text.length} characters, ${most} at most`);
  return text;
}

function readRule(value: unknown, host: ExcelHost): Record<string, unknown> {
  const [entry, ...more] = Object.entries(recordOf(value)).filter(([, one]) => one !== undefined && one !== null);
  if (!entry || more.length > 0) throw HostError.invalid("one kind of rule is wanted");
  const kind = oneOf(entry[0], Object.keys(TYPES));
  const given = recordOf(entry[1]);
  if (kind === "list") {
    const { inCellDropDown, source } = given;
    return { list: { inCellDropDown: truthOf(inCellDropDown), source: operand(source, host) } };
  }
  if (kind === "custom") {
    const formula = textOf(given["formula"]);
    if (!formula.startsWith("=")) throw HostError.invalid(`condition ${formula}`);
    return { custom: { formula: operand(formula, host) } };
  }
  const { formula1, formula2, operator } = given;
  const two = ["Between", "NotBetween"] as const;
  const words = [
    ...two,
    "EqualTo",
    "NotEqualTo",
    "GreaterThan",
    "LessThan",
    "GreaterThanOrEqualTo",
    "LessThanOrEqualTo",
  ] as const;
  const between = oneOf(operator, words);
  const second = two.some((word) => word === between) ? { formula2: operand(formula2, host) } : {};
  return { [kind]: { formula1: operand(formula1, host), ...second, operator: between } };
}

/** A range as a formula; a formula with its sheets as Excel writes them. */
function operand(value: unknown, { book }: ExcelHost): unknown {
  if (typeof value === "number") return value;
  if (isEntity(value) && value.target instanceof Block) {
    return `=${quoteSheet(value.target.sheet.name)}!${addressOf(value.target.area, true)}`;
  }
  const text = short(value, LONGEST_SOURCE);
  if (text === "") throw HostError.invalid("an empty rule");
  return text.startsWith("=") ? `=${book.normalize(text.slice(1))}` : text;
}
