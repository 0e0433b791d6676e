import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { UnitView } from "../../engine/Engine";
import { fillIn } from "../fillIn";
import { Icon } from "../parts/Icon";
import { TextButton } from "../parts/TextButton";
import type { PlanRoom } from "./planRoom";
import { LONGEST_NAME } from "./foldName";
import { PLAN } from "./planTexts";

interface Props {
  readonly room: PlanRoom;
  readonly unit: UnitView;
  readonly open: boolean;
  readonly last: boolean;
}

export function UnitRow({ room, unit, open, last }: Props): JSX.Element {
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
          <span className="second">{fillIn(PLAN.code, { code: unit.code })}</span>
        </span>
        <Icon name={open ? "down" : "right"} className="small" />
      </button>
      {open && (
        <div className="unit-fields">
          <NameField
            label={PLAN.name}
            value={unit.name}
            longest={LONGEST_NAME}
            onChange={(name) => room.rename(unit.code, { name })}
          />
          <NameField
            label={PLAN.short}
            value={unit.short}
            longest={LONGEST_NAME}
            onChange={(short) => room.rename(unit.code, { short })}
          />
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
      )}
    </li>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (text: string) => void;
}

/** An empty name is told here and goes no further: the last good one stays in use. */
function NameField({ label, value, longest, onChange }: FieldProps): JSX.Element {
  const [text, setText] = React.useState(value);
  return (
    <TextField
      label={label}
      value={text}
      maxLength={longest}
      errorMessage={text.trim() === "" ? PLAN.noName : undefined}
      onChange={(_event, next = "") => {
        setText(next);
        if (next.trim() !== "") onChange(next.trim());
      }}
    />
  );
}
