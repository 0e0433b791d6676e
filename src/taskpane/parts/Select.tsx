import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode";
import * as React from "react";

interface Props<Key extends string> {
  readonly label: string;
  /** The label is only read out: a heading asks already. */
  readonly labelHidden?: boolean;
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  readonly selected: Key | null;
  readonly placeholder?: string;
  readonly className?: string;
  readonly onChoose: (key: Key) => void;
}

/** One of a list. Opens under the field at any width: in a narrow window Fabric would cover the pane with a dialog. */
export function Select<Key extends string>(props: Props<Key>): JSX.Element {
  const { label, labelHidden = false, options, selected, placeholder, className, onChoose } = props;
  const items: IDropdownOption[] = options.map(({ key, text }) => ({ key, text, title: text }));
  return (
    <Dropdown
      {...{ placeholder, className }}
      {...(labelHidden ? { ariaLabel: label } : { label })}
      selectedKey={selected}
      options={items}
      responsiveMode={ResponsiveMode.xxxLarge}
      onChange={(_event, item) => {
        const option = options.find(({ key }) => key === item?.key);
        if (option) onChoose(option.key);
      }}
    />
  );
}
