import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import * as React from "react";

interface Props {
  readonly heading: string;
  /** "2/4 tệp" */
  readonly label: string;
  /** What is at work now: a unit, a file. */
  readonly description: React.ReactNode;
  /** 0 to 1; null where the end isn't known. */
  readonly part: number | null;
  readonly children?: React.ReactNode;
}

/** Long work. Read out at the start, at every quarter and at the end, not for each file. */
export function ProgressBand(props: Props): JSX.Element {
  const quarter = Math.floor((props.part ?? 0) * 4);
  const [said, setSaid] = React.useState("");
  const label = React.useRef(props.label);
  label.current = props.label;
  React.useEffect(() => setSaid(label.current), [quarter]);
  return (
    <section className="band">
      <h2 className="heading-section">{props.heading}</h2>
      <ProgressIndicator
        className="progress"
        label={props.label}
        description={props.description}
        {...(props.part === null ? {} : { percentComplete: props.part })}
      />
      <p className="hidden" role="status">
        {said}
      </p>
      {props.children}
    </section>
  );
}
