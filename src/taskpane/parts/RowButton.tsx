import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import { Icon } from "./Icon";
import type { IconName } from "./iconPaths";

interface Props {
  readonly text: string;
  readonly icon?: IconName;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly ariaLabel?: string;
}

/** The action of a row or a field. */
export function RowButton({ icon, ...props }: Props): JSX.Element {
  return (
    <DefaultButton
      className="row-button"
      allowDisabledFocus
      {...props}
      {...(icon ? { onRenderIcon: () => <Icon name={icon} /> } : {})}
    />
  );
}
