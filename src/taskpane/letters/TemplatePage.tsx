import { TextField, type ITextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { LetterKind } from "../../outline/Round";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { TabPage } from "../frame/TabPage";
import { Fold } from "../parts/Fold";
import { isFocusLost } from "../parts/isFocusLost";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { TextButton } from "../parts/TextButton";
import type { TabId } from "../TabId";
import { useStore } from "../useStore";
import type { LetterRoom } from "./letterRoom";
import { LETTER } from "./letterTexts";

interface Props {
  readonly tab: TabId;
  readonly room: LetterRoom;
  readonly kind: LetterKind;
}

/** How letters of one kind are worded in this round. */
export function TemplatePage({ tab, room, kind }: Props): JSX.Element {
  const { round } = useStore(useApp().setting.state);
  const { templates: built } = useStore(room);
  /** With the first wording back the fields begin anew: one that was emptied still says so. */
  const [resets, setResets] = React.useState(0);
  const own = round?.letters?.[kind];
  const template = own ?? built?.letters[kind];
  const onBack = () => void room.endEdit();
  const subject = React.useRef<ITextField>(null);
  const isOwn = own !== undefined;
  const wasOwn = React.useRef(isOwn);
  React.useEffect(() => {
    // With the first wording back the button for it is gone.
    if (wasOwn.current && !isOwn && isFocusLost()) subject.current?.focus();
    wasOwn.current = isOwn;
  }, [isOwn]);
  return (
    <TabPage
      tab={tab}
      back={{ text: LETTER.template.back, onBack }}
      status={own ? { text: LETTER.template.own } : null}
      primary={{ text: LETTER.template.done, icon: "tick", onClick: onBack }}
    >
      <div className="plan letter">
        <Section heading={fillIn(LETTER.template.title, { kind: LETTER.kinds[kind] })} size="title">
          {built && template && (
            <>
              <p className="second">{LETTER.template.lead}</p>
              <Places known={built.placeholders} />
              <Field
                key={`subject-${resets}`}
                label={LETTER.template.subject}
                value={template.subject}
                longest={120}
                fieldRef={subject}
                onChange={(subject) => room.setTemplate({ ...template, subject })}
              />
              <Field
                key={`body-${resets}`}
                label={LETTER.template.body}
                value={template.body}
                longest={20_000}
                lines
                onChange={(body) => room.setTemplate({ ...template, body })}
              />
              <Unknown text={template.subject + template.body} known={built.placeholders} />
              {own && (
                <TextButton
                  icon="undo"
                  text={LETTER.template.reset}
                  onClick={() => {
                    room.setTemplate(null);
                    setResets(resets + 1);
                  }}
                />
              )}
            </>
          )}
        </Section>
      </div>
    </TabPage>
  );
}

/** What can be filled in: closed at first, so that the fields are in sight. */
function Places({ known }: { readonly known: Readonly<Record<string, string>> }): JSX.Element {
  const [open, setOpen] = React.useState(false);
  return (
    <Fold heading={LETTER.template.places} open={open} onToggle={() => setOpen(!open)}>
      <dl className="placeholders">
        {Object.entries(known).map(([name, meaning]) => (
          <div key={name}>
            <dt>{`{${name}}`}</dt>
            <dd className="second">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly lines?: boolean;
  readonly fieldRef?: React.RefObject<ITextField>;
  readonly onChange: (text: string) => void;
}

/** An empty text is told here and goes no further. */
function Field({ label, value, longest, lines = false, fieldRef, onChange }: FieldProps): JSX.Element {
  const [empty, setEmpty] = React.useState(false);
  return (
    <TextField
      label={label}
      value={empty ? "" : value}
      maxLength={longest}
      {...(fieldRef ? { componentRef: fieldRef } : {})}
      {...(lines ? { multiline: true, rows: 12, resizable: false } : {})}
      errorMessage={empty ? LETTER.template.empty : undefined}
      onChange={(_event, text = "") => {
        setEmpty(text.trim() === "");
        if (text.trim() !== "") onChange(text);
      }}
    />
  );
}

function Unknown({ text, known }: { readonly text: string; readonly known: Readonly<Record<string, string>> }) {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !Object.hasOwn(known, name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase()));
  if (names.length === 0) return null;
  const listed = [...new Set(names)].map((name) => `{${name}}`).join(", ");
  return <Note tone="warning" title={fillIn(LETTER.template.unknown, { names: listed })} />;
}
