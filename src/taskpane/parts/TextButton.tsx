import { ActionButton, type IButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import { Icon } from "./Icon";
import type { IconName } from "./iconPaths";

interface Props {
  readonly text: string;
  readonly icon?: IconName;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** Where the text alone doesn't say of what. */
  readonly ariaLabel?: string;
  /** The view within the tab that it opens: the focus comes back here. */
  readonly opens?: string;
  /** To give it the focus. */
  readonly buttonRef?: React.RefObject<IButton>;
}

/** A lesser action, as a word in the colour of links. */
export function TextButton({ icon, opens, buttonRef, ...props }: Props): JSX.Element {
  return (
    <ActionButton
      className="text-button"
      allowDisabledFocus
      {...props}
      {...(opens === undefined ? {} : { "data-opens": opens })}
      {...(buttonRef ? { componentRef: buttonRef } : {})}
      {...(icon ? { onRenderIcon: () => <Icon name={icon} /> } : {})}
    />
  );
}
