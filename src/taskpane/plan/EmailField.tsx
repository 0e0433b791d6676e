import { TextField, type ITextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { Person } from "../../outline/Round";
import { addressesOf, parsePeople } from "./parsePeople";
import { PLAN } from "./planTexts";

interface Props {
  readonly people: readonly Person[] | undefined;
  readonly onChange: (people: readonly Person[]) => void;
  /** Somebody is led here: called once the field has the focus. */
  readonly onReach: (() => void) | null;
}

/** Addresses of one unit. What is no address yet is told when the field is left, and goes no further. */
export function EmailField({ people, onChange, onReach }: Props): JSX.Element {
  const [text, setText] = React.useState(() => addressesOf(people).join("; "));
  const [left, setLeft] = React.useState(false);
  const field = React.useRef<ITextField>(null);
  React.useEffect(() => {
    if (!onReach) return;
    field.current?.focus();
    onReach();
  }, [onReach]);
  const bad = parsePeople(text) === null;
  return (
    <TextField
      componentRef={field}
      label={PLAN.email}
      value={text}
      inputMode="email"
      description={PLAN.emailHint}
      errorMessage={left && bad ? PLAN.badEmail : undefined}
      onBlur={() => setLeft(true)}
      onChange={(_event, next = "") => {
        setText(next);
        setLeft(false);
        const parsed = parsePeople(next, people);
        if (parsed) onChange(parsed);
      }}
    />
  );
}
