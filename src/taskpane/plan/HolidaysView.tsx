import * as React from "react";
import type { Holidays } from "../../outline/Round";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { dayText } from "../parts/dayText";
import { Note } from "../parts/Note";
import { RowButton } from "../parts/RowButton";
import { Section } from "../parts/Section";
import { Select } from "../parts/Select";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import { DateField } from "./DateField";
import type { PlanRoom } from "./planRoom";
import { PLAN } from "./planTexts";
import { daysFrom, yearsOf } from "./yearsOf";

type Kind = keyof Holidays;
const KINDS: readonly Kind[] = ["off", "worked"];
const NONE: Holidays = { off: [], worked: [] };

/** Days off and days worked in exchange, by year: what the calendar of the round goes by. */
export default function HolidaysView({ room }: { readonly room: PlanRoom }): JSX.Element {
  const { round, calendar, outline } = useStore(useApp().setting.state);
  const holidays = round?.holidays ?? calendar?.holidays ?? NONE;
  const year = (outline?.reportDeadline ?? "").slice(0, 4);
  const set = (kind: Kind, days: readonly string[]) =>
    room.setHolidays({ ...holidays, [kind]: [...new Set(days)].sort() });
  return (
    <div className="plan">
      <Section heading={PLAN.holidays.row} size="title">
        <p className="second">{PLAN.holidays.lead}</p>
        {calendar && calendar.unlisted !== null && <Note tone="warning" title={calendar.unlisted} />}
        <NewDays year={Number(year)} onAdd={(kind, days) => set(kind, [...holidays[kind], ...days])} />
        {round?.holidays && (
          <TextButton icon="undo" text={PLAN.holidays.reset} onClick={() => room.setHolidays(null)} />
        )}
      </Section>
      {yearsOf(holidays, [year]).map((one) => (
        <Section key={one.year} heading={fillIn(PLAN.holidays.year, { year: one.year })}>
          {KINDS.map((kind) => (
            <React.Fragment key={kind}>
              <h3 className="label">{PLAN.holidays[kind]}</h3>
              {one[kind].length === 0 && <p className="second">{PLAN.holidays.empty}</p>}
              <ul className="days">
                {one[kind].map((day) => (
                  <li key={day} className="row-head">
                    <span>{dayText(day)}</span>
                    <TextButton
                      icon="trash"
                      text={PLAN.holidays.remove}
                      ariaLabel={`${PLAN.holidays.remove} ${dayText(day)}`}
                      onClick={() =>
                        set(
                          kind,
                          holidays[kind].filter((other) => other !== day),
                        )
                      }
                    />
                  </li>
                ))}
              </ul>
            </React.Fragment>
          ))}
        </Section>
      ))}
    </div>
  );
}

interface NewProps {
  readonly year: number;
  readonly onAdd: (kind: Kind, days: readonly string[]) => void;
}

function NewDays({ year, onAdd }: NewProps): JSX.Element {
  const [kind, setKind] = React.useState<Kind>("off");
  const [first, setFirst] = React.useState("");
  const [last, setLast] = React.useState("");
  const days = first === "" ? [] : daysFrom(first, last === "" ? first : last);
  return (
    <div className="new-days">
      <Select<Kind>
        label={PLAN.holidays.kind}
        selected={kind}
        options={KINDS.map((key) => ({ key, text: PLAN.holidays[key] }))}
        onChoose={setKind}
      />
      <div className="pair">
        <DateField label={PLAN.holidays.first} value={first} year={year} onChange={(day) => setFirst(day ?? "")} />
        <DateField label={PLAN.holidays.last} value={last} year={year} onChange={(day) => setLast(day ?? "")} />
      </div>
      <p className="second">{PLAN.holidays.lastHint}</p>
      {days === null && (
        <p className="second tone-error" role="alert">
          {PLAN.holidays.badOrder}
        </p>
      )}
      <RowButton
        icon="plus"
        text={PLAN.holidays.add}
        disabled={days === null || days.length === 0}
        onClick={() => {
          if (!days) return;
          onAdd(kind, days);
          setFirst("");
          setLast("");
        }}
      />
    </div>
  );
}
