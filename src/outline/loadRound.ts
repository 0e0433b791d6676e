import * as v from "valibot";
import { checkUnits } from "./checkUnits";
import type { Outline } from "./Outline";
import { anyText, code, date, short } from "./outlineSchema";
import { withUnits, type RoundUnit } from "./withUnits";

/** One inspection in the calendar, over an outline: what the outline leaves open. */
export interface Round {
  readonly id: string;
  /** What people call it. */
  readonly title?: string;
  readonly plan?: { readonly number: string; readonly date: string };
  /** The last day for reports, ISO. */
  readonly reportDeadline?: string;
  /** Those that are inspected, in place of the outline's. */
  readonly units?: readonly RoundUnit[];
}

const LONGEST_NAME = 120;

const unit = v.object({ code, name: short(LONGEST_NAME), short: short(LONGEST_NAME) });
const schema = v.object({
  id: v.pipe(
    v.string("phải là chữ"),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, "chỉ dùng chữ không dấu, số, dấu chấm và gạch"),
  ),
  title: v.optional(anyText),
  plan: v.optional(v.object({ number: anyText, date: v.union([date, v.literal("")], "phải là ngày dạng 2025-11-10") })),
  reportDeadline: v.optional(date),
  units: v.optional(v.pipe(v.array(unit, "phải là danh sách"), v.minLength(1, "cần ít nhất một đơn vị"))),
});

export function loadRound(
  json: unknown,
): { readonly ok: true; readonly round: Round } | { readonly ok: false; readonly reason: string } {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) {
    const reason = clashIn(parsed.output.units ?? []);
    return reason === undefined ? { ok: true, round: parsed.output } : { ok: false, reason };
  }
  const issue = parsed.issues[0];
  const field = (issue.path ?? [])
    .map(({ key }) => (typeof key === "number" ? String(key + 1) : String(key)))
    .join(".");
  const reason =
    issue.received === "undefined"
      ? "thiếu trường này"
      : issue.message.startsWith("Invalid")
        ? "không đúng kiểu"
        : issue.message;
  return { ok: false, reason: field === "" ? reason : `trường ${field}: ${reason}` };
}

/** Two units with one code or one name. */
function clashIn(units: readonly RoundUnit[]): string | undefined {
  const reasons: string[] = [];
  checkUnits(units, (place, field, reason) => void reasons.push(`${place}, trường ${field}: ${reason}`));
  return reasons[0];
}

/** The outline as the round has it: its units, and what is printed of number and date of the plan and of the deadline. */
export function inRound(outline: Outline, round: Round | null): Outline {
  if (!round) return outline;
  return {
    ...(round.units ? withUnits(outline, round.units) : outline),
    ...(round.plan && { plan: round.plan }),
    ...(round.reportDeadline && { reportDeadline: round.reportDeadline }),
  };
}
