import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import * as React from "react";
import type { Counts } from "../../assessment/Assessment";
import { momentText } from "../../checks/momentText";
import { LEVELS, type Level } from "../../checks/severityWord";
import { clockText } from "../clockText";
import { useApp } from "../frame/AppContext";
import { FileName } from "../parts/FileName";
import { LEVEL_LOOK } from "../parts/levelLook";
import { Note } from "../parts/Note";
import { REPORT } from "../parts/reportTexts";
import { Section } from "../parts/Section";
import { StateMark } from "../parts/StateMark";
import { TextButton } from "../parts/TextButton";
import { Tiles, type Tile } from "../parts/Tiles";
import type { CheckResult, CheckState } from "./CheckState";
import type { CheckRoom } from "./checkRoom";
import { CHECK } from "./checkTexts";
import { SinceNote } from "./SinceNote";
import { tellVerdict } from "./tellVerdict";

export type ReportResult = Extract<CheckResult, { readonly kind: "report" }>;

interface Props {
  readonly room: CheckRoom;
  readonly state: CheckState;
  readonly result: ReportResult;
  readonly onPick: () => void;
}

const COUNTS: readonly (readonly [Level, keyof Counts])[] = [
  ["error", "errors"],
  ["blank", "blanks"],
  ["warning", "warnings"],
  ["target", "targets"],
  ["info", "infos"],
];

/** Whose report, what was found in it, and the counts that are the filter. */
export function ReportSummary({ room, state, result, onPick }: Props): JSX.Element {
  const { host } = useApp();
  const { report, source } = result;
  const verdict = tellVerdict(report.counts);
  const look = verdict.level === "ok" ? ({ icon: "ok", tone: "ok" } as const) : LEVEL_LOOK[verdict.level];
  const clean = report.findings.length === 0;
  return (
    <div className="joined">
      <Who result={result} />
      {result.report.arrival?.sender && (
        <Note tone="warning" icon="mail" title={CHECK.sender.title(result.report.arrival.sender.name)}>
          <p>{CHECK.sender.text(result.report.unit.name)}</p>
        </Note>
      )}
      {result.report.since && <SinceNote since={result.report.since} />}
      <Notes state={state} result={result} />
      {!clean && (
        <Section
          heading={verdict.text}
          icon={look.icon}
          size="title"
          result
          {...(look.tone === "plain" ? {} : { tone: look.tone })}
        >
          <div className="row-head check-at">
            <span className="second">{CHECK.verdict.at(clockText(result.at))}</span>
            {state.changed === 0 && (
              <TextButton icon="refresh" text={CHECK.verdict.again} onClick={() => void room.again()} />
            )}
            {source.kind === "file" && <TextButton icon="upload" text={CHECK.page.pickOther} onClick={onPick} />}
          </div>
          <Tiles
            label={CHECK.tiles}
            tiles={COUNTS.map(([level, count]): Tile<Level> => ({
              key: level,
              count: report.counts[count],
              word: LEVELS[level].word,
              ...LEVEL_LOOK[level],
            }))}
            selected={state.filter}
            onSelect={room.filterBy}
          />
          {source.kind === "file" && host.book && (
            <TextButton icon="refresh" text={CHECK.empty.checkBook} onClick={() => void room.checkBook()} />
          )}
        </Section>
      )}
      {source.kind === "book" && host.book && (
        <Toggles room={room} state={state} marks={host.book.can.mark && !clean} watch={host.book.can.watch} />
      )}
    </div>
  );
}

function Who({ result: { report } }: { readonly result: ReportResult }): JSX.Element {
  const saved = momentText(report.modified);
  return (
    <section className="band">
      <p className="second">{CHECK.who.of}</p>
      <h2 className="heading-title">{report.unit.name}</h2>
      <FileName name={report.file} />
      <p className="second facts">
        <span>{REPORT.asOf(report.asOf)}</span>
        {report.arrival && report.arrival.day !== null && (
          <span className={report.arrival.late ? "tone-warning" : undefined}>
            {REPORT.received(report.arrival.day, report.arrival.late)}
          </span>
        )}
        {saved !== null && <span>{REPORT.saved(saved)}</span>}
      </p>
      {report.arrival && <p className="second address">{REPORT.from(report.arrival.from)}</p>}
      <p className="second facts">
        <StateMark state={report.state} />
        <span>{REPORT.answered(report.answered, report.asked, report.declined)}</span>
      </p>
    </section>
  );
}

function Notes({ state, result }: { readonly state: CheckState; readonly result: ReportResult }): JSX.Element {
  const { marks, changed } = state;
  const { repairs } = result.report;
  return (
    <>
      {changed > 0 && (
        <Note tone="warning" icon="refresh" title={CHECK.changed.title}>
          <p>{CHECK.changed.text(changed, clockText(result.at))}</p>
        </Note>
      )}
      {marks.skipped.length > 0 && (
        <Note
          tone="warning"
          icon="lock"
          title={marks.shown ? CHECK.locked.title(marks.skipped.length) : CHECK.locked.left(marks.skipped.length)}
        >
          <p>{marks.shown ? CHECK.locked.text(marks.skipped) : CHECK.locked.leftText(marks.skipped)}</p>
        </Note>
      )}
      {repairs.length > 0 && (
        <Note tone="info" title={CHECK.repairs.title(repairs.length)}>
          <ul className="second">
            {repairs.map(({ message, sheet, cell }, index) => (
              <li key={index} title={CHECK.repairs.place(sheet, cell)}>
                {message}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

interface TogglesProps {
  readonly room: CheckRoom;
  readonly state: CheckState;
  readonly marks: boolean;
  readonly watch: boolean;
}

function Toggles({ room, state, marks, watch }: TogglesProps): JSX.Element | null {
  if (!marks && !watch) return null;
  return (
    <section className="band switches">
      {marks && (
        <Toggle
          className="switch"
          inlineLabel
          label={CHECK.marks.label}
          onText={CHECK.marks.on}
          offText={CHECK.marks.off}
          checked={state.marks.wanted}
          onChange={(_event, on) => void room.setMarks(on ?? false)}
        />
      )}
      {watch && (
        <Toggle
          className="switch"
          inlineLabel
          label={CHECK.marks.live}
          onText={CHECK.marks.on}
          offText={CHECK.marks.off}
          checked={state.live}
          onChange={(_event, on) => room.setLive(on ?? false)}
        />
      )}
    </section>
  );
}
