import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import { LEVELS } from "../../checks/severityWord";
import type { ExplainView, UnitView } from "../../engine/Engine";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { TabPage } from "../frame/TabPage";
import { Icon } from "../parts/Icon";
import { LEVEL_LOOK } from "../parts/levelLook";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { Select } from "../parts/Select";
import { useStore } from "../useStore";
import type { ExplainRoom, Given } from "./explainRoom";
import { EXPLAIN } from "./explainTexts";

interface Props {
  readonly room: ExplainRoom;
  readonly unit: UnitView;
}

/** The findings of one unit that can be explained, each with its reason. */
export default function ExplainPage({ room, unit }: Props): JSX.Element {
  const { list } = useStore(room);
  const { host } = useApp();
  const kept = host.kind === "excel" || host.store.onMachine;
  return (
    <TabPage
      tab="tong-hop"
      back={{ text: EXPLAIN.back, onBack: room.close }}
      status={kept ? { text: EXPLAIN.kept } : { tone: "warning", text: EXPLAIN.notKept }}
      primary={{ text: EXPLAIN.done, icon: "tick", onClick: room.close }}
    >
      <div className="plan letter">
        <Section heading={fillIn(EXPLAIN.title, { unit: unit.name })} size="title">
          <p className="second">{EXPLAIN.lead}</p>
          {list?.length === 0 && <p role="status">{EXPLAIN.nothing}</p>}
        </Section>
        {list?.map((one) => (
          <Section key={one.finding.key} heading={LEVELS[one.finding.level].word} {...lookOf(one)}>
            <p>{one.finding.message}</p>
            {one.again && <Note tone="warning" title={EXPLAIN.again} />}
            {one.note !== "" && <p className="second">{fillIn(EXPLAIN.note, { note: one.note })}</p>}
            <Fields one={one} onGive={(given) => void room.give(one, given)} />
          </Section>
        ))}
      </div>
    </TabPage>
  );
}

function lookOf({ finding, accepted }: ExplainView) {
  const { icon, tone } = LEVEL_LOOK[finding.level];
  return {
    icon,
    ...(tone === "plain" ? {} : { tone }),
    aside:
      accepted === true ? (
        <span className="count tone-ok">
          <Icon name="ok" />
          {EXPLAIN.accepted}
        </span>
      ) : undefined,
  };
}

type Decision = "open" | "accepted" | "refused";

function Fields({ one, onGive }: { readonly one: ExplainView; readonly onGive: (given: Given) => void }): JSX.Element {
  const [reason, setReason] = React.useState(one.reason || one.note);
  const [evidence, setEvidence] = React.useState(one.evidence);
  const [author, setAuthor] = React.useState(one.author);
  const decided: Decision = one.accepted === null ? "open" : one.accepted ? "accepted" : "refused";
  const give = (decision: Decision) =>
    onGive({
      reason,
      evidence,
      author,
      ...(decision === "open" ? {} : { accepted: decision === "accepted" }),
    });
  const changed = reason !== one.reason || evidence !== one.evidence || author !== one.author;
  // Who only passes through gives nothing: the unit's own note is a proposal.
  const leave = () => {
    if (changed && (one.reason !== "" || reason !== one.note || evidence + author !== "")) give(decided);
  };
  const [tried, setTried] = React.useState(false);
  return (
    <div className="explain">
      <TextField
        label={EXPLAIN.reason}
        multiline
        rows={3}
        resizable={false}
        value={reason}
        errorMessage={tried && reason.trim() === "" ? EXPLAIN.noReason : undefined}
        onChange={(_event, text = "") => setReason(text)}
        onBlur={leave}
      />
      <TextField
        label={EXPLAIN.evidence}
        value={evidence}
        onChange={(_event, text = "") => setEvidence(text)}
        onBlur={leave}
      />
      <TextField
        label={EXPLAIN.author}
        value={author}
        onChange={(_event, text = "") => setAuthor(text)}
        onBlur={leave}
      />
      <Select<Decision>
        label={EXPLAIN.conclusion}
        selected={decided}
        options={[
          { key: "open", text: EXPLAIN.conclusions.open },
          { key: "accepted", text: EXPLAIN.conclusions.accepted },
          { key: "refused", text: EXPLAIN.conclusions.refused },
        ]}
        onChoose={(decision) => {
          setTried(true);
          give(decision);
        }}
      />
    </div>
  );
}
