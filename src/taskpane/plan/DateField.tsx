import { DayOfWeek } from "office-ui-fabric-react/lib/utilities/dateValues/DateValues";
import { DatePicker } from "office-ui-fabric-react/lib/DatePicker";
import * as React from "react";
import { formatDate } from "../../report/formatNumber";
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
}

const STRINGS = {
  ...PLAN.calendar,
  months: [...PLAN.calendar.months],
  shortMonths: [...PLAN.calendar.shortMonths],
  days: [...PLAN.calendar.days],
  shortDays: [...PLAN.calendar.shortDays],
  invalidInputErrorMessage: PLAN.badDate,
};

/** One for all drawings: another function would make the field forget what is being typed. */
const format = (day?: Date): string => (day ? formatDate(isoOf(day)) : "");

/** A day typed or picked; weeks begin on Monday. */
export function DateField({ label, value, year, onChange }: Props): JSX.Element {
  const day = React.useMemo(() => dayOf(value), [value]);
  return (
    <DatePicker
      label={label}
      value={day}
      allowTextInput
      firstDayOfWeek={DayOfWeek.Monday}
      strings={STRINGS}
      placeholder={PLAN.dateHint}
      formatDate={format}
      parseDateFromString={(text) => dayOf(parseTypedDate(text, year) ?? "") ?? null}
      onSelectDate={(day) => {
        const iso = day ? isoOf(day) : null;
        if (iso !== (value === "" ? null : value)) onChange(iso);
      }}
    />
  );
}
