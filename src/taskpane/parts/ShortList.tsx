import * as React from "react";
import { TextButton } from "./TextButton";

interface Props {
  readonly lines: readonly { readonly key: string; readonly text: string; readonly title?: string }[];
  /** So many are read; the others are there when somebody asks. */
  readonly first: number;
  readonly more: string;
  readonly less: string;
}

/** A list of sentences, the first few of them unless all are asked for. */
export function ShortList({ lines, first, more, less }: Props): JSX.Element {
  const [all, setAll] = React.useState(false);
  return (
    <>
      <ul>
        {(all ? lines : lines.slice(0, first)).map(({ key, text, title }) => (
          <li key={key} title={title}>
            {text}
          </li>
        ))}
      </ul>
      {lines.length > first && <TextButton text={all ? less : more} onClick={() => setAll(!all)} />}
    </>
  );
}
