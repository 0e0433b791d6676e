import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { LetterLevel } from "../../engine/Engine";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { TabPage } from "../frame/TabPage";
import { FileName } from "../parts/FileName";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { TextButton } from "../parts/TextButton";
import { DateField } from "../plan/DateField";
import { parsePeople } from "../plan/parsePeople";
import { PLAN } from "../plan/planTexts";
import type { TabId } from "../TabId";
import { useStore } from "../useStore";
import type { LetterRoom } from "./letterRoom";
import { LETTER_LEVELS, type LetterSubject } from "./LetterState";
import { LETTER } from "./letterTexts";
import { SentLine } from "./SentLine";
import { TemplatePage } from "./TemplatePage";

interface Props {
  readonly tab: TabId;
  readonly room: LetterRoom;
  readonly subject: LetterSubject;
  /** Where the line at the top leads. */
  readonly back: string;
}

/** One letter before it goes out: to whom, what it names, how it reads, and the ways to take it along. */
export default function LetterPage({ tab, room, subject, back }: Props): JSX.Element {
  const { host } = useApp();
  const state = useStore(room);
  const { letter, to, status, notes } = state;
  if (state.editing) return <TemplatePage tab={tab} room={room} kind={subject.kind} />;
  const worded = letter?.ok === true;
  const bad = parsePeople(to) === null;
  // A web view that downloads nothing can't give a draft either.
  const copies = host.saves === "open";
  const file = worded ? (letter.copy ?? subject.attachment?.name ?? null) : null;
  return (
    <TabPage
      tab={tab}
      back={{ text: back, onBack: room.close }}
      status={
        status
          ? { text: status.text, tone: status.ok ? "ok" : "warning" }
          : { text: copies ? LETTER.notSentCopy : LETTER.notSent }
      }
      primary={{
        text: copies ? LETTER.copyBody : LETTER.open,
        icon: copies ? "copy" : "mail",
        onClick: () => void (copies ? room.copy("body") : room.openDraft()),
        disabledBecause: !worded ? (letter?.reason ?? LETTER.wording) : bad ? PLAN.badEmail : null,
      }}
    >
      <div className="plan letter">
        <Section heading={fillIn(LETTER.title, { unit: subject.unit.name })} size="title">
          <p className="second">{LETTER.kinds[subject.kind]}</p>
        </Section>
        <section className="band">
          <TextField
            label={LETTER.to}
            value={to}
            inputMode="email"
            description={to === "" ? LETTER.noAddress : undefined}
            errorMessage={bad ? PLAN.badEmail : undefined}
            onChange={(_event, text = "") => room.setTo(text)}
          />
          {subject.report !== undefined && letter && <Named room={room} left={state.left} counts={letter.counts} />}
          {subject.report !== undefined && worded && letter.until !== null && (
            <DateField
              label={LETTER.until}
              value={state.until ?? letter.until}
              year={Number(letter.until.slice(0, 4))}
              onChange={(day) => void room.setUntil(day)}
            />
          )}
        </section>
        {worded && [...letter.notes, ...notes].map((note) => <Note key={note} tone="info" title={note} />)}
        {!worded && notes.map((note) => <Note key={note} tone="warning" title={note} />)}
        <Section heading={LETTER.preview}>
          {worded ? (
            <>
              <p className="row-title">{letter.subject}</p>
              <div className="letter-body">{letter.body}</div>
            </>
          ) : (
            <p className="second" role="status">
              {letter?.reason ?? LETTER.wording}
            </p>
          )}
          {file !== null && (
            <div className="letter-file">
              <p className="label">{LETTER.attachment}</p>
              <FileName name={file} />
              {letter?.ok && letter.copy !== null && <p className="second">{LETTER.marked}</p>}
            </div>
          )}
          <div className="letter-ways">
            {worded && !copies && (
              <TextButton icon="copy" text={LETTER.copyBody} onClick={() => void room.copy("body")} />
            )}
            {worded && <TextButton icon="copy" text={LETTER.copySubject} onClick={() => void room.copy("subject")} />}
            {file !== null && (
              <TextButton
                icon={copies ? "window" : "download"}
                text={copies ? LETTER.openAttachment : LETTER.saveAttachment}
                onClick={() => void room.saveAttachment()}
              />
            )}
            <TextButton icon="edit" text={LETTER.edit} onClick={() => void room.edit()} />
          </div>
          {worded && <SentLine unit={subject.unit} paper={subject.kind} onSent={() => void room.markSent()} />}
        </Section>
      </div>
    </TabPage>
  );
}

interface NamedProps {
  readonly room: LetterRoom;
  readonly left: ReadonlySet<LetterLevel>;
  readonly counts: Readonly<Record<LetterLevel, number>>;
}

/** What the letter names, by level. */
function Named({ room, left, counts }: NamedProps): JSX.Element {
  const found = LETTER_LEVELS.filter((level) => counts[level] > 0);
  return (
    <div role="group" aria-labelledby="letter-names" className="letter-names">
      <p className="label" id="letter-names">
        {LETTER.names}
      </p>
      {found.length === 0 && <p className="second">{LETTER.nothing}</p>}
      {found.map((level) => (
        <Checkbox
          key={level}
          label={fillIn(LETTER.levels[level], { count: counts[level] })}
          checked={!left.has(level)}
          onChange={(_event, named) => void room.name(level, named ?? false)}
        />
      ))}
    </div>
  );
}
