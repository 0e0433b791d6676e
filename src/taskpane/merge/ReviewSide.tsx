import * as React from "react";
import { AcrossNotes } from "./AcrossNotes";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { TextButton } from "../parts/TextButton";
import { Tiles, type Tile } from "../parts/Tiles";
import type { Bands } from "./bandsOf";
import type { Band, MergeState } from "./MergeState";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";
import { QuestionBand } from "./QuestionBand";
import { StartOver } from "./StartOver";

interface Props {
  readonly room: MergeRoom;
  readonly state: MergeState;
  readonly bands: Bands;
  readonly onPick: () => void;
}

/** How much came, what is noticed across the reports, and what a person should decide. */
export function ReviewSide({ room, state, bands, onPick }: Props): JSX.Element {
  const { review, filter, unread, read } = state;
  const asks = filter === null || filter === "questions";
  const tiles: Tile<Band>[] = [
    { key: "received", count: bands.received.length, word: MERGE.review.tile.received, icon: "ok", tone: "ok" },
    {
      key: "questions",
      count: bands.questions.length,
      word: MERGE.review.tile.questions,
      icon: "choose",
      tone: "warning",
    },
    { key: "refused", count: bands.refused.length, word: MERGE.review.tile.refused, icon: "refused", tone: "error" },
    { key: "missing", count: bands.missing.length, word: MERGE.review.tile.missing, icon: "missing", tone: "plain" },
  ];
  return (
    <>
      <Section
        heading={MERGE.review.title(read)}
        size="title"
        result
        aside={<TextButton icon="plus" text={MERGE.review.add} onClick={onPick} />}
      >
        {review ? (
          <Tiles label={MERGE.review.tiles} tiles={tiles} selected={filter} onSelect={room.filterBy} />
        ) : (
          <p className="second" role="status">
            {MERGE.reading.sorting}
          </p>
        )}
        <div className="row-head">
          <StartOver room={room} files={read} asked={state.overAsked} />
          {unread > 0 && <TextButton text={MERGE.reading.drop(unread)} onClick={room.dropUnread} />}
        </div>
      </Section>
      {review?.previous.map(({ id, file, remarks }) => (
        <Note key={id} tone="info" title={MERGE.review.previous(remarks)}>
          <p className="second">{file}</p>
        </Note>
      ))}
      {review && review.passedOver.length > 0 && (
        <Note tone="info" title={MERGE.review.passedOver}>
          <ul>
            {review.passedOver.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
      {review && review.notes.length > 0 && asks && <AcrossNotes notes={review.notes} />}
      {bands.questions.length > 0 && asks && <QuestionBand room={room} state={state} questions={bands.questions} />}
    </>
  );
}
