import type { Outline, Rule } from "../src/outline/Outline";
import type { StandardCheck } from "../src/outline/standardChecks";
import { coverMessage } from "../src/workbook/template/coverChecks";
import { layoutTemplate } from "../src/workbook/template/layoutTemplate";
import { LiveForm } from "../src/workbook/template/LiveForm";
import type { ExampleFile, Typed } from "./fillForm";

/** What the form itself shows of an example, by its own live formulas. */
export interface LiveTexts {
  /** The check cell beside the input. */
  readonly cell?: string;
  /** Result's explanation on the sheet `Kiểm tra`. */
  readonly message?: string;
}

export function liveTexts(source: Rule | StandardCheck, { cover, answers }: ExampleFile, outline: Outline): LiveTexts {
  if (source.audience === "team") return {};
  const form = new LiveForm(outline, layoutTemplate(outline), { meta: cover, answers: plain(answers ?? {}) });
  if ("fails" in source)
    return {
      cell: wordsOf(form.shortCell(source.id).value()),
      message: wordsOf(form.messageCell(source.id).value()),
    };
  const [id] = Object.keys(answers ?? {});
  if (id === undefined) return { message: wordsOf(coverMessage(form).value()) };
  const typed = answers![id]!;
  return {
    cell: typeof typed === "object" && typed.type === "error" ? source.short : wordsOf(form.checkCell(id).value()),
  };
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

function wordsOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
