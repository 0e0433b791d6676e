import { IF, ISNUMBER, LEN, OR } from "../formula/functions";
import { dateFormula, serialOfDate } from "../formula/dateFormulas";
import { compare, constant, join, type Fx } from "../formula/Fx";
import type { LiveForm } from "./LiveForm";
import { CHECK_SHEET_TEXTS, RESULT_WORDS } from "./templateTexts";

/** Result of the cover's own row: what must be there is, and the as-of date lies in the period. */
export function coverResult(form: LiveForm): Fx {
  const check = form.outline.checkOf("T16");
  const doubt = constant(check ? RESULT_WORDS[check.severity] : RESULT_WORDS.valid);
  return IF(
    coverBlank(form),
    constant(RESULT_WORDS.blank),
    IF(outsidePeriod(form), doubt, constant(RESULT_WORDS.valid)),
  );
}

export function coverMessage(form: LiveForm): Fx {
  const outside = join(
    constant("Ngày "),
    dateFormula(form.meta("as_of")),
    constant(" ngoài kỳ báo cáo. Đề nghị xem lại năm, và ngày với tháng có bị đảo không."),
  );
  return IF(coverBlank(form), constant(CHECK_SHEET_TEXTS.coverBlank), IF(outsidePeriod(form), outside, constant("")));
}

function coverBlank(form: LiveForm): Fx {
  return OR(...(["unit", "as_of"] as const).map((field) => compare(LEN(form.meta(field)), "=", constant(0))));
}

/** A date typed as text can't be compared here; the validation of the cell warns of it. */
function outsidePeriod(form: LiveForm): Fx {
  const day = form.meta("as_of");
  const { periodFrom, periodTo } = form.outline;
  const outside = OR(
    compare(day, "<", constant(serialOfDate(periodFrom))),
    compare(day, ">", constant(serialOfDate(periodTo))),
  );
  return IF(ISNUMBER(day), outside, constant(false));
}
