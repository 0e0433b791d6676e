import * as React from "react";
import type { CandidateView } from "../../engine/Engine";
import { FileName } from "../parts/FileName";
import { Fold } from "../parts/Fold";
import { Gradually } from "../parts/Gradually";
import { MERGE } from "./mergeTexts";

/** Rows drawn at a time. */
const ROWS = 15;

interface Props {
  readonly file: CandidateView;
  /** Says of which file it speaks: with two there is but one. */
  readonly named: boolean;
  /** Open from the start. */
  readonly shown?: boolean;
}

/** Item by item what a file says otherwise than the one that is used. Nothing of the used one, or where they say the same. */
export function DifferenceList({ file: { file, differences }, named, shown = false }: Props): JSX.Element | null {
  const [open, setOpen] = React.useState(shown);
  if (differences.length === 0) return null;
  return (
    <Fold
      heading={MERGE.questions.differences(differences.length)}
      aside={named ? <FileName name={file} /> : undefined}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <ul className="rows">
        <Gradually step={ROWS}>
          {differences.map(({ item, label, used, here }) => (
            <li className="row" key={item}>
              <p className="row-title">{label}</p>
              <p className="second">{MERGE.questions.used(used)}</p>
              <p className="second">{MERGE.questions.here(here)}</p>
            </li>
          ))}
        </Gradually>
      </ul>
    </Fold>
  );
}
