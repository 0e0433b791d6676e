import * as React from "react";
import { ICON_PATHS, type IconName } from "./iconPaths";

/** Never alone: a word stands beside each icon. */
export function Icon({ name, className = "" }: { readonly name: IconName; readonly className?: string }): JSX.Element {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
