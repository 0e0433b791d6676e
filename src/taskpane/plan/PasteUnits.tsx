import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { UnitView } from "../../engine/Engine";
import { fillIn } from "../fillIn";
import { RowButton } from "../parts/RowButton";
import { PLAN } from "./planTexts";
import { readUnitList } from "./readUnitList";

interface Props {
  readonly units: readonly UnitView[];
  readonly onAdd: (units: readonly UnitView[]) => void;
  readonly onCancel: () => void;
}

export function PasteUnits({ units, onAdd, onCancel }: Props): JSX.Element {
  const [text, setText] = React.useState("");
  const list = readUnitList(text, units);
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
        {list.units.length > 0 && (
          <ul className="found">
            {list.units.map(({ code, name }) => (
              <li key={code}>{fillIn(PLAN.pasteNew, { name, code })}</li>
            ))}
          </ul>
        )}
        {list.known.length > 0 && <p className="second">{fillIn(PLAN.pasteKnown, { names: list.known.join("; ") })}</p>}
        {list.unclear.length > 0 && (
          <p className="second">{fillIn(PLAN.pasteUnclear, { lines: list.unclear.join("; ") })}</p>
        )}
      </div>
      <div className="panel-buttons">
        {list.units.length > 0 && (
          <RowButton
            icon="plus"
            text={fillIn(PLAN.addMany, { count: list.units.length })}
            onClick={() => onAdd(list.units)}
          />
        )}
        <RowButton text={PLAN.cancel} onClick={onCancel} />
      </div>
    </div>
  );
}
