import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { UnitView } from "../../engine/Engine";
import { RowButton } from "../parts/RowButton";
import { judgeUnit } from "./judgeUnit";
import { LONGEST_NAME } from "./foldName";
import { PLAN } from "./planTexts";
import { suggestCode } from "./suggestCode";

interface Props {
  readonly units: readonly UnitView[];
  readonly onAdd: (unit: UnitView) => void;
  readonly onCancel: () => void;
}

export function AddUnit({ units, onAdd, onCancel }: Props): JSX.Element {
  const [name, setName] = React.useState("");
  const [short, setShort] = React.useState<string | null>(null);
  const [code, setCode] = React.useState<string | null>(null);
  const [tried, setTried] = React.useState(false);
  const suggested =
    name.trim() === ""
      ? ""
      : suggestCode(
          name,
          units.map((unit) => unit.code),
        );
  const unit: UnitView = {
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
