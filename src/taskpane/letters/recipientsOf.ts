import type { LetterText } from "../../engine/Engine";
import { parsePeople } from "../plan/parsePeople";

/** To whom a letter goes, from the addresses as they are typed; nobody where one of them is none. */
export function recipientsOf(typed: string): LetterText["to"] {
  return (parsePeople(typed) ?? []).flatMap(({ name, email }) =>
    email === undefined ? [] : [{ ...(name !== undefined && { name }), address: email }],
  );
}
