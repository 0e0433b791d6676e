import * as React from "react";
import { Icon } from "./Icon";
import type { IconName } from "./iconPaths";

interface Props {
  readonly icon: IconName;
  readonly tone?: "brand" | "ok";
  readonly title: string;
  readonly text: string;
  /** Framed by a broken line: files may be dropped. */
  readonly drop?: boolean;
  readonly result?: boolean;
  readonly children?: React.ReactNode;
}

/** Nothing here yet, and what to do. */
export function EmptyState(props: Props): JSX.Element {
  return (
    <section className={`empty ${props.drop ? "empty-drop" : ""}`}>
      <span className={`empty-icon empty-${props.tone ?? "brand"}`}>
        <Icon name={props.icon} />
      </span>
      <h2 className="heading-title" {...(props.result ? { "data-result": "", tabIndex: -1 } : {})}>
        {props.title}
      </h2>
      <p>{props.text}</p>
      {props.children}
    </section>
  );
}
