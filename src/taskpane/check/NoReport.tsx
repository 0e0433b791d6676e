import * as React from "react";
import { useApp } from "../frame/AppContext";
import { EmptyState } from "../parts/EmptyState";
import { FileName } from "../parts/FileName";
import { Icon } from "../parts/Icon";
import { RefusedFile } from "../parts/RefusedFile";
import { Section } from "../parts/Section";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import type { CheckState } from "./CheckState";
import type { CheckRoom } from "./checkRoom";
import { CHECK } from "./checkTexts";

interface Props {
  readonly room: CheckRoom;
  readonly state: CheckState;
  readonly onPick: () => void;
}

/** Nothing checked yet, or nothing that could be. */
export function NoReport({ room, state, onPick }: Props): JSX.Element {
  const app = useApp();
  const { outline } = useStore(app.setting.state);
  const { result, book } = state;
  const back = app.host.book && (
    <TextButton icon="refresh" text={CHECK.empty.checkBook} onClick={() => void room.checkBook()} />
  );
  if (result?.kind === "unreadable") {
    return (
      <Refused file={result.name} {...CHECK.unreadable}>
        {back}
      </Refused>
    );
  }
  if (result?.kind === "refused" && !result.foreign) {
    const { reason, remedy, code } = result.refusal;
    return (
      <Refused file={result.name} reason={reason} remedy={remedy} title={code}>
        {result.source.kind === "book" ? <TextButton icon="upload" text={CHECK.empty.pick} onClick={onPick} /> : back}
      </Refused>
    );
  }
  if (app.host.kind === "page") {
    return (
      <>
        <EmptyState drop icon="upload" title={CHECK.page.title} text={CHECK.page.text} />
        <p className="local">
          <Icon name="lock" />
          {CHECK.page.local}
        </p>
      </>
    );
  }
  if (book?.likely && result === null) {
    return (
      <>
        <section className="band">
          <p className="second">{CHECK.ready.who}</p>
          <FileName name={book.name} />
        </section>
        <div className="lead">
          <p>{CHECK.ready.text(outline?.sections ?? 0)}</p>
          <p className="second">{CHECK.ready.untouched}</p>
        </div>
      </>
    );
  }
  return (
    <EmptyState icon="sheet" title={CHECK.empty.title} text={CHECK.empty.text} result>
      {book && <p className="second">{CHECK.empty.open(book.name)}</p>}
      <TextButton icon="upload" text={CHECK.empty.pick} onClick={onPick} />
    </EmptyState>
  );
}

interface RefusedProps {
  readonly file: string;
  readonly reason: string;
  readonly remedy: string;
  readonly title?: string;
  readonly children?: React.ReactNode;
}

function Refused({ children, ...file }: RefusedProps): JSX.Element {
  return (
    <Section heading={CHECK.refused.title} icon="refused" tone="error" size="title" result>
      <div className="refused">
        <RefusedFile {...file} />
      </div>
      {children}
    </Section>
  );
}
