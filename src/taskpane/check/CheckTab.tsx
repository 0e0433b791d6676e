import * as React from "react";
import { useApp } from "../frame/AppContext";
import { TabPage } from "../frame/TabPage";
import { pickFiles } from "../files/pickFiles";
import { ProgressBand } from "../parts/ProgressBand";
import { useStore } from "../useStore";
import { checkPrimary } from "./checkPrimary";
import { createCheckRoom } from "./checkRoom";
import { CHECK } from "./checkTexts";
import { FindingList } from "./FindingList";
import { NoReport } from "./NoReport";
import { ReportSummary } from "./ReportSummary";

export default function CheckTab(): JSX.Element {
  const app = useApp();
  const room = app.room(createCheckRoom);
  const state = useStore(room.state);
  const { editing } = useStore(app.state);
  React.useEffect(() => void room.enter(), [room]);

  const pick = () => pickFiles({ accept: ".xlsx", multiple: false }, (files) => void room.checkFiles(files));
  const { act, text, icon } = checkPrimary(state, app.host.kind);
  const acts = {
    checkBook: room.checkBook,
    again: room.again,
    pick,
    next: () => app.openTab("tong-hop"),
  };
  const { result, work } = state;
  const report = result?.kind === "report" ? result : null;
  return (
    <TabPage
      tab="kiem-tra"
      primary={{ text, icon, onClick: () => void acts[act]() }}
      status={{ text: editing && work !== "none" ? CHECK.working.waitingStatus : state.status }}
      side={report ? <ReportSummary room={room} state={state} result={report} onPick={pick} /> : undefined}
      onDrop={(files) => void room.checkFiles(files)}
    >
      {work === "first" ? (
        <ProgressBand
          heading={editing ? CHECK.working.waiting : CHECK.working.title}
          label={editing ? CHECK.working.waitingLabel : CHECK.working.label}
          description=""
          part={null}
        />
      ) : report ? (
        <FindingList room={room} state={state} result={report} />
      ) : (
        <NoReport room={room} state={state} onPick={pick} />
      )}
    </TabPage>
  );
}
