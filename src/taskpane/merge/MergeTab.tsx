import * as React from "react";
import { useApp } from "../frame/AppContext";
import { TabPage } from "../frame/TabPage";
import { pickFiles } from "../files/pickFiles";
import { EmptyState } from "../parts/EmptyState";
import { Icon } from "../parts/Icon";
import { useStore } from "../useStore";
import { bandsOf } from "./bandsOf";
import { DoneView } from "./DoneView";
import { mergeBanner } from "./mergeBanner";
import { mergePrimary } from "./mergePrimary";
import { createMergeRoom } from "./mergeRoom";
import { mergeStatus } from "./mergeStatus";
import { MERGE } from "./mergeTexts";
import { ReadingView } from "./ReadingView";
import { ReviewLists } from "./ReviewLists";
import { ReviewSide } from "./ReviewSide";
import { WritingView } from "./WritingView";

export default function MergeTab(): JSX.Element {
  const app = useApp();
  const room = app.room(createMergeRoom);
  const state = useStore(room.state);
  const { editing } = useStore(app.state);
  React.useEffect(() => void room.enter(), [room]);

  const pick = () => pickFiles({ accept: ".xlsx", multiple: true }, (files) => void room.take(files));
  const { act, text, icon } = mergePrimary(state, app.host);
  const acts = {
    pick,
    readOn: room.readOn,
    intoBook: room.intoBook,
    intoFile: room.intoFile,
    openResult: room.openResult,
  };
  const { phase, done } = state;
  const bands = bandsOf(state);
  return (
    <TabPage
      tab="tong-hop"
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
    </TabPage>
  );
}
