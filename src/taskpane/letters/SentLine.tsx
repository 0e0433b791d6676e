import type { IButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { UnitView } from "../../engine/Engine";
import { formatDate } from "../../report/formatNumber";
import { vietnamDay } from "../../round/days";
import type { Paper } from "../../round/LogEntry";
import { fillIn } from "../fillIn";
import { useApp } from "../frame/AppContext";
import { Icon } from "../parts/Icon";
import { isFocusLost } from "../parts/isFocusLost";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import { LETTER } from "./letterTexts";

interface Props {
  readonly unit: UnitView;
  readonly paper: Paper;
  readonly onSent: () => void;
  /** Where it has to be said what was sent. */
  readonly words?: Readonly<Record<"sent" | "sentOn", string>>;
}

/** Whether the letter went out: only a person knows, and may take it back. */
export function SentLine({ unit, paper, onSent, words = LETTER }: Props): JSX.Element {
  const { setting } = useApp();
  const { log } = useStore(setting.state);
  const entries = log.filter((entry) => entry.what === "sent" && entry.unit === unit.code && entry.paper === paper);
  const last = entries[entries.length - 1];
  const button = React.useRef<IButton>(null);
  const pressed = React.useRef(false);
  const isSent = last !== undefined;
  // What was pressed is gone: the focus goes to what stands in its place.
  React.useEffect(() => {
    if (pressed.current && isFocusLost()) button.current?.focus();
    pressed.current = false;
  }, [isSent]);
  const press = (act: () => void) => () => {
    pressed.current = true;
    act();
  };
  if (!last) {
    return (
      <TextButton
        icon="tick"
        text={words.sent}
        ariaLabel={`${words.sent}: ${unit.name}`}
        buttonRef={button}
        onClick={press(onSent)}
      />
    );
  }
  return (
    <p className="row-head sent">
      <span className="count tone-ok">
        <Icon name="ok" />
        {fillIn(words.sentOn, { day: formatDate(vietnamDay(new Date(last.at))) })}
      </span>
      <TextButton
        icon="undo"
        text={LETTER.unsend}
        ariaLabel={`${LETTER.unsend}: ${unit.name}`}
        buttonRef={button}
        onClick={press(() => void setting.strike([last]))}
      />
    </p>
  );
}
