import * as React from "react";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { Note } from "../parts/Note";
import { TextButton } from "../parts/TextButton";
import type { FormsRoom } from "./formsRoom";
import type { FormsResult } from "./FormsState";
import { FORMS } from "./formsTexts";

interface Props {
  readonly room: FormsRoom;
  readonly result: FormsResult;
  /** Name of the open workbook, where there is one. */
  readonly book: string | null;
}

/** What was made, where it is, and what was not done. */
export function FormsDone({ room, result, book }: Props): JSX.Element {
  const { host } = useApp();
  const again = <TextButton icon="refresh" text={host.book ? FORMS.other : FORMS.again} onClick={room.startOver} />;
  switch (result.kind) {
    case "files":
      return <Files room={room} result={result} again={again} />;
    case "open":
      return <Opened room={room} result={result} again={again} />;
    case "write": {
      const { sheets, renamed, leftOut } = result.written;
      const values = { count: sheets.length, name: book ?? "" };
      return (
        <>
          <Note
            tone="ok"
            title={fillIn(book === null ? FORMS.written.titleUnknown : FORMS.written.title, values)}
            result
          >
            <p>{FORMS.written.text}</p>
            {renamed.length > 0 && (
              <p>
                {fillIn(FORMS.written.renamed, {
                  names: renamed.map(({ wanted, given }) => `“${wanted}” thành “${given}”`).join(", "),
                })}
              </p>
            )}
          </Note>
          {leftOut.length > 0 && (
            <Note tone="warning" title={fillIn(FORMS.written.leftOut, { words: leftOut.join(", ") })} />
          )}
          <div className="band">{again}</div>
        </>
      );
    }
  }
}

type Of<Kind extends FormsResult["kind"]> = Omit<Props, "book"> & {
  readonly result: Extract<FormsResult, { readonly kind: Kind }>;
  readonly again: JSX.Element;
};

function Opened({ room, result, again }: Of<"open">): JSX.Element {
  const { host } = useApp();
  return (
    <>
      <Note tone="info" title={FORMS.opened.title} result>
        <p>{FORMS.opened.text}</p>
        {host.saves === "download" && (
          <TextButton icon="download" text={FORMS.opened.save} onClick={() => void room.saveOne(result.file)} />
        )}
      </Note>
      <div className="band">{again}</div>
    </>
  );
}

function Files({ room, result, again }: Of<"files">): JSX.Element {
  const { host } = useApp();
  const { files, saved, stopped } = result;
  const count = files.length;
  const opens = host.saves === "open";
  return (
    <>
      {stopped ? (
        <Note tone="info" title={count > 0 ? fillIn(FORMS.done.stopped, { count }) : FORMS.done.stoppedNone} result>
          {count > 0 && <p>{FORMS.done.stoppedText}</p>}
        </Note>
      ) : (
        <Note tone="ok" title={fillIn(FORMS.done.title, { count })} result>
          {opens && <p>{FORMS.done.open}</p>}
          {saved && <p>{count > 1 ? fillIn(FORMS.done.zip, { name: saved.name }) : FORMS.done.one}</p>}
        </Note>
      )}
      <div className="band letter-ways">
        {saved && count > 1 && (
          <TextButton icon="download" text={FORMS.done.again} onClick={() => void room.saveOne(saved)} />
        )}
        {again}
      </div>
    </>
  );
}
