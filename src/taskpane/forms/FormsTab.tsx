import * as React from "react";
import type { OutlineView } from "../../engine/Engine";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { TabPage, type Primary } from "../frame/TabPage";
import { ChoiceCards } from "../parts/ChoiceCards";
import { EmptyState } from "../parts/EmptyState";
import { FileName } from "../parts/FileName";
import { Note } from "../parts/Note";
import { ProgressBand } from "../parts/ProgressBand";
import { Section } from "../parts/Section";
import { Select } from "../parts/Select";
import { TextButton } from "../parts/TextButton";
import { useReturnFocus } from "../parts/useReturnFocus";
import { useStore } from "../useStore";
import { formLetters } from "./formLetters";
import { FormsDone } from "./FormsDone";
import { formsRoom, type FormsRoom } from "./formsRoom";
import type { FormsState, Way, Work } from "./FormsState";
import { FORMS } from "./formsTexts";
import { LettersBand } from "./LettersBand";
import { letterObstacle, type Obstacle } from "./letterObstacle";
import { takenSheets } from "./takenSheets";
import { wayCards } from "./wayCards";

const LetterPage = React.lazy(() => import("../letters/LetterPage"));

const ASK = "forms-ask";

export default function FormsTab(): JSX.Element {
  const app = useApp();
  const room = app.room(formsRoom);
  const state = useStore(room);
  const letters = app.room(formLetters);
  const letter = useStore(letters);
  useReturnFocus(letter.subject ? `letter-${letter.subject.unit.code}` : "");
  const { outline, round } = useStore(app.setting.state);
  React.useEffect(() => {
    void room.look();
    void letters.enter();
  }, [room, letters]);

  if (!outline || !round) {
    const toPlan = () => app.openTab("ke-hoach");
    return (
      <TabPage tab="de-cuong" primary={{ text: FORMS.createRound, icon: "next", onClick: toPlan }}>
        <EmptyState icon="document" title={FORMS.empty.title} text={FORMS.empty.text} />
      </TabPage>
    );
  }
  const obstacleOf = (code: string) =>
    letterObstacle(
      state.kind,
      round.units?.find((unit) => unit.code === code),
    );
  const count = outline.units.length;
  const make = () => void room.make();
  const ways = {
    files: { text: fillIn(FORMS.makeFiles, { count }), icon: "download" },
    open: { text: FORMS.openNew, icon: "window" },
    write: { text: FORMS.writeNow, icon: "sheet" },
  } as const;
  const made = state.result?.kind === "files" ? state.result : null;
  const ready = outline.units.filter(({ code }) => obstacleOf(code) === null);
  const saveAll = () => void room.saveDrafts(ready);
  const all = ready.length === 1 ? FORMS.letters.saveOne : fillIn(FORMS.letters.saveAll, { count: ready.length });
  const primary: Primary =
    !state.result || made?.stopped
      ? { ...ways[state.way], onClick: make }
      : made && ready.length > 0 && !state.drafted && app.host.saves === "download"
        ? { text: all, icon: "mail", onClick: saveAll }
        : { text: FORMS.next, icon: "next", onClick: () => app.openTab("kiem-tra") };
  if (letter.subject) {
    return (
      <React.Suspense fallback={null}>
        <LetterPage tab="de-cuong" room={letters} subject={letter.subject} back={FORMS.letters.back} />
      </React.Suspense>
    );
  }
  return (
    <TabPage
      tab="de-cuong"
      status={
        state.work
          ? { text: workStatus(state.work) }
          : state.said
            ? { tone: "ok", text: state.said }
            : made && !made.stopped
              ? { text: letterStatus(outline.units.map(({ code }) => obstacleOf(code))) }
              : null
      }
      primary={primary}
    >
      {state.result && <FormsDone room={room} result={state.result} book={state.book?.name ?? null} />}
      {!state.result && (
        <Section heading={outline.title} size="title">
          <p className="second facts">
            <span>{fillIn(FORMS.size, { sections: outline.sections, items: outline.items })}</span>
            <span>{outline.planNumber === "" ? FORMS.noPlan : fillIn(FORMS.plan, { number: outline.planNumber })}</span>
          </p>
          <TextButton text={FORMS.editRound} onClick={() => app.openTab("ke-hoach")} />
        </Section>
      )}
      {state.stale && !state.work && !state.result && (
        <Note tone="warning" title={FORMS.stale.title}>
          <p>{FORMS.stale.text}</p>
        </Note>
      )}
      {state.work && <Working work={state.work} />}
      {!state.result && !state.work && <Choose room={room} state={state} outline={outline} />}
      {!state.work && (
        <LettersBand room={room} units={outline.units}>
          {ready.length > 0 && primary.onClick !== saveAll && app.host.saves === "download" && (
            <TextButton icon="mail" text={all} onClick={saveAll} />
          )}
        </LettersBand>
      )}
    </TabPage>
  );
}

