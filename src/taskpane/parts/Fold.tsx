import * as React from "react";
import { Icon } from "./Icon";

interface Props {
  readonly heading: string;
  /** Behind the heading: a count, or icon and words. */
  readonly aside?: React.ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: React.ReactNode;
}

/** A group that opens and closes by its heading. */
export function Fold({ heading, aside, open, onToggle, children }: Props): JSX.Element {
  return (
    <section className="fold">
      <h3>
        <button type="button" className="fold-head" aria-expanded={open} onClick={onToggle}>
          <Icon name={open ? "down" : "right"} />
          <span className="fold-heading">{heading}</span>
          {aside !== undefined && <span className="fold-aside">{aside}</span>}
        </button>
      </h3>
      {open && children}
    </section>
  );
}
