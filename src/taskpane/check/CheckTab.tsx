import * as React from "react";
import { useApp } from "../frame/AppContext";
import { TabPage } from "../frame/TabPage";
import { pickFiles } from "../files/pickFiles";
import { REPORT_FILES } from "../files/reportFiles";
import { ProgressBand } from "../parts/ProgressBand";
import { useReturnFocus } from "../parts/useReturnFocus";
import { useStore } from "../useStore";
import { checkLetters } from "./checkLetters";
import { checkPrimary } from "./checkPrimary";
import { createCheckRoom } from "./checkRoom";
import { CHECK } from "./checkTexts";
import { FindingList } from "./FindingList";
import { NoReport } from "./NoReport";
import { ReportSummary } from "./ReportSummary";

const LetterPage = React.lazy(() => import("../letters/LetterPage"));

export default function CheckTab(): JSX.Element {
  const app = useApp();
  const room = app.room(createCheckRoom);
  const state = useStore(room.state);
  const { editing } = useStore(app.state);
  const pick = () => pickFiles({ accept: REPORT_FILES, multiple: false }, (files) => void room.checkFiles(files));
  const { round } = useStore(app.setting.state);
  const letters = app.room(checkLetters);
  const letter = useStore(letters);
  React.useEffect(() => void room.enter().then(letters.enter), [room, letters]);
  useReturnFocus(letter.subject ? "letter" : "");
  const { act, text, icon } = checkPrimary(state, app.host.kind, round !== null);
  const acts = {
    checkBook: room.checkBook,
    again: room.again,
    pick,
    letter: () => {
      const subject = room.letterSubject();
      if (subject) void letters.open(subject);
    },
    next: () => app.openTab("tong-hop"),
  };
  const { result, work } = state;
  const report = result?.kind === "report" ? result : null;
  if (letter.subject) {
    return (
      <React.Suspense fallback={null}>
        <LetterPage tab="kiem-tra" room={letters} subject={letter.subject} back={CHECK.letter.back} />
      </React.Suspense>
    );
  }
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
