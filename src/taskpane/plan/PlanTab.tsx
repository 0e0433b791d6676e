import * as React from "react";
import { clockText } from "../clockText";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { TabPage } from "../frame/TabPage";
import { EmptyState } from "../parts/EmptyState";
import { useReturnFocus } from "../parts/useReturnFocus";
import { useStore } from "../useStore";
import { planRoom } from "./planRoom";
import { OpenSaved } from "./OpenSaved";
import { addressesOf } from "./parsePeople";
import { PLAN } from "./planTexts";
import { Refusal } from "./Refusal";

/** With the calendar, which the start of a round doesn't need. */
const PlanForm = React.lazy(() => import("./PlanForm"));
const HolidaysView = React.lazy(() => import("./HolidaysView"));

export default function PlanTab(): JSX.Element {
  const app = useApp();
  const room = app.room(planRoom);
  const state = useStore(room);
  const setting = useStore(app.setting.state);
  useReturnFocus(state.view);
  React.useEffect(() => void import("./PlanForm"), []);

  const missing = room.units().filter(({ people }) => addressesOf(people).length === 0).length;
  if (!setting.round) {
    return (
      <TabPage
        // Its button goes with it: not "Sang bước đề cương" has the focus then, but the form's first field.
        key="start"
        tab="ke-hoach"
        primary={{ text: PLAN.create, icon: "plus", onClick: () => void room.create() }}
      >
        {state.refusal && <Refusal {...state.refusal} />}
        <EmptyState icon="calendar" title={PLAN.empty.title} text={PLAN.empty.text}>
          <OpenSaved room={room} />
        </EmptyState>
      </TabPage>
    );
  }
  if (state.view === "holidays") {
    const onBack = () => room.show("plan");
    return (
      <TabPage
        tab="ke-hoach"
        status={statusOf()}
        primary={{ text: PLAN.holidays.done, icon: "tick", onClick: onBack }}
        back={{ text: PLAN.holidays.back, onBack }}
      >
        <React.Suspense fallback={null}>
          <HolidaysView room={room} />
        </React.Suspense>
      </TabPage>
    );
  }
  return (
    <TabPage
      tab="ke-hoach"
      status={statusOf()}
      primary={{ text: PLAN.next, icon: "next", onClick: () => app.openTab("de-cuong") }}
    >
      <React.Suspense fallback={null}>
        <PlanForm key={state.rounds} room={room} />
      </React.Suspense>
    </TabPage>
  );

  function statusOf(): React.ComponentProps<typeof TabPage>["status"] {
    if (setting.unsaved) return { tone: "warning", text: PLAN.unsaved };
    if (state.said !== null) return { tone: "ok", text: state.said };
    if (app.host.kind === "page" && !state.onMachine) return { tone: "warning", text: PLAN.notKept };
    if (missing > 0) return { tone: "warning", text: fillIn(PLAN.noEmailCount, { count: missing }) };
    return setting.savedAt ? { tone: "ok", text: fillIn(PLAN.autoSaved, { time: clockText(setting.savedAt) }) } : null;
  }
}
