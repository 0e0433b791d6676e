import * as React from "react";
import { RowButton } from "../parts/RowButton";
import { TextButton } from "../parts/TextButton";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly room: MergeRoom;
  readonly files: number;
  /** Whether to drop them is being asked. */
  readonly asked: boolean;
}

/** All files and choices are dropped at once, so it is asked first. */
export function StartOver({ room, files, asked }: Props): JSX.Element {
  const line = React.useRef<HTMLDivElement>(null);
  const first = React.useRef(true);
  React.useEffect(() => {
    // To the question, or back from it; the harmless answer is the last one.
    const buttons = line.current?.querySelectorAll("button");
    if (!first.current) buttons?.[buttons.length - 1]?.focus();
    first.current = false;
  }, [asked]);
  return (
    <div className="start-over" ref={line}>
      {asked ? (
        <>
          <p role="alert">{MERGE.review.overAsk(files)}</p>
          <div className="panel-buttons">
            <RowButton text={MERGE.review.overYes} onClick={() => void room.startOver()} />
            <RowButton text={MERGE.review.overNo} onClick={room.keepFiles} />
          </div>
        </>
      ) : (
        <TextButton text={MERGE.review.over} onClick={room.askStartOver} />
      )}
    </div>
  );
}
