import * as React from "react";
import { FileName } from "./FileName";

interface Props {
  readonly file: string;
  readonly reason: string;
  readonly remedy: string;
  /** Of the reason, for whoever helps. */
  readonly title?: string;
}

/** Three lines: which file, why, what to do. */
export function RefusedFile({ file, reason, remedy, title }: Props): JSX.Element {
  return (
    <>
      <FileName name={file} />
      <p className="row-title" title={title}>
        {reason}
      </p>
      {remedy !== "" && <p className="second">{remedy}</p>}
    </>
  );
}
