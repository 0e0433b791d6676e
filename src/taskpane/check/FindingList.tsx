import * as React from "react";
import { LEVELS } from "../../checks/severityWord";
import { clockText } from "../clockText";
import { useApp } from "../frame/AppContext";
import { EmptyState } from "../parts/EmptyState";
import { Fold } from "../parts/Fold";
import { Icon } from "../parts/Icon";
import { nextTile } from "../parts/nextTile";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import type { CheckState } from "./CheckState";
import type { CheckRoom } from "./checkRoom";
import { needsLetter } from "./checkPrimary";
import { CHECK } from "./checkTexts";
import { FindingRow } from "./FindingRow";
import { groupFindings, type FindingGroup } from "./groupFindings";
import type { ReportResult } from "./ReportSummary";

interface Props {
  readonly room: CheckRoom;
  readonly state: CheckState;
  readonly result: ReportResult;
}

/** The findings by sheet. In Excel each leads to its cell; elsewhere they are text, and can be had as a file. */
export function FindingList({ room, state, result }: Props): JSX.Element {
  const app = useApp();
  const { outline, round } = useStore(app.setting.state);
  const { report, source } = result;
  const leads = app.host.book !== null && source.kind === "book";
  const list = React.useRef<HTMLDivElement>(null);
  if (report.findings.length === 0) {
    return (
      <EmptyState
        icon="ok"
        tone="ok"
        title={CHECK.verdict.none}
        text={CHECK.verdict.done(outline?.sections ?? 0, outline?.items ?? 0)}
        result
      >
        <p className="second">{CHECK.verdict.at(clockText(result.at))}</p>
        {state.changed === 0 && (
          <TextButton icon="refresh" text={CHECK.verdict.again} onClick={() => void room.again()} />
        )}
      </EmptyState>
    );
  }
  const groups = groupFindings(report, state.filter);
  return (
    <div className="band list" data-opens="letter" tabIndex={-1}>
      {state.filter !== null && (
        <div className="row-head filter">
          <p>
            {CHECK.filter.now}
            <strong>{LEVELS[state.filter].word}</strong>
          </p>
          <TextButton text={CHECK.filter.all} onClick={() => room.filterBy(null)} />
        </div>
      )}
      {groups.length === 0 && <p className="row second">{CHECK.filter.none}</p>}
      <div ref={list} onKeyDown={(event) => walk(event, list.current)}>
        {groups.map((group) => (
          <Group key={group.sheet ?? ""} group={group} room={room} state={state} leads={leads} />
        ))}
      </div>
      {(!leads || app.host.book?.can.bytes) && (
        <div className="row letter-ways">
          <TextButton icon="download" text={CHECK.letter.copy} onClick={() => void room.saveCopy()} />
          {!leads && <TextButton icon="download" text={CHECK.save.action} onClick={() => void room.saveFindings()} />}
          <p className="second">{CHECK.letter.copyHint}</p>
          {!leads && <p className="second">{CHECK.save.hint}</p>}
        </div>
      )}
      {!round && needsLetter(report.counts) && <p className="row second">{CHECK.letter.noRound}</p>}
    </div>
  );
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly room: CheckRoom;
  readonly state: CheckState;
  readonly leads: boolean;
}

function Group({ group, room, state, leads }: GroupProps): JSX.Element {
  const { findings, errors } = group;
  const sheet = group.sheet ?? "";
  const [stop, setStop] = React.useState<string | null>(null);
  const at = findings.some(({ key }) => key === stop) ? stop : findings[0]?.key;
  return (
    <Fold
      heading={group.sheet ?? CHECK.group.file}
      aside={
        <>
          {errors > 0 && (
            <span className="count tone-error">
              <Icon name="error" />
              {CHECK.group.errors(errors)}
            </span>
          )}
          <span className="badge">
            {findings.length}
            <span className="hidden"> {CHECK.group.unit}</span>
          </span>
        </>
      }
      open={!state.folded.has(sheet)}
      onToggle={() => room.fold(sheet)}
    >
      <ul>
        {findings.map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            current={finding.key === state.current}
            stop={finding.key === at}
            onFocus={() => setStop(finding.key)}
            onGo={leads && finding.sheet !== null ? () => void room.goTo(finding) : null}
          />
        ))}
      </ul>
    </Fold>
  );
}

/** ↑ ↓ lead from finding to finding, over the ends of the groups too. */
function walk(event: React.KeyboardEvent, list: HTMLElement | null): void {
  if (!list || !["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-finding]")];
  const at = rows.find((row) => row === document.activeElement);
  const next = at && nextTile(rows, at, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
