import * as React from "react";
import { momentText } from "../../checks/momentText";
import type { BoardRowView, BoardView } from "../../engine/Engine";
import { formatDate } from "../../report/formatNumber";
import type { Paper } from "../../round/LogEntry";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { TabPage, type Primary } from "../frame/TabPage";
import { SentLine } from "../letters/SentLine";
import { Gradually } from "../parts/Gradually";
import { Icon } from "../parts/Icon";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { StandingMark } from "../parts/StandingMark";
import { TextButton } from "../parts/TextButton";
import { twoDigits } from "../twoDigits";
import { useStore } from "../useStore";
import type { BoardRoom } from "./boardRoom";
import { BOARD } from "./boardTexts";
import { mergeLetters } from "./mergeLetters";

/** Rows drawn at a time. */
const ROWS = 15;

/** The round at a glance: where each unit stands, who is to be reminded, what happened. */
export default function BoardPage({ room }: { readonly room: BoardRoom }): JSX.Element {
  const app = useApp();
  const { board, status } = useStore(room);
  const { log } = useStore(app.setting.state);
  const waiting = room.waiting().length;
  const primary: Primary =
    waiting > 0 && app.host.saves === "download"
      ? {
          text: waiting === 1 ? BOARD.remind.one : fillIn(BOARD.remind.all, { count: waiting }),
          icon: "mail",
          onClick: () => void room.remindAll(),
        }
      : { text: BOARD.book.save, icon: "sheet", onClick: () => void room.saveBook() };
  return (
    <TabPage tab="tong-hop" back={{ text: BOARD.back, onBack: room.close }} status={{ text: status }} primary={primary}>
      <Section heading={BOARD.title} size="title" result>
        <p className="second" role="status">
          {board
            ? fillIn(BOARD.today, { day: formatDate(board.today), deadline: formatDate(board.deadline) })
            : BOARD.waiting}
        </p>
        {board && board.unlisted !== null && <Note tone="warning" title={board.unlisted} />}
        <ul className="rows">
          <Gradually step={ROWS}>
            {(board?.rows ?? []).map((row) => (
              <li className="row" key={row.unit.code}>
                <BoardLine row={row} />
              </li>
            ))}
          </Gradually>
        </ul>
      </Section>
      {board && board.stale.length > 0 && (
        <Section heading={BOARD.stale} icon="warning" tone="warning">
          <p className="second">{BOARD.staleHint}</p>
          <ul className="reasons">
            {board.stale.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {board && <LogBand room={room} board={board} count={log.length} />}
    </TabPage>
  );
}

function BoardLine({ row }: { readonly row: BoardRowView }): JSX.Element {
  const app = useApp();
  const letters = app.room(mergeLetters);
  const { unit, standing, word, file } = row;
  const remind = () => void letters.open({ kind: "remind", unit });
  return (
    <>
      <div className="row-head unit-head">
        <p className="row-title">{unit.name}</p>
        <StandingMark standing={standing} word={word} />
      </div>
      <p className="second facts">
        {factsOf(row).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <FormSent row={row} />
      {row.lateNotice && (
        <p className="count tone-warning">
          <Icon name="warning" />
          {BOARD.lateNotice}
        </p>
      )}
      {file === null && (
        <div className="letter-ways">
          <TextButton
            icon="mail"
            text={BOARD.remindOne}
            ariaLabel={`${BOARD.remindOne}: ${unit.name}`}
            opens={`letter-${unit.code}`}
            onClick={remind}
          />
        </div>
      )}
    </>
  );
}

/** Whether the form went out. Where no report is there yet it can be noted, and taken back. */
function FormSent({ row: { unit, sent, file } }: { readonly row: BoardRowView }): JSX.Element {
  const { setting } = useApp();
  const { log } = useStore(setting.state);
  const isSent = (paper: Paper) =>
    log.some((entry) => entry.what === "sent" && entry.unit === unit.code && entry.paper === paper);
  // A form that went out without a letter is only in a log from elsewhere: not this page's to take back.
  if (file !== null || isSent("form"))
    return <p className="second">{sent === null ? BOARD.notSent : fillIn(BOARD.sent, { day: formatDate(sent) })}</p>;
  const note = { what: "sent", unit: unit.code, paper: "invite", file: "", sha256: "" } as const;
  return (
    <div className="letter-ways">
      {!isSent("invite") && <span className="second">{BOARD.notSent}</span>}
      <SentLine unit={unit} paper="invite" words={BOARD.form} onSent={() => void setting.note([note])} />
    </div>
  );
}

function factsOf({ received, daysLate, binding, visit, surprise, notified }: BoardRowView): string[] {
  const wait = received === null && daysLate ? `, ${fillIn(BOARD.overdue, { count: twoDigits(daysLate) })}` : "";
  return [
    fillIn(BOARD.binding, { day: formatDate(binding) }) + wait,
    ...(received === null ? [] : [tellReceived(formatDate(received), daysLate)]),
    ...(notified === null ? [] : [fillIn(BOARD.notified, { day: formatDate(notified) })]),
    ...(visit === null
      ? []
      : [fillIn(BOARD.visit, { day: formatDate(visit) }) + (surprise ? ` (${BOARD.surprise})` : "")]),
  ];
}

function tellReceived(day: string, daysLate: number | null): string {
  if (daysLate === null) return fillIn(BOARD.opened, { day });
  const late = daysLate > 0 ? fillIn(BOARD.late, { count: twoDigits(daysLate) }) : BOARD.inTime;
  return `${fillIn(BOARD.received, { day })}, ${late}`;
}

interface LogProps {
  readonly room: BoardRoom;
  readonly board: BoardView;
  readonly count: number;
}

function LogBand({ room, board, count }: LogProps): JSX.Element {
  const { host } = useApp();
  return (
    <Section heading={BOARD.log.title} aside={fillIn(BOARD.log.count, { count })}>
      {count === 0 && <p className="second">{BOARD.log.none}</p>}
      {count > board.log.length && <p className="second">{fillIn(BOARD.log.first, { count: board.log.length })}</p>}
      <ul className="log">
        {board.log.map(({ at, word, unit, file }, index) => (
          <li key={index}>
            <span className="second">{momentText(at)}</span> {[word, unit, file].filter(Boolean).join(" – ")}
          </li>
        ))}
      </ul>
      <TextButton icon="sheet" text={BOARD.book.save} onClick={() => void room.saveBook()} />
      {count > 0 && host.saves === "download" && (
        <TextButton icon="download" text={BOARD.log.save} onClick={() => void room.saveLog()} />
      )}
    </Section>
  );
}
