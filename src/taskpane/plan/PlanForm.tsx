import { TextField, type ITextField } from "office-ui-fabric-react/lib/TextField";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import * as React from "react";
import { formatDate } from "../../report/formatNumber";
import { fillIn } from "../fillIn";
import { pickFiles } from "../files/pickFiles";
import { useApp } from "../frame/AppContext";
import { dayText } from "../parts/dayText";
import { Icon } from "../parts/Icon";
import { isFocusLost } from "../parts/isFocusLost";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { Select } from "../parts/Select";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import { DateField } from "./DateField";
import { dayAfter } from "./days";
import { OpenSaved } from "./OpenSaved";
import type { PlanRoom, PlanState } from "./planRoom";
import { PLAN } from "./planTexts";
import { Refusal } from "./Refusal";
import { TeamBand } from "./TeamBand";
import { UnitsBand } from "./UnitsBand";
import { yearsOf } from "./yearsOf";

/** The round with all its fields; each change is in use at once. */
export default function PlanForm({ room }: { readonly room: PlanRoom }): JSX.Element | null {
  const app = useApp();
  const state = useStore(room);
  const { outline, ownOutline, round, calendar, reasons } = useStore(app.setting.state);
  const number = React.useRef<ITextField>(null);
  const begins = state.reach && state.open === null && round !== null;
  React.useEffect(() => {
    if (!begins) return;
    if (isFocusLost()) number.current?.focus();
    room.reached();
  }, [begins, room]);
  if (!outline || !round) return null;
  const plan = room.plan();
  const period = room.period();
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
  const tellHolidays = () => {
    const of = deadline.slice(0, 4);
    const [lists] = yearsOf(round.holidays ?? calendar?.holidays ?? { off: [], worked: [] }, [of]).filter(
      (one) => one.year === of,
    );
    const { off = [], worked = [] } = lists ?? {};
    return off.length + worked.length === 0
      ? fillIn(PLAN.holidays.none, { year: of })
      : fillIn(PLAN.holidays.count, { off: off.length, worked: worked.length, year: of });
  };
  const surprise = room.units().some(({ visit }) => visit?.surprise);
  return (
    <div className="plan">
      {state.replaced && <Replaced room={room} replaced={state.replaced} />}
      {state.refusal && <Refusal {...state.refusal} />}
      {reasons.length > 0 && <Refusal title={PLAN.refused.change} reasons={reasons} />}
      <Section heading={PLAN.plan}>
        <Select label={PLAN.outline} selected="used" options={outlines} onChoose={chooseOutline} />
        <p className="second">{fillIn(PLAN.size, { sections: outline.sections, items: outline.items })}</p>
        <div className="pair">
          <TextField
            label={PLAN.number}
            componentRef={number}
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
        <div className="pair">
          <DateField
            label={PLAN.from}
            value={period.from}
            year={year}
            onChange={(from) => from && room.setPeriod({ from })}
            refuse={(from) => (from > period.to ? fillIn(PLAN.periodFromLate, { to: formatDate(period.to) }) : null)}
          />
          <DateField
            label={PLAN.to}
            value={period.to}
            year={year}
            onChange={(to) => to && room.setPeriod({ to })}
            refuse={(to) => (to < period.from ? fillIn(PLAN.periodToEarly, { from: formatDate(period.from) }) : null)}
          />
        </div>
        <DateField label={PLAN.deadline} value={deadline} year={year} onChange={room.setDeadline} />
        {calendar && deadline === outline.reportDeadline && calendar.due !== deadline && (
          <p className="second tone-warning" role="status">
            {fillIn(PLAN.deadlineOff, { day: dayText(deadline), due: dayText(calendar.due) })}
          </p>
        )}
        <p className="second">
          {fillIn(PLAN.deadlineHint, { next: formatDate(dayAfter(deadline)) })}
          {outline.focal !== "" && ` ${fillIn(PLAN.through, { focal: outline.focal })}`}
        </p>
      </Section>
      <UnitsBand room={room} />
      <TeamBand room={room} team={round.team ?? []} />
      <section className="band ways">
        <button type="button" className="row row-whole way" data-opens="holidays" onClick={() => room.show("holidays")}>
          <span className="row-words">
            <span className="row-title">{PLAN.holidays.row}</span>
            <span className="second">{tellHolidays()}</span>
          </span>
          <Icon name="right" className="small" />
        </button>
      </section>
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
          <TextButton icon="download" text={PLAN.save} onClick={() => void room.saveFile()} />
        )}
        <TextButton icon="sheet" text={PLAN.saveBook} onClick={() => void room.saveBook()} />
        <p className={surprise ? "tone-warning" : "second"}>{surprise ? PLAN.saveSurprise : PLAN.saveHint}</p>
        <OpenSaved room={room} />
        <TextButton icon="plus" text={PLAN.startNew} onClick={() => void room.startNew()} />
        <p className="second">{PLAN.startNewHint}</p>
      </Section>
    </div>
  );
}

interface ReplacedProps {
  readonly room: PlanRoom;
  readonly replaced: NonNullable<PlanState["replaced"]>;
}

/** At the top, where the round that is now in work begins; the focus comes here from the button far below. */
function Replaced({ room, replaced }: ReplacedProps): JSX.Element {
  const words = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (!replaced.fresh) return;
    words.current?.querySelector<HTMLElement>("[data-result]")?.focus();
    room.toldReplaced();
  }, [room, replaced]);
  return (
    <div ref={words} className="replaced">
      <Note tone="ok" title={replaced.text} result>
        {replaced.before && <TextButton icon="undo" text={PLAN.wayBack} onClick={() => void room.goBack()} />}
      </Note>
    </div>
  );
}
