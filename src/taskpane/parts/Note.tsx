import * as React from "react";
import type { Tone } from "../frame/Banner";
import { Icon } from "./Icon";
import type { IconName } from "./iconPaths";

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly icon?: IconName;
  /** Over the whole width, under the tabs. */
  readonly banner?: boolean;
  readonly detail?: string;
  readonly result?: boolean;
  readonly children?: React.ReactNode;
}

const ICON: Record<Tone, IconName> = { error: "error", warning: "warning", info: "info", ok: "ok" };

/** What a person should know, where it belongs. Read out by itself when it appears. */
export function Note(props: Props): JSX.Element {
  return (
    <div
      className={`note note-${props.tone} ${props.banner ? "note-banner" : ""}`}
      role={props.tone === "error" ? "alert" : "status"}
      title={props.detail}
    >
      <Icon name={props.icon ?? ICON[props.tone]} className={`tone-${props.tone}`} />
      <div className="note-words">
        <p className="note-title" {...(props.result ? { "data-result": "", tabIndex: -1 } : {})}>
          {props.title}
        </p>
        {props.children}
      </div>
    </div>
  );
}
