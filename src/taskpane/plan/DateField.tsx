import { DayOfWeek } from "office-ui-fabric-react/lib/utilities/dateValues/DateValues";
import { DatePicker } from "office-ui-fabric-react/lib/DatePicker";
import * as React from "react";
import { formatDate } from "../../report/formatNumber";
import { fillIn } from "../fillIn";
import { dayOf, isoOf } from "./days";
import { parseTypedDate } from "./parseTypedDate";
import { PLAN } from "./planTexts";

interface Props {
  readonly label: string;
  /** ISO date; empty for none. */
  readonly value: string;
  /** Of the round: for days typed without one. */
  readonly year: number;
  readonly onChange: (iso: string | null) => void;
  /** Why a day can't be taken beside what else was entered; null where it can. */
  readonly refuse?: (iso: string) => string | null;
}

/** What was typed or picked and can't be taken; `iso` where it is a day at all. */
interface Untaken {
  readonly text: string;
  readonly iso: string | null;
}

const STRINGS = {
  ...PLAN.calendar,
  months: [...PLAN.calendar.months],
  shortMonths: [...PLAN.calendar.shortMonths],
  days: [...PLAN.calendar.days],
  shortDays: [...PLAN.calendar.shortDays],
};

/** What the calendar says of its days, in the order in which Vietnamese says it. */
const WORDS = {
  formatDay: (day: Date) => String(day.getDate()),
  formatMonth: (day: Date) => PLAN.calendar.months[day.getMonth()]!,
  formatYear: (day: Date) => String(day.getFullYear()),
  formatMonthYear: (day: Date) => `${PLAN.calendar.months[day.getMonth()]!}/${day.getFullYear()}`,
  formatMonthDayYear: (day: Date) =>
    fillIn(PLAN.calendar.day, {
      weekday: PLAN.calendar.days[day.getDay()]!,
      day: day.getDate(),
      month: day.getMonth() + 1,
      year: day.getFullYear(),
    }),
};

/** One for all drawings: another function would make the field forget what is being typed. */
const format = (day?: Date): string => (day ? formatDate(isoOf(day)) : "");
const anyDay = (): string | null => null;

/** A day typed, or picked from the calendar behind its icon; weeks begin on Monday. What can't be taken stays on show with the reason. */
export function DateField({ label, value, year, onChange, refuse = anyDay }: Props): JSX.Element {
  const day = React.useMemo(() => dayOf(value), [value]);
  const [untaken, setUntaken] = React.useState<Untaken | null>(null);
  // Fabric parses and then tells the day in one go, before the state is there.
  const isUntaken = React.useRef(false);
  const keep = (next: Untaken | null) => {
    isUntaken.current = next !== null;
    setUntaken(next);
  };
  const take = (iso: string | null) => {
    if (iso !== (value === "" ? null : value)) onChange(iso);
  };
  // Another day came into use: what could not be taken is a thing of the past.
  React.useEffect(() => keep(null), [value]);
  React.useEffect(() => {
    // The day beside it has changed: what had to wait for that is taken now.
    if (!untaken || untaken.iso === null || refuse(untaken.iso) !== null) return;
    keep(null);
    take(untaken.iso);
  });
  const parse = (text: string): Date | null => {
    const iso = parseTypedDate(text, year);
    if (iso !== null && refuse(iso) === null) return dayOf(iso) ?? null;
    keep({ text: iso === null ? text : formatDate(iso), iso });
    return null;
  };
  const reason = (untaken && untaken.iso !== null ? refuse(untaken.iso) : null) ?? PLAN.badDate;
  const kept = value === "" ? "" : ` ${fillIn(PLAN.dateKept, { day: formatDate(value) })}`;
  return (
    <DatePicker
      label={label}
      value={day}
      allowTextInput
      // Else a click opens the calendar, and what is typed then goes nowhere.
      disableAutoFocus
      isMonthPickerVisible={false}
      dateTimeFormatter={WORDS}
      firstDayOfWeek={DayOfWeek.Monday}
      strings={STRINGS}
      placeholder={PLAN.dateHint}
      formatDate={format}
      parseDateFromString={parse}
      textField={{
        iconProps: { title: PLAN.pickDate },
        onChange: () => keep(null),
        ...(untaken && { value: untaken.text, errorMessage: `${reason}${kept}` }),
      }}
      onSelectDate={(picked) => {
        if (!picked) {
          if (!isUntaken.current) take(null);
          return;
        }
        const iso = isoOf(picked);
        if (iso === value) return;
        const text = formatDate(iso);
        if (refuse(iso) === null) {
          keep(null);
          take(iso);
        } else keep({ text, iso });
      }}
    />
  );
}
