import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import * as React from "react";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { Gradually } from "../parts/Gradually";
import { isFocusLost } from "../parts/isFocusLost";
import { Section } from "../parts/Section";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import { AddUnit } from "./AddUnit";
import { foldName } from "./foldName";
import { PasteUnits } from "./PasteUnits";
import type { PlanRoom } from "./planRoom";
import { PLAN } from "./planTexts";
import { UnitRow } from "./UnitRow";

/** From here on a list is searched, not read. */
const MANY = 20;

export function UnitsBand({ room }: { readonly room: PlanRoom }): JSX.Element {
  const { open, panel, removed } = useStore(room);
  const { calendar } = useStore(useApp().setting.state);
  const [sought, setSought] = React.useState("");
  const units = room.units();
  const shown = units.filter((unit) => foldName(`${unit.name} ${unit.code}`).includes(foldName(sought)));
  const add = React.useRef<HTMLDivElement>(null);
  const close = () => room.showPanel("none");
  const first = React.useRef(true);
  React.useEffect(() => {
    // What had the focus went with the panel or with the unit.
    if (!first.current && isFocusLost()) add.current?.querySelector("button")?.focus();
    first.current = false;
  }, [panel, units.length]);
  return (
    <Section heading={PLAN.units} aside={fillIn(PLAN.count, { count: units.length })}>
      {units.length >= MANY && (
        <SearchBox
          className="search"
          placeholder={PLAN.search}
          ariaLabel={PLAN.search}
          value={sought}
          onChange={(_event, text) => setSought(text ?? "")}
        />
      )}
      {shown.length === 0 && <p className="second">{fillIn(PLAN.none, { text: sought })}</p>}
      <ul className="rows unit-rows">
        <Gradually step={MANY}>
          {shown.map((unit) => (
            <UnitRow
              key={unit.code}
              room={room}
              unit={unit}
              days={calendar?.days[unit.code] ?? null}
              open={unit.code === open}
              brief={units.length >= MANY}
              last={units.length === 1}
            />
          ))}
        </Gradually>
      </ul>
      {removed && (
        <p className="undo" role="status">
          <span>{fillIn(PLAN.removed, { name: removed.unit.name })}</span>
          <TextButton
            icon="undo"
            text={PLAN.restore}
            ariaLabel={`${PLAN.restore}: ${removed.unit.name}`}
            onClick={room.restore}
          />
        </p>
      )}
      {panel === "add" && <AddUnit units={units} onAdd={(unit) => room.add([unit])} onCancel={close} />}
      {panel === "paste" && <PasteUnits units={units} onAdd={room.add} onCancel={close} />}
      <div className="unit-actions" ref={add}>
        {panel === "none" && (
          <>
            <TextButton icon="plus" text={PLAN.add} onClick={() => room.showPanel("add")} />
            <TextButton icon="paste" text={PLAN.paste} onClick={() => room.showPanel("paste")} />
          </>
        )}
      </div>
    </Section>
  );
}
