import { computedFormula } from "../../outline/computedFormula";
import { names, type MetaField } from "../../outline/names";
import type { Item, Outline, Rule } from "../../outline/Outline";
import { answerWords } from "../../report/answerWords";
import { cellAddress } from "../../report/cellAddress";
import { roundHalfAway } from "../../outline/roundHalfAway";
import { codeFormula, ownRateFormula, stateFormula, valueFormula, type WordRanges } from "../formula/cellFormulas";
import { serialOfDate } from "../formula/dateFormulas";
import { constant, fx, range, ref, type Fx, type FxValue } from "../formula/Fx";
import { messageFormula, resultFormula, shortFormula } from "../formula/ruleFormulas";
import { checkFormula } from "./checkFormula";
import type { FormRefs } from "./FormRefs";
import { COLUMN, type TemplateLayout } from "./layoutTemplate";

/** What stands in the inputs of a form: as typed. */
export interface Filling {
  readonly meta?: Readonly<Partial<Record<MetaField, string>>>;
  readonly answers?: Readonly<Record<string, string | number>>;
  readonly notes?: Readonly<Record<string, string>>;
}

/** Every live formula of a form, each made once and referred to by its name. */
export class LiveForm implements FormRefs {
  readonly rules: readonly Rule[];
  readonly words: WordRanges;
  private readonly made = new Map<string, Fx>();

  constructor(
    readonly outline: Outline,
    readonly layout: TemplateLayout,
    readonly filling: Filling,
  ) {
    this.rules = outline.rules.filter((rule) => rule.audience !== "team");
    const words = (state: "none" | "na" | "missing"): WordRanges["none"] =>
      range(`cchc.words.${state}`, answerWords.figure[state].map(constant));
    this.words = { none: words("none"), na: words("na"), missing: words("missing") };
  }

  readonly input = (id: string): Fx => ref(names.input(id), this.inputCell(id));
  readonly value = (id: string): Fx => ref(names.value(id), this.valueCell(id));
  readonly state = (id: string): Fx => ref(names.state(id), this.stateCell(id));
  readonly result = (ruleId: string): Fx => ref(names.rule(ruleId), this.resultCell(ruleId));
  readonly short = (ruleId: string): Fx => ref(names.short(ruleId), this.shortCell(ruleId));
  readonly message = (ruleId: string): Fx => ref(names.message(ruleId), this.messageCell(ruleId));
  readonly note = (id: string): Fx => ref(names.note(id), constant(this.filling.notes?.[id] ?? ""));

  get unit(): Fx {
    return this.meta("unit");
  }

  /** A field of the cover by its name; dates as serial numbers. */
  meta(field: MetaField): Fx {
    return ref(names.meta(field), { value: () => this.metaValue(field) });
  }

  metaValue(field: MetaField): FxValue {
    const typed = this.filling.meta?.[field];
    if (typed === undefined || typed === "") return null;
    return (field === "as_of" || field === "signed_on") && /^\d{4}-\d{2}-\d{2}$/.test(typed)
      ? serialOfDate(typed)
      : typed;
  }

  /** What the input cell holds: the answer, the sheet's own formula, or nothing. */
  inputCell(id: string): Fx {
    return this.once(`input ${id}`, () => {
      const typed = this.filling.answers?.[id];
      const { ratio } = this.item(id);
      if (typed !== undefined) return constant(typed);
      return ratio ? this.computed(ratio) : fx("", () => null);
    });
  }

  valueCell(id: string): Fx {
    return this.once(`value ${id}`, () =>
      valueFormula(this.besides(id, "input"), this.besides(id, "state"), this.item(id)),
    );
  }

  stateCell(id: string): Fx {
    return this.once(`state ${id}`, () =>
      stateFormula(this.besides(id, "input"), this.item(id), this.words, this.ownRate(id)),
    );
  }

  codeCell(id: string): Fx {
    return this.once(`code ${id}`, () =>
      codeFormula(
        this.besides(id, "input"),
        this.besides(id, "state"),
        this.item(id),
        this.outline,
        this,
        this.ownRate(id),
      ),
    );
  }

  checkCell(id: string): Fx {
    return this.once(`check ${id}`, () => checkFormula(this.item(id), this));
  }

  resultCell(ruleId: string): Fx {
    return this.once(`result ${ruleId}`, () => resultFormula(this.outline.ruleOf(ruleId)!, this.outline, this));
  }

  messageCell(ruleId: string): Fx {
    return this.once(`message ${ruleId}`, () => messageFormula(this.outline.ruleOf(ruleId)!, this.outline, this));
  }

  shortCell(ruleId: string): Fx {
    return this.once(`short ${ruleId}`, () => shortFormula(this.outline.ruleOf(ruleId)!, this.outline, this));
  }

  besides(id: string, column: "input" | "state" | "code" | "number"): Fx {
    const target: Record<typeof column, () => Fx> = {
      input: () => this.inputCell(id),
      state: () => this.stateCell(id),
      code: () => this.codeCell(id),
      number: () => constant(this.item(id).number),
    };
    return ref(cellAddress(this.layout.rowOf(id), COLUMN[column]), { value: () => target[column]().value() });
  }

  item(id: string): Item {
    return this.outline.itemOf(id)!;
  }

  private ownRate(id: string): Fx | undefined {
    return ownRateFormula(this.besides(id, "input"), this.item(id), this.value);
  }

  private computed([numerator, denominator]: readonly [string, string]): Fx {
    return fx(computedFormula(numerator, denominator), () => {
      const [n, d] = [this.value(numerator).value(), this.value(denominator).value()];
      if (typeof n === "number" && typeof d === "number") return d === 0 ? "KPS" : roundHalfAway((n / d) * 100, 2);
      const out = [numerator, denominator].every((id) => this.state(id).value() === "na");
      return out ? "KTPV" : "";
    });
  }

  private once(key: string, make: () => Fx): Fx {
    let known = this.made.get(key);
    if (!known) this.made.set(key, (known = make()));
    return known;
  }
}
