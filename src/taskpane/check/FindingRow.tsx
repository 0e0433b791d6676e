import * as React from "react";
import { LEVELS } from "../../checks/severityWord";
import type { FindingView } from "../../engine/Engine";
import { Icon } from "../parts/Icon";
import { LEVEL_LOOK } from "../parts/levelLook";
import { CHECK } from "./checkTexts";

interface Props {
  readonly finding: FindingView;
  /** Its cell is the one shown in Excel. */
  readonly current: boolean;
  /** Where the Tab key stops in this group. */
  readonly stop: boolean;
  readonly onFocus: () => void;
  /** Null: there is no cell to go to, the row is text. */
  readonly onGo: (() => void) | null;
}

export function FindingRow({ finding, current, stop, onFocus, onGo }: Props): JSX.Element {
  const { level, cell, message, code } = finding;
  const { icon, tone } = LEVEL_LOOK[level];
  const { word } = LEVELS[level];
  const kind = CHECK.finding[finding.class];
  const title = CHECK.finding.title(code);
  const words = (
    <>
      <Icon name={icon} className={`tone-${tone}`} />
      <span className="finding-words">
        <span className="row-head">
          <span>
            <strong className={`tone-${tone}`}>{word}</strong>{" "}
            <span className="second">
              <span aria-hidden="true">· </span>
              {kind}
            </span>
          </span>{" "}
          {cell !== null && (
            <span className="finding-cell nowrap">
              {CHECK.finding.cell(cell)}
              {onGo && <Icon name="right" />}
            </span>
          )}
        </span>{" "}
        <span className="finding-message">{message}</span>
      </span>
    </>
  );
  if (!onGo) {
    return (
      <li className="finding" title={title}>
        {words}
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className="finding row-whole"
        data-finding=""
        title={title}
        aria-current={current ? "true" : undefined}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        onClick={onGo}
      >
        {words}
      </button>
    </li>
  );
}