/** What is ready, and what is missing for the others. */
function letterStatus(obstacles: readonly (Obstacle | null)[]): string {
  const count = (kind: Obstacle | null): number => obstacles.filter((one) => one === kind).length;
  return [
    fillIn(FORMS.letters.ready, { count: count(null) }),
    ...(count("noEmail") > 0 ? [fillIn(FORMS.letters.missing, { count: count("noEmail") })] : []),
    ...(count("noVisit") > 0 ? [fillIn(FORMS.letters.unplanned, { count: count("noVisit") })] : []),
  ].join(", ");
}

interface ChooseProps {
  readonly room: FormsRoom;
  readonly state: FormsState;
  readonly outline: OutlineView;
}

function Choose({ room, state, outline }: ChooseProps): JSX.Element {
  const { host } = useApp();
  const cards = wayCards(host, outline, state.book?.name ?? null);
  // Nobody sees the hidden one at the end.
  const sheets = outline.formSheets.slice(0, -1);
  const taken = state.way === "write" && !state.refused && state.book ? takenSheets(sheets, state.book.sheets) : [];
  const [first] = taken;
  return (
    <Section heading={cards.length > 1 ? FORMS.ask : FORMS.files.title} id={ASK}>
      {cards.length > 1 ? (
        <ChoiceCards<Way> labelledBy={ASK} cards={cards} selected={state.way} onChoose={room.choose} />
      ) : (
        cards[0]?.lines.map((line, index) => <p key={index}>{line}</p>)
      )}
      {state.way !== "files" && (
        <Select
          className="of-unit"
          label={FORMS.ofUnit}
          selected={state.unit ?? ""}
          options={[
            { key: "", text: FORMS.blank },
            ...outline.units.map(({ code, name }) => ({ key: code, text: name })),
          ]}
          onChoose={(code) => room.chooseUnit(code === "" ? null : code)}
        />
      )}
      {first !== undefined && (
        <Note
          tone="warning"
          title={
            taken.length > 1
              ? fillIn(FORMS.taken.titleMany, { count: taken.length, sheet: first })
              : fillIn(FORMS.taken.title, { sheet: first })
          }
        >
          <p>{fillIn(FORMS.taken.text, { given: `${first} (2)` })}</p>
        </Note>
      )}
      {state.refused && (
        <Note tone="warning" title={FORMS.report.title} result>
          <p>{FORMS.report.text}</p>
          <TextButton text={FORMS.report.way} onClick={() => room.choose("files")} />
        </Note>
      )}
    </Section>
  );
}

function Working({ work }: { readonly work: Work }): JSX.Element {
  switch (work.kind) {
    case "files":
      return (
        <ProgressBand
          heading={FORMS.working.files}
          label={fillIn(FORMS.working.filesLabel, { done: work.done, of: work.of })}
          description={work.at}
          part={work.of === 0 ? null : work.done / work.of}
        />
      );
    case "open":
      return <ProgressBand heading={FORMS.working.open} label={FORMS.working.openLabel} description="" part={null} />;
    case "write":
      return (
        <ProgressBand
          heading={FORMS.working.write}
          label={fillIn(FORMS.working.writeLabel, { done: work.done, of: work.of })}
          description={work.at === "" ? "" : <FileName name={work.at} />}
          part={work.of === 0 ? null : work.done / work.of}
        />
      );
  }
}

function workStatus(work: Work): string {
  return { files: FORMS.working.filesStatus, open: FORMS.working.openStatus, write: FORMS.working.writeStatus }[
    work.kind
  ];
}
