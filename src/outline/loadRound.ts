import * as v from "valibot";
import { checkUnits } from "./checkUnits";
import { isAddress, LONGEST_ADDRESS } from "./isAddress";
import type { Outline } from "./Outline";
import { anyText, code, date, short } from "./outlineSchema";
import type { Round, RoundUnit } from "./Round";
import { withUnits } from "./withUnits";

const LONGEST_NAME = 120;
const LONGEST_LETTER = 20_000;

const line = short(LONGEST_NAME);
const email = v.pipe(
  v.string("phải là chữ"),
  v.maxLength(LONGEST_ADDRESS, `dài quá ${LONGEST_ADDRESS} ký tự`),
  v.check(isAddress, "phải là địa chỉ e-mail, không dấu, ví dụ vanphong@camgiang.gov.vn"),
);
const days = v.array(date, "phải là danh sách ngày");
const person = v.object({
  name: v.optional(line),
  office: v.optional(line),
  email: v.optional(email),
  phone: v.optional(line),
});
const visit = v.object({ date: v.optional(date), surprise: v.optional(v.boolean()), notified: v.optional(date) });
const unit = v.object({
  code,
  name: line,
  short: line,
  group: v.optional(line),
  role: v.optional(code),
  people: v.optional(v.array(person, "phải là danh sách")),
  visit: v.optional(visit),
});
const member = v.object({
  name: line,
  office: v.optional(line),
  role: v.optional(v.picklist(["head", "deputy", "secretary", "member"])),
  email: v.optional(email),
  phone: v.optional(line),
});
const letterText = v.pipe(v.string("phải là chữ"), v.maxLength(LONGEST_LETTER, "dài quá 20.000 ký tự"));
const letter = v.optional(v.object({ subject: line, body: letterText }));
const schema = v.object({
  id: v.pipe(
    v.string("phải là chữ"),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, "chỉ dùng chữ không dấu, số, dấu chấm và gạch"),
  ),
  title: v.optional(anyText),
  plan: v.optional(v.object({ number: anyText, date: v.union([date, v.literal("")], "phải là ngày dạng 2025-11-10") })),
  period: v.optional(
    v.pipe(
      v.object({ from: date, to: date }),
      v.check(({ from, to }) => from <= to, "ngày cuối kỳ trước ngày đầu kỳ"),
    ),
  ),
  reportDeadline: v.optional(date),
  holidays: v.optional(v.object({ off: days, worked: days })),
  team: v.optional(v.array(member, "phải là danh sách")),
  units: v.optional(v.pipe(v.array(unit, "phải là danh sách"), v.minLength(1, "cần ít nhất một đơn vị"))),
  letters: v.optional(v.object({ invite: letter, notice: letter, remind: letter, findings: letter })),
});

/** What people call the parts of a round. */
const PARTS: Readonly<Record<string, string>> = {
  id: "Mã đợt",
  title: "Tên đợt",
  plan: "Kế hoạch",
  period: "Kỳ báo cáo",
  reportDeadline: "Hạn gửi chung",
  holidays: "Ngày nghỉ",
  team: "Đoàn kiểm tra",
  units: "Đơn vị",
  letters: "Mẫu thư",
};

/** One thing that is wrong, in the words of a person; `path` as in the JSON, counted from 0: `units.2.name`. */
export interface RoundProblem {
  readonly path: string;
  readonly why: string;
}

export function loadRound(
  json: unknown,
):
  | { readonly ok: true; readonly round: Round }
  | { readonly ok: false; readonly reason: string; readonly problems: readonly RoundProblem[] } {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) {
    const reason = clashIn(parsed.output.units ?? []);
    return reason === undefined
      ? { ok: true, round: parsed.output }
      : { ok: false, reason, problems: [{ path: "", why: reason }] };
  }
  const problems = parsed.issues.map((issue): RoundProblem => {
    const path = (issue.path ?? []).map(({ key }) => String(key)).join(".");
    const missing = issue.received === "undefined";
    const why = missing ? "thiếu trường này" : issue.message.startsWith("Invalid") ? "không đúng kiểu" : issue.message;
    return { path, why };
  });
  const { path, why } = problems[0]!;
  const field = path.replace(/(^|\.)(\d+)/g, (_, dot: string, index: string) => `${dot}${Number(index) + 1}`);
  const part = PARTS[path.split(".")[0]!]!;
  return { ok: false, reason: field === "" ? why : `${part} (trường ${field}): ${why}`, problems };
}

/** Two units with one code or one name. */
function clashIn(units: readonly RoundUnit[]): string | undefined {
  const reasons: string[] = [];
  checkUnits(units, (place, field, reason) => void reasons.push(`${place}, trường ${field}: ${reason}`));
  return reasons[0];
}

/** The outline as the round has it: its units, and what is printed of number and date of the plan, of the period's days and of the deadline. */
export function inRound(outline: Outline, round: Round | null): Outline {
  if (!round) return outline;
  return {
    ...(round.units ? withUnits(outline, round.units) : outline),
    ...(round.plan && { plan: round.plan }),
    ...(round.period && { periodFrom: round.period.from, periodTo: round.period.to }),
    ...(round.reportDeadline && { reportDeadline: round.reportDeadline }),
  };
}
