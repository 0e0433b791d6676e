import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { UnitDaysView } from "../../engine/Engine";
import type { RoundUnit, Visit } from "../../outline/Round";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { dayText } from "../parts/dayText";
import { Note } from "../parts/Note";
import { TextButton } from "../parts/TextButton";
import { twoDigits } from "../twoDigits";
import { useStore } from "../useStore";
import { DateField } from "./DateField";
import { EmailField } from "./EmailField";
import { LONGEST_NAME } from "./foldName";
import type { PlanRoom } from "./planRoom";
import { PLAN } from "./planTexts";

interface Props {
  readonly room: PlanRoom;
  readonly unit: RoundUnit;
  readonly days: UnitDaysView | null;
  readonly last: boolean;
}

/** What can be said of one unit; the days that follow from it are computed, never typed. */
export function UnitFields({ room, unit, days, last }: Props): JSX.Element {
  const { outline } = useStore(useApp().setting.state);
  const year = Number((outline?.reportDeadline ?? outline?.periodTo ?? "").slice(0, 4));
  const { reach } = useStore(room);
  const { visit } = unit;
  const setVisit = (part: Partial<Visit>) => room.changeUnit(unit.code, { visit: { ...visit, ...part } });
  return (
    <div className="unit-fields">
      <EmailField
        people={unit.people}
        onChange={(people) => room.changeUnit(unit.code, { people })}
        onReach={reach ? room.reached : null}
      />
      <DateField
        label={PLAN.visit}
        value={visit?.date ?? ""}
        year={year}
        onChange={(date) => setVisit({ date: date ?? undefined })}
      />
      <Checkbox
        label={PLAN.surprise}
        checked={visit?.surprise ?? false}
        onChange={(_event, surprise) => setVisit({ surprise: surprise ?? false })}
      />
      {visit?.date !== undefined && !visit.surprise && (
        <DateField
          label={PLAN.notified}
          value={visit.notified ?? ""}
          year={year}
          onChange={(notified) => setVisit({ notified: notified ?? undefined })}
        />
      )}
      {days && <DueNote unit={unit} days={days} />}
      <NameField label={PLAN.name} value={unit.name} onChange={(name) => room.changeUnit(unit.code, { name })} />
      <NameField label={PLAN.short} value={unit.short} onChange={(short) => room.changeUnit(unit.code, { short })} />
      <p className="second">{fillIn(PLAN.code, { code: unit.code })}</p>
      {last ? (
        <p className="second">{PLAN.lastUnit}</p>
      ) : (
        <TextButton
          icon="trash"
          text={PLAN.remove}
          ariaLabel={`${PLAN.remove}: ${unit.name}`}
          onClick={() => room.remove(unit.code)}
        />
      )}
    </div>
  );
}

/** R1: how the day came about. */
function DueNote({ unit, days }: Pick<Props, "unit"> & { readonly days: UnitDaysView }): JSX.Element {
  const { outline, calendar } = useStore(useApp().setting.state);
  const { notice, report, binding } = days;
  const count = twoDigits(calendar?.reportDays ?? 0);
  const common = outline?.reportDeadline ?? "";
  const deadline = dayText(common);
  // The earlier of the two, before days off were left out.
  const last = report !== null && report < common ? report : common;
  return (
    <Note tone="info" title={fillIn(PLAN.dueNote.title, { due: dayText(binding) })}>
      {unit.visit?.surprise ? (
        <p>{PLAN.dueNote.surprise}</p>
      ) : report === null || notice === null ? (
        <p>{fillIn(PLAN.dueNote.noVisit, { count })}</p>
      ) : (
        <>
          <p>{fillIn(PLAN.dueNote.both, { deadline, count, report: dayText(report) })}</p>
          <p>{fillIn(PLAN.dueNote.notice, { notice: dayText(notice) })}</p>
        </>
      )}
      {last !== binding && <p>{fillIn(PLAN.dueNote.moved, { day: dayText(last) })}</p>}
    </Note>
  );
}

interface NameProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** An empty name is told here and goes no further: the last good one stays in use. */
function NameField({ label, value, onChange }: NameProps): JSX.Element {
  const [text, setText] = React.useState(value);
  return (
    <TextField
      label={label}
      value={text}
      maxLength={LONGEST_NAME}
      errorMessage={text.trim() === "" ? PLAN.noName : undefined}
      onChange={(_event, next = "") => {
        setText(next);
        if (next.trim() !== "") onChange(next.trim());
      }}
    />
  );
}
