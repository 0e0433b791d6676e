import * as v from "valibot";
import type { Outline } from "./Outline";
import { anyText, date } from "./outlineSchema";

/** One inspection in the calendar, over an outline: what the outline leaves open. */
export interface Round {
  readonly id: string;
  readonly plan?: { readonly number: string; readonly date: string };
  /** The last day for reports, ISO. */
  readonly reportDeadline?: string;
}

const schema = v.object({
  id: v.pipe(
    v.string("phải là chữ"),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, "chỉ dùng chữ không dấu, số, dấu chấm và gạch"),
  ),
  plan: v.optional(v.object({ number: anyText, date: v.union([date, v.literal("")], "phải là ngày dạng 2025-11-10") })),
  reportDeadline: v.optional(date),
});

export function loadRound(
  json: unknown,
): { readonly ok: true; readonly round: Round } | { readonly ok: false; readonly reason: string } {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { ok: true, round: parsed.output };
  const issue = parsed.issues[0];
  const field = (issue.path ?? []).map((step) => String(step.key)).join(".");
  const reason =
    issue.received === "undefined"
      ? "thiếu trường này"
      : issue.message.startsWith("Invalid")
        ? "không đúng kiểu"
        : issue.message;
  return { ok: false, reason: field === "" ? reason : `trường ${field}: ${reason}` };
}

/** The outline as the round prints it: number and date of the plan, deadline. */
export function inRound(outline: Outline, round: Round | null): Outline {
  if (!round) return outline;
  return {
    ...outline,
    ...(round.plan && { plan: round.plan }),
    ...(round.reportDeadline && { reportDeadline: round.reportDeadline }),
  };
}
