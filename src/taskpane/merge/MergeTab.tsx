import * as React from "react";
import { useApp } from "../frame/AppContext";
import { TabPage } from "../frame/TabPage";
import { pickFiles } from "../files/pickFiles";
import { REPORT_FILES } from "../files/reportFiles";
import { EmptyState } from "../parts/EmptyState";
import { Icon } from "../parts/Icon";
import { useReturnFocus } from "../parts/useReturnFocus";
import { useStore } from "../useStore";
import { bandsOf } from "./bandsOf";
import { boardRoom } from "./boardRoom";
import { BOARD } from "./boardTexts";
import { DoneView } from "./DoneView";
import { explainRoom } from "./explainRoom";
import { mergeBanner } from "./mergeBanner";
import { mergeLetters } from "./mergeLetters";
import { mergePrimary } from "./mergePrimary";
import { createMergeRoom } from "./mergeRoom";
import { mergeStatus } from "./mergeStatus";
import { MERGE } from "./mergeTexts";
import { ReadingView } from "./ReadingView";
import { ReviewLists } from "./ReviewLists";
import { ReviewSide } from "./ReviewSide";
import { WritingView } from "./WritingView";

const LetterPage = React.lazy(() => import("../letters/LetterPage"));
const BoardPage = React.lazy(() => import("./BoardPage"));
const ExplainPage = React.lazy(() => import("./ExplainPage"));

export default function MergeTab(): JSX.Element {
  const app = useApp();
  const room = app.room(createMergeRoom);
  const state = useStore(room.state);
  const { editing } = useStore(app.state);
  const pick = () => pickFiles({ accept: REPORT_FILES, multiple: true }, (files) => void room.take(files));
  const { act, text, icon } = mergePrimary(state, app.host);
  const acts = {
    pick,
    readOn: room.readOn,
    intoBook: room.intoBook,
    intoFile: room.intoFile,
    openResult: room.openResult,
  };
  const { phase, done } = state;
  const { round } = useStore(app.setting.state);
  const board = app.room(boardRoom);
  const letters = app.room(mergeLetters);
  const explain = app.room(explainRoom);
  const { subject } = useStore(letters);
  const { of } = useStore(explain);
  const { open } = useStore(board);
  React.useEffect(
    () =>
      void room.enter().then(() => {
        void letters.enter();
        void board.enter();
        void explain.enter();
      }),
    [room, letters, board, explain],
  );
  useReturnFocus(viewOf(subject?.unit.code, of?.unit.code, open));
  if (subject) {
    return (
      <React.Suspense fallback={null}>
        <LetterPage tab="tong-hop" room={letters} subject={subject} back={open ? BOARD.title : BOARD.back} />
      </React.Suspense>
    );
  }
  if (of || open) {
    return (
      <React.Suspense fallback={null}>
        {of ? <ExplainPage room={explain} unit={of.unit} /> : <BoardPage room={board} />}
      </React.Suspense>
    );
  }
  const bands = bandsOf(state);
  return (
    <TabPage
      tab="tong-hop"
      screen={phase}
      banner={mergeBanner(state, bands, app.host)}
      primary={{ text, icon, onClick: () => void acts[act]() }}
      status={{ text: mergeStatus(state, app.host.kind) }}
      side={phase === "review" ? <ReviewSide room={room} state={state} bands={bands} onPick={pick} /> : undefined}
      onDrop={(files) => void room.take(files)}
    >
      {phase === "empty" && (
        <>
          <EmptyState drop icon="upload" title={MERGE.empty.title} text={MERGE.empty.text}>
            <p className="second">{MERGE.empty.accepts}</p>
          </EmptyState>
          <p className="local">
            <Icon name="lock" />
            {MERGE.empty.local}
          </p>
        </>
      )}
      {phase === "reading" && <ReadingView reading={state.reading} />}
      {phase === "review" && <ReviewLists room={room} state={state} bands={bands} />}
      {phase === "writing" && <WritingView writing={state.writing} editing={editing} />}
      {phase === "done" && done && <DoneView room={room} done={done} />}
      {round && phase !== "reading" && phase !== "writing" && (
        <section className="band ways">
          <button type="button" className="row row-whole way" data-opens="board" onClick={() => void board.open()}>
            <span className="row-words">
              <span className="row-title">{BOARD.row}</span>
              <span className="second">{BOARD.rowHint}</span>
            </span>
            <Icon name="right" className="small" />
          </button>
        </section>
      )}
    </TabPage>
  );
}

/** What stands in place of the tab; the focus comes back to what opened it. */
function viewOf(letter: string | undefined, explained: string | undefined, board: boolean): string {
  if (letter !== undefined) return `letter-${letter}`;
  return explained !== undefined ? `explain-${explained}` : board ? "board" : "";
}
