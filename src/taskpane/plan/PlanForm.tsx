import { TextField } from "office-ui-fabric-react/lib/TextField";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import * as React from "react";
import { formatDate } from "../../report/formatNumber";
import { fillIn } from "../fillIn";
import { pickFiles } from "../files/pickFiles";
import { useApp } from "../frame/AppContext";
import { Section } from "../parts/Section";
import { Select } from "../parts/Select";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import { DateField } from "./DateField";
import { dayAfter } from "./days";
import { OpenSaved } from "./OpenSaved";
import type { PlanRoom } from "./planRoom";
import { PLAN } from "./planTexts";
import { Refusal } from "./Refusal";
import { UnitsBand } from "./UnitsBand";

/** The round with all its fields; each change is in use at once. */
export default function PlanForm({ room }: { readonly room: PlanRoom }): JSX.Element | null {
  const app = useApp();
  const state = useStore(room);
  const { outline, ownOutline, round, reasons } = useStore(app.setting.state);
  if (!outline || !round) return null;
  const plan = room.plan();
  const year = Number(outline.periodTo.slice(0, 4));
  const deadline = round.reportDeadline ?? outline.reportDeadline;
  const outlines = [
    { key: "used", text: outline.title },
    ...(ownOutline === null ? [] : [{ key: "built-in", text: PLAN.builtIn }]),
    { key: "file", text: PLAN.otherOutline },
  ];
  const chooseOutline = (key: string) => {
    if (key === "built-in") void room.useBuiltIn();
    if (key === "file") {
      pickFiles({ accept: ".json", multiple: false }, ([file]) => {
        if (file) void room.useOutlineFile(file);
      });
    }
  };
  return (
    <div className="plan">
      {state.refusal && <Refusal {...state.refusal} />}
      {reasons.length > 0 && <Refusal title={PLAN.refused.change} reasons={reasons} />}
      <Section heading={PLAN.plan}>
        <Select label={PLAN.outline} selected="used" options={outlines} onChoose={chooseOutline} />
        <p className="second">{fillIn(PLAN.size, { sections: outline.sections, items: outline.items })}</p>
        <div className="pair">
          <TextField
            label={PLAN.number}
            placeholder={PLAN.numberHint}
            value={plan.number}
            maxLength={100}
            onChange={(_event, text) => room.setNumber(text ?? "")}
          />
          <DateField
            label={PLAN.signed}
            value={plan.date}
            year={year}
            onChange={(date) => room.setSigned(date ?? "")}
          />
        </div>
        <p className="label">{PLAN.period}</p>
        <p>{fillIn(PLAN.periodText, { from: formatDate(outline.periodFrom), to: formatDate(outline.periodTo) })}</p>
        <p className="second">{PLAN.periodHint}</p>
        <DateField label={PLAN.deadline} value={deadline} year={year} onChange={room.setDeadline} />
        <p className="second">
          {fillIn(PLAN.deadlineHint, { next: formatDate(dayAfter(deadline)) })}
          {outline.focal !== "" && ` ${fillIn(PLAN.through, { focal: outline.focal })}`}
        </p>
      </Section>
      <UnitsBand room={room} />
      <Section heading={PLAN.keep}>
        <Toggle
          className="toggle"
          label={PLAN.keepOn}
          inlineLabel
          onText={PLAN.on}
          offText={PLAN.off}
          checked={state.onMachine}
          onChange={(_event, on) => room.keepOnMachine(on ?? false)}
        />
        <p className="second">{app.host.kind === "page" ? PLAN.keepPage : PLAN.keepExcel}</p>
        {app.host.saves === "download" && (
          <>
            <TextButton icon="download" text={PLAN.save} onClick={() => void room.saveFile()} />
            <p className="second">{PLAN.saveHint}</p>
          </>
        )}
        <OpenSaved room={room} />
      </Section>
    </div>
  );
}
