import type { Outline, Rule } from "../src/outline/Outline";
import type { StandardCheck } from "../src/outline/standardChecks";
import type { Fx } from "../src/workbook/formula/Fx";
import { coverMessage } from "../src/workbook/template/coverChecks";
import { layoutTemplate } from "../src/workbook/template/layoutTemplate";
import { LiveForm } from "../src/workbook/template/LiveForm";
import { CHECK_TEXTS } from "../src/workbook/template/templateTexts";
import type { CheckExamples } from "./checkExamples";
import type { ExampleFile, Typed } from "./fillForm";

/** What the form itself shows of a failing example by its live formulas, and does not show of the passing one. */
export interface LiveTexts {
  /** The check cell beside the input. */
  readonly cell?: string;
  /** The explanation on the sheet `Kiểm tra`. */
  readonly message?: string;
}

export function liveTexts(
  source: Rule | StandardCheck,
  { stage, pass, fail }: CheckExamples,
  outline: Outline,
): LiveTexts {
  if (stage !== "report" || source.audience === "team") return {};
  const [good, bad] = [pass[0]!, fail[0]!].map((file) => textsOf(source, file, outline));
  return {
    cell: bad!.cell === good!.cell ? undefined : bad!.cell,
    message: bad!.message === good!.message ? undefined : bad!.message,
  };
}

function textsOf(source: Rule | StandardCheck, { cover, answers }: ExampleFile, outline: Outline): LiveTexts {
  const form = new LiveForm(outline, layoutTemplate(outline), { meta: cover, answers: plain(answers ?? {}) });
  if ("fails" in source)
    return { cell: textOf(form.shortCell(source.id)), message: textOf(form.messageCell(source.id)) };
  const [id] = Object.keys(answers ?? {});
  if (id === undefined) return { message: textOf(coverMessage(form)) };
  const typed = answers![id]!;
  return { cell: typeof typed === "object" && typed.type === "error" ? CHECK_TEXTS.T10 : textOf(form.checkCell(id)) };
}

/** Formulas see the value of a cell, not its format. */
function plain(answers: Readonly<Record<string, Typed>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, typed]): [string, string | number][] => {
      const value = typeof typed === "object" ? typed.value : typed;
      return typeof value === "boolean" || value === "" ? [] : [[id, value]];
    }),
  );
}

function textOf(formula: Fx): string | undefined {
  const value = formula.value();
  return typeof value === "string" && value !== "" ? value : undefined;
}
