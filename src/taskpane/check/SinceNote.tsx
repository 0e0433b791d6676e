import * as React from "react";
import type { SinceView } from "../../engine/Engine";
import { Note } from "../parts/Note";
import { TextButton } from "../parts/TextButton";
import { CHECK } from "./checkTexts";

/** What changed since the version of this unit's report that was seen before. */
export function SinceNote({ since }: { readonly since: SinceView }): JSX.Element {
  const [open, setOpen] = React.useState(false);
  const { answers, gone, fresh, still } = since;
  return (
    <Note tone="info" icon="list" title={CHECK.since.title(since.file)}>
      <p>{CHECK.since.counts(gone.length, still, fresh.length)}</p>
      {open && (
        <>
          <Changes heading={CHECK.since.fresh} lines={fresh} />
          <Changes heading={CHECK.since.gone} lines={gone} />
          <Changes
            heading={CHECK.since.answers}
            lines={answers.map(({ label, before, after }) => CHECK.since.answer(label, before, after))}
          />
        </>
      )}
      <TextButton text={open ? CHECK.since.less : CHECK.since.more(answers.length)} onClick={() => setOpen(!open)} />
    </Note>
  );
}

function Changes({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="label">{heading}</p>
      <ul className="reasons second">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </>
  );
}
