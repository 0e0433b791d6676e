import * as React from "react";
import { Icon } from "./Icon";
import type { IconName } from "./iconPaths";

interface Props {
  readonly heading: string;
  /** 2 unless told: verdict and bands. */
  readonly level?: 2 | 3;
  /** Larger: the verdict, the name of what the tab is about. */
  readonly size?: "section" | "title";
  readonly icon?: IconName;
  /** Colour of the icon. */
  readonly tone?: "error" | "warning" | "target" | "info" | "ok";
  /** At the right end of the heading's line: "4 đơn vị", or a button. */
  readonly aside?: React.ReactNode;
  /** The heading that gets the focus when a job has ended. */
  readonly result?: boolean;
  readonly id?: string;
  readonly children?: React.ReactNode;
}

/** A white band over the whole width with its heading. */
export function Section(props: Props): JSX.Element {
  const Heading = props.level === 3 ? "h3" : "h2";
  return (
    <section className="band" id={props.id}>
      <div className="band-head">
        <Heading
          className={props.size === "title" ? "heading-title" : "heading-section"}
          {...(props.result ? { "data-result": "", tabIndex: -1 } : {})}
        >
          {props.icon && <Icon name={props.icon} className={props.tone ? `tone-${props.tone}` : ""} />}
          {props.heading}
        </Heading>
        {props.aside !== undefined && <div className="band-aside">{props.aside}</div>}
      </div>
      {props.children}
    </section>
  );
}
