import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { RoundUnit } from "../../outline/Round";
import { useApp } from "../frame/AppContext";
import { RowButton } from "../parts/RowButton";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import { judgeUnit } from "./judgeUnit";
import { LONGEST_NAME } from "./foldName";
import { PLAN } from "./planTexts";
import { suggestCode } from "./suggestCode";

/** More than these are quicker typed than found. */
const OFFERED = 6;

interface Props {
  readonly units: readonly RoundUnit[];
  readonly onAdd: (unit: RoundUnit) => void;
  readonly onCancel: () => void;
}

export function AddUnit({ units, onAdd, onCancel }: Props): JSX.Element {
  const [name, setName] = React.useState("");
  const [short, setShort] = React.useState<string | null>(null);
  const [code, setCode] = React.useState<string | null>(null);
  const [tried, setTried] = React.useState(false);
  const { outline } = useStore(useApp().setting.state);
  const own = outline?.ownUnits ?? [];
  const absent = own.filter(({ code }) => units.every((unit) => unit.code !== code));
  const suggested =
    name.trim() === ""
      ? ""
      : suggestCode(
          name,
          units.map((unit) => unit.code),
          own,
        );
  const unit: RoundUnit = {
    ...own.find((one) => one.code === (code ?? suggested).trim() && one.name === name.trim()),
    name: name.trim(),
    code: (code ?? suggested).trim(),
    short: (short ?? "").trim() || name.trim(),
  };
  const faults = judgeUnit(unit, units);
  const submit = () => {
    setTried(true);
    if (faults.name === null && faults.code === null) onAdd(unit);
  };
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {absent.length > 0 && (
        <div>
          <p className="second">{PLAN.ofOutline}</p>
          {absent.slice(0, OFFERED).map((one) => (
            <TextButton key={one.code} icon="plus" text={one.name} onClick={() => onAdd(one)} />
          ))}
        </div>
      )}
      <TextField
        label={PLAN.name}
        value={name}
        maxLength={LONGEST_NAME}
        autoFocus
        errorMessage={tried ? (faults.name ?? undefined) : undefined}
        onChange={(_event, text = "") => setName(text)}
      />
      <TextField
        label={PLAN.codeField}
        value={code ?? suggested}
        maxLength={20}
        description={PLAN.codeHint}
        errorMessage={tried || code !== null ? (faults.code ?? undefined) : undefined}
        onChange={(_event, text = "") => setCode(text.toUpperCase())}
      />
      <TextField
        label={PLAN.short}
        value={short ?? name}
        maxLength={LONGEST_NAME}
        onChange={(_event, text = "") => setShort(text)}
      />
      <div className="panel-buttons">
        <RowButton icon="plus" text={PLAN.addThis} onClick={submit} />
        <RowButton text={PLAN.cancel} onClick={onCancel} />
      </div>
    </form>
  );
}
