import * as React from "react";
import { FileName } from "../parts/FileName";
import { Fold } from "../parts/Fold";
import { Gradually } from "../parts/Gradually";
import type { Bands } from "./bandsOf";
import { MERGE } from "./mergeTexts";

/** Rows drawn at a time. */
const ROWS = 15;

/** Files that were given more than once: told, and out of the way of what needs a person. */
export function TwinsBand({ twins }: Pick<Bands, "twins">): JSX.Element {
  const [open, setOpen] = React.useState(false);
  return (
    <section className="band">
      <Fold heading={MERGE.twins.title(twins.length)} open={open} onToggle={() => setOpen(!open)}>
        <p className="second">{MERGE.twins.hint}</p>
        <ul className="rows">
          <Gradually step={ROWS}>
            {twins.map(({ id, file, same }) => (
              <li className="row" key={id}>
                <FileName name={file} />
                <p className="second">{MERGE.twins.same(same)}</p>
              </li>
            ))}
          </Gradually>
        </ul>
      </Fold>
    </section>
  );
}
