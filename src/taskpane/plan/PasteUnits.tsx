import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import { formatDate } from "../../report/formatNumber";
import type { RoundUnit } from "../../outline/Round";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { RowButton } from "../parts/RowButton";
import { PLAN } from "./planTexts";
import { useStore } from "../useStore";
import { addressesOf } from "./parsePeople";
import { readUnitList, type UnitList } from "./readUnitList";

interface Props {
  readonly units: readonly RoundUnit[];
  readonly onAdd: (added: readonly RoundUnit[], changed: readonly RoundUnit[]) => void;
  readonly onCancel: () => void;
}

export function PasteUnits({ units, onAdd, onCancel }: Props): JSX.Element {
  const [text, setText] = React.useState("");
  const { outline } = useStore(useApp().setting.state);
  const year = Number((outline?.reportDeadline ?? "").slice(0, 4));
  const list = readUnitList(text, units, year, outline?.ownUnits);
  const press = pressText(list);
  return (
    <div className="panel">
      <TextField
        label={PLAN.pasteLabel}
        multiline
        rows={6}
        autoFocus
        resizable={false}
        value={text}
        onChange={(_event, next = "") => setText(next)}
      />
      <div role="status">
        {press !== null && (
          <ul className="found">
            {list.units.map((unit) => (
              <li key={unit.code}>
                {[fillIn(PLAN.pasteNew, { name: unit.name, code: unit.code }), ...more(unit)].join(", ")}
              </li>
            ))}
            {list.changed.map((unit) => (
              <li key={unit.code}>{[fillIn(PLAN.pasteChanged, { name: unit.name }), ...more(unit)].join(" ")}</li>
            ))}
          </ul>
        )}
        {list.known.length > 0 && <p className="second">{fillIn(PLAN.pasteKnown, { names: list.known.join("; ") })}</p>}
        {list.unclear.length > 0 && (
          <p className="second">{fillIn(PLAN.pasteUnclear, { lines: list.unclear.join("; ") })}</p>
        )}
      </div>
      <div className="panel-buttons">
        {press !== null && <RowButton icon="plus" text={press} onClick={() => onAdd(list.units, list.changed)} />}
        <RowButton text={PLAN.cancel} onClick={onCancel} />
      </div>
    </div>
  );
}

/** What was understood beside the name. */
function more({ people, visit }: RoundUnit): readonly string[] {
  return [...addressesOf(people), ...(visit?.date === undefined ? [] : [formatDate(visit.date)])];
}

/** Null where there is nothing to add. */
function pressText({ units, changed }: UnitList): string | null {
  const values = { count: units.length || changed.length, added: units.length, changed: changed.length };
  if (units.length > 0 && changed.length > 0) return fillIn(PLAN.addAndUpdate, values);
  if (changed.length > 0) return fillIn(PLAN.updateMany, values);
  return units.length > 0 ? fillIn(PLAN.addMany, values) : null;
}
