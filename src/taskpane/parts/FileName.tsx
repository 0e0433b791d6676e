import * as React from "react";
import { splitFileName } from "./splitFileName";

/** One line: the middle gives way, the end stays; the whole name in the `title` and for screen readers. */
export function FileName({ name }: { readonly name: string }): JSX.Element {
  const { head, tail } = splitFileName(name);
  return (
    <span className="file-name" title={name}>
      <span className="hidden">{name}</span>
      {head !== "" && (
        <span className="file-name-head" aria-hidden="true">
          {head}
        </span>
      )}
      <span className="file-name-tail" aria-hidden="true">
        {tail}
      </span>
    </span>
  );
}
