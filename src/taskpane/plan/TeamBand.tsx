import type { IButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import * as React from "react";
import type { Member, MemberRole } from "../../outline/Round";
import { fillIn } from "../fillIn";
import { Icon } from "../parts/Icon";
import { isFocusLost } from "../parts/isFocusLost";
import { RowButton } from "../parts/RowButton";
import { Section } from "../parts/Section";
import { Select } from "../parts/Select";
import { TextButton } from "../parts/TextButton";
import { LONGEST_NAME } from "./foldName";
import type { PlanRoom } from "./planRoom";
import { PLAN } from "./planTexts";

const ROLES = (Object.keys(PLAN.team.roles) as MemberRole[]).map((key) => ({ key, text: PLAN.team.roles[key] }));

interface Props {
  readonly room: PlanRoom;
  readonly team: readonly Member[];
}

/** Who inspects. */
export function TeamBand({ room, team }: Props): JSX.Element {
  const [open, setOpen] = React.useState<number | "new" | null>(null);
  const add = React.useRef<IButton>(null);
  const first = React.useRef(true);
  React.useEffect(() => {
    // What had the focus went with the fields of a member.
    if (!first.current && isFocusLost()) add.current?.focus();
    first.current = false;
  }, [open, team.length]);
  const set = (index: number, member: Member) => room.setTeam(team.map((one, at) => (at === index ? member : one)));
  return (
    <Section heading={PLAN.team.title} aside={fillIn(PLAN.team.count, { count: team.length })}>
      {team.length === 0 && <p className="second">{PLAN.team.none}</p>}
      <ul className="rows unit-rows">
        {team.map((member, index) => (
          <li key={index} className={`unit ${open === index ? "unit-open" : ""}`}>
            <button
              type="button"
              className="row row-whole row-head"
              aria-expanded={open === index}
              onClick={() => setOpen(open === index ? null : index)}
            >
              <span className="row-words">
                <span className="row-title">{member.name}</span>
                <span className="second">
                  {[member.role && PLAN.team.roles[member.role], member.office].filter(Boolean).join(" – ")}
                </span>
              </span>
              <Icon name={open === index ? "down" : "right"} className="small" />
            </button>
            {open === index && (
              <div className="unit-fields">
                <MemberFields member={member} onChange={(next) => next.name !== "" && set(index, next)} />
                <TextButton
                  icon="trash"
                  text={PLAN.team.remove}
                  ariaLabel={`${PLAN.team.remove}: ${member.name}`}
                  onClick={() => {
                    setOpen(null);
                    room.setTeam(team.filter((_one, at) => at !== index));
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        <NewMember
          first={team.length === 0}
          onAdd={(member) => {
            setOpen(null);
            room.setTeam([...team, member]);
          }}
          onCancel={() => setOpen(null)}
        />
      ) : (
        <div className="unit-actions">
          <TextButton icon="plus" text={PLAN.team.add} buttonRef={add} onClick={() => setOpen("new")} />
        </div>
      )}
    </Section>
  );
}

interface NewProps {
  /** The first one is usually the head. */
  readonly first: boolean;
  readonly onAdd: (member: Member) => void;
  readonly onCancel: () => void;
}

function NewMember({ first, onAdd, onCancel }: NewProps): JSX.Element {
  const [member, setMember] = React.useState<Member>({ name: "", role: first ? "head" : "member" });
  const [tried, setTried] = React.useState(false);
  const submit = () => {
    setTried(true);
    if (member.name.trim() !== "") onAdd({ ...member, name: member.name.trim() });
  };
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <MemberFields member={member} tried={tried} autoFocus onChange={setMember} />
      <div className="panel-buttons">
        <RowButton icon="plus" text={PLAN.team.addThis} onClick={submit} />
        <RowButton text={PLAN.cancel} onClick={onCancel} />
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly member: Member;
  readonly tried?: boolean;
  readonly autoFocus?: boolean;
  /** An empty name comes too: whoever keeps it decides. */
  readonly onChange: (member: Member) => void;
}

function MemberFields({ member, tried = true, autoFocus, onChange }: FieldsProps): JSX.Element {
  const [name, setName] = React.useState(member.name);
  return (
    <>
      <TextField
        label={PLAN.team.name}
        value={name}
        maxLength={LONGEST_NAME}
        autoFocus={autoFocus}
        errorMessage={tried && name.trim() === "" ? PLAN.team.noName : undefined}
        onChange={(_event, text = "") => {
          setName(text);
          onChange({ ...member, name: text.trim() });
        }}
      />
      <TextField
        label={PLAN.team.office}
        value={member.office ?? ""}
        maxLength={LONGEST_NAME}
        onChange={(_event, text = "") => onChange({ ...member, office: text === "" ? undefined : text })}
      />
      <Select
        label={PLAN.team.role}
        selected={member.role ?? null}
        options={ROLES}
        onChoose={(role) => onChange({ ...member, role })}
      />
    </>
  );
}
