import { ChoiceGroup, type IChoiceGroupOption } from "office-ui-fabric-react/lib/ChoiceGroup";
import * as React from "react";

export interface ChoiceCard<Key extends string> {
  readonly key: Key;
  readonly title: React.ReactNode;
  /** Second lines. */
  readonly lines: readonly React.ReactNode[];
  readonly disabled?: boolean;
}

interface Props<Key extends string> {
  /** Id of the heading that asks the question. */
  readonly labelledBy: string;
  readonly cards: readonly ChoiceCard<Key>[];
  readonly selected: Key | null;
  readonly onChoose: (key: Key) => void;
}

/** One of a few ways, each with what it does. */
export function ChoiceCards<Key extends string>(props: Props<Key>): JSX.Element {
  const options = props.cards.map((card): IChoiceGroupOption => ({
    key: card.key,
    text: "",
    disabled: card.disabled ?? false,
    onRenderLabel: () => (
      <span className="card-words">
        <span className="card-title">{card.title}</span>
        {card.lines.map((line, index) => (
          <span className="card-line" key={index}>
            {line}
          </span>
        ))}
      </span>
    ),
  }));
  return (
    <ChoiceGroup
      className="cards"
      ariaLabelledBy={props.labelledBy}
      options={options}
      {...(props.selected === null ? {} : { selectedKey: props.selected })}
      onChange={(_event, option) => {
        const card = props.cards.find(({ key }) => key === option?.key);
        if (card) props.onChoose(card.key);
      }}
    />
  );
}
