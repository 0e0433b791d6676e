import * as React from "react";
import type { UnitDaysView } from "../../engine/Engine";
import type { RoundUnit } from "../../outline/Round";
import { Icon } from "../parts/Icon";
import { dayText } from "../parts/dayText";
import type { PlanRoom } from "./planRoom";
import { addressesOf } from "./parsePeople";
import { PLAN } from "./planTexts";
import { UnitFields } from "./UnitFields";

interface Props {
  readonly room: PlanRoom;
  readonly unit: RoundUnit;
  /** Null until the engine has told. */
  readonly days: UnitDaysView | null;
  readonly open: boolean;
  /** One of very many: its name and its day are enough. */
  readonly brief: boolean;
  readonly last: boolean;
}

/** A unit at a glance: where letters go, when it is visited, by when its report must be there; open, with its fields. */
export function UnitRow({ room, unit, days, open, brief, last }: Props): JSX.Element {
  const addresses = addressesOf(unit.people);
  return (
    <li className={`unit ${open ? "unit-open" : ""}`}>
      <button
        type="button"
        className="row row-whole row-head"
        aria-expanded={open}
        onClick={() => room.toggle(unit.code)}
      >
        <span className="row-words">
          <span className="row-title">{unit.name}</span>
          {!brief &&
            (addresses.length > 0 ? (
              <span className="second address">{addresses.join("; ")}</span>
            ) : (
              <span className="count tone-warning">
                <Icon name="warning" />
                {PLAN.noEmail}
              </span>
            ))}
          <span className="unit-days">
            {!brief && (
              <span className="unit-day">
                <span className="second">{PLAN.visit}</span>
                <span>
                  {unit.visit?.date === undefined ? PLAN.noVisit : dayText(unit.visit.date)}
                  {unit.visit?.surprise && ` (${PLAN.surpriseMark})`}
                </span>
              </span>
            )}
            {days && (
              <span className="unit-day">
                <span className="second">{PLAN.due}</span>
                <strong>{dayText(days.binding)}</strong>
              </span>
            )}
          </span>
          {days && days.warning !== null && (
            <span className="unit-warning tone-warning">
              <Icon name="warning" />
              <span>{days.warning}</span>
            </span>
          )}
        </span>
        <Icon name={open ? "down" : "right"} className="small" />
      </button>
      {open && <UnitFields room={room} unit={unit} days={days} last={last} />}
    </li>
  );
}
