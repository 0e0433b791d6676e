import * as React from "react";

interface Props {
  /** How many more are drawn at a time; 1 unless told. */
  readonly step?: number;
  readonly children: readonly React.ReactNode[];
}

/** Draws a few of its children now and the others frame by frame: a hundred rows at once would hold up the whole pane. */
export function Gradually({ step = 1, children }: Props): JSX.Element {
  const [shown, setShown] = React.useState(step);
  const waiting = shown < children.length;
  React.useEffect(() => {
    if (!waiting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // After the frame, not before it: what was drawn is seen first.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setShown(shown + step), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [waiting, shown, step]);
  return <>{children.slice(0, shown)}</>;
}
