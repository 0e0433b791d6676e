import * as React from "react";
import type { OutputFile, UnitView } from "../../engine/Engine";
import { useApp } from "../frame/AppContext";
import { SentLine } from "../letters/SentLine";
import { FileName } from "../parts/FileName";
import { Gradually } from "../parts/Gradually";
import { Icon } from "../parts/Icon";
import { RowButton } from "../parts/RowButton";
import { Section } from "../parts/Section";
import { Select } from "../parts/Select";
import { TextButton } from "../parts/TextButton";
import { addressesOf } from "../plan/parsePeople";
import { planRoom } from "../plan/planRoom";
import { useStore } from "../useStore";
import type { FormsRoom } from "./formsRoom";
import type { FormLetter } from "./FormsState";
import { FORMS } from "./formsTexts";
import { letterObstacle } from "./letterObstacle";

/** Rows drawn at a time. */
const ROWS = 15;

interface Props {
  readonly room: FormsRoom;
  readonly units: readonly UnitView[];
  /** What else can be done with all of them. */
  readonly children: React.ReactNode;
}

/** The letter to each unit, and the form that it carries: opened as a draft, looked at, copied; or what is missing for it. */
export function LettersBand({ room, units, children }: Props): JSX.Element {
  const { host } = useApp();
  const { kind, forms } = useStore(room);
  const kinds = (Object.keys(FORMS.letters.kinds) as FormLetter[]).map((key) => ({
    key,
    text: FORMS.letters.kinds[key],
  }));
  return (
    <Section heading={FORMS.letters.title}>
      <p className="second">{host.saves === "open" ? FORMS.letters.leadCopy : FORMS.letters.lead}</p>
      <Select
        className="of-unit"
        label={FORMS.letters.kind}
        selected={kind}
        options={kinds}
        onChoose={room.chooseLetter}
      />
      <ul className="rows">
        <Gradually step={ROWS}>
          {units.map((unit) => (
            <li className="row" key={unit.code}>
              <LetterRow room={room} kind={kind} unit={unit} file={forms[unit.code] ?? null} />
            </li>
          ))}
        </Gradually>
        {children && <li className="row">{children}</li>}
      </ul>
    </Section>
  );
}

interface RowProps {
  readonly room: FormsRoom;
  readonly kind: FormLetter;
  readonly unit: UnitView;
  /** The form, once it is made. */
  readonly file: OutputFile | null;
}

function LetterRow({ room, kind, unit, file }: RowProps): JSX.Element {
  const app = useApp();
  const { round } = useStore(app.setting.state);
  const known = round?.units?.find(({ code }) => code === unit.code);
  const obstacle = letterObstacle(kind, known);
  const opens = app.host.saves === "open";
  const save = opens ? FORMS.done.openFile : FORMS.done.save;
  const enter = () => {
    app.room(planRoom).openUnit(unit.code);
    app.openTab("ke-hoach");
  };
  return (
    <>
      <div className="row-head unit-head">
        <p className="row-title">{unit.name}</p>
        {obstacle === null && !opens && (
          <RowButton
            icon="mail"
            text={FORMS.letters.open}
            ariaLabel={`${FORMS.letters.open}: ${unit.name}`}
            onClick={() => void room.openDraft(unit)}
          />
        )}
        {(obstacle === "noEmail" || obstacle === "noVisit") && (
          <RowButton
            icon="edit"
            text={FORMS.letters.enter}
            ariaLabel={`${FORMS.letters.enter}: ${unit.name}`}
            onClick={enter}
          />
        )}
      </div>
      {obstacle === "surprise" ? (
        <p className="second">{FORMS.letters.surprise}</p>
      ) : obstacle !== null ? (
        <p className="count tone-warning">
          <Icon name="warning" />
          {FORMS.letters[obstacle]}
        </p>
      ) : (
        <p className="second address">{addressesOf(known?.people).join("; ")}</p>
      )}
      {file && <FileName name={file.name} />}
      <div className="letter-ways">
        {(obstacle === null || obstacle === "noEmail") && (
          <TextButton
            icon="document"
            text={FORMS.letters.look}
            ariaLabel={`${FORMS.letters.look}: ${unit.name}`}
            opens={`letter-${unit.code}`}
            onClick={() => void room.lookAt(unit)}
          />
        )}
        <TextButton
          icon={opens ? "window" : "download"}
          text={save}
          ariaLabel={`${save}: ${unit.name}`}
          onClick={() => void room.saveForm(unit)}
        />
        {obstacle !== "surprise" && obstacle !== "noVisit" && (
          <SentLine unit={unit} paper={kind} onSent={() => void room.markSent(unit)} />
        )}
      </div>
    </>
  );
}
