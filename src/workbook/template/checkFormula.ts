import { LEVELS } from "../../checks/severityWord";
import type { Item, Rule } from "../../outline/Outline";
import { FIXED, IF, LEN, ROUND, SUBSTITUTE } from "../formula/functions";
import { arithmetic, compare, constant, join, type Fx } from "../formula/Fx";
import type { FormRefs } from "./FormRefs";
import { CHECK_TEXTS } from "./templateTexts";
import { narrativeCapacity } from "./narrativeCapacity";

/** The check cell of a row: the worst that is to be said in a few words. Errors first, then what is blank, doubts, missed targets. */
export function checkFormula(item: Item, form: FormRefs): Fx {
  const state = form.besides(item.id, "state");
  const code = form.besides(item.id, "code");
  const input = form.besides(item.id, "input");
  const rest = IF(
    compare(state, "=", constant("none")),
    constant(CHECK_TEXTS.none),
    IF(
      compare(state, "=", constant("na")),
      constant(CHECK_TEXTS.na),
      IF(
        compare(state, "=", constant("blank")),
        constant(""),
        item.kind === "text" ? entered(item, input, form) : constant(CHECK_TEXTS.valid),
      ),
    ),
  );
  const rules = form.rules
    .filter((rule) => rule.at === item.id && rule.severity !== "info")
    .sort((a, b) => rank(a) - rank(b));
  const say = (codes: readonly (keyof typeof CHECK_TEXTS)[], otherwise: Fx): Fx =>
    codes.reduceRight(
      (next, name) => IF(compare(code, "=", constant(name)), constant(textOf(name, form)), next),
      otherwise,
    );
  const tell = (wanted: readonly Rule[], otherwise: Fx): Fx =>
    wanted.reduceRight(
      (next, rule) => IF(compare(LEN(form.short(rule.id)), ">", constant(0)), form.short(rule.id), next),
      otherwise,
    );

  let result = tell(
    rules.filter((rule) => rule.severity !== "error"),
    rest,
  );
  result = item.kind === "money" ? say(["T9", "T14"], result) : say(["T14"], result);
  if (item.kind === "percent")
    result = IF(compare(code, "=", constant("T6")), ofOneFormula(input, symbolOf("T6", form)), result);
  result = tell(
    rules.filter((rule) => rule.severity === "error"),
    result,
  );
  return item.kind === "text" ? say(["T10", "T1"], result) : say(figureCodes(item), result);
}

/** The words of a code behind the sign of its severity, which an outline may have changed. */
function textOf(name: keyof typeof CHECK_TEXTS, form: FormRefs): string {
  return name === "T1" ? CHECK_TEXTS.T1 : CHECK_TEXTS[name].replace(/^\S/, symbolOf(name, form));
}

function symbolOf(code: string, form: FormRefs): string {
  return LEVELS[form.outline.checkOf(code)?.severity ?? "error"].symbol;
}

function figureCodes(item: Item): readonly (keyof typeof CHECK_TEXTS)[] {
  const number =
    item.kind === "percent"
      ? item.overHundred
        ? ["T3" as const]
        : ["T3" as const, "T5" as const]
      : ["T3" as const, "T4" as const];
  return ["T10", "T2", ...number, "T1"];
}

/** `! Có phải 84,9%?` */
function ofOneFormula(input: Fx, symbol: string): Fx {
  const hundredfold = ROUND(arithmetic(input, "*", constant(100)), 4);
  return join(constant(`${symbol} Có phải `), SUBSTITUTE(join(hundredfold, constant("")), ".", ","), constant("%?"));
}

/** A printed row shows so many characters and no more: the person is told before the paper cuts them off. */
function entered(item: Item, input: Fx, form: FormRefs): Fx {
  const layout = form.layout.sections.find(({ section }) => section.ref === item.section)!;
  const length = LEN(input);
  const tooLong = join(constant("! Dài "), SUBSTITUTE(FIXED(length), ",", "."), constant(" ký tự, in không hết"));
  return IF(
    compare(length, ">", constant(narrativeCapacity(layout.widths[3]))),
    tooLong,
    constant(CHECK_TEXTS.entered),
  );
}

function rank(rule: Rule): number {
  return rule.class === "target" ? 1 : rule.severity === "error" ? 0 : 2;
}
