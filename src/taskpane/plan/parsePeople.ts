import { isAddress } from "../../outline/isAddress";
import type { Person } from "../../outline/Round";

/** `Nguyễn Văn A <a@xa.gov.vn>`, as mail programs copy it. */
const NAMED = /^"?([^"<]*?)"?\s*<([^<>]+)>$/;

/**
 * Addresses as a person types or pastes them, one or several → the people; what was known of a person goes with the address. Null where one of them
 * is none. People without an address are kept: there are papers for them too.
 */
export function parsePeople(text: string, known: readonly Person[] = []): readonly Person[] | null {
  const people: Person[] = [];
  for (const part of text.split(/[;,\n]+/).map((one) => one.trim())) {
    if (part === "") continue;
    const named = NAMED.exec(part);
    const email = (named?.[2] ?? part).trim();
    if (!isAddress(email)) return null;
    if (people.some((person) => person.email?.toLowerCase() === email.toLowerCase())) continue;
    const former = known.find((person) => person.email?.toLowerCase() === email.toLowerCase());
    const name = named?.[1]?.trim() ?? "";
    people.push({ ...former, ...(name !== "" && { name }), email });
  }
  return [...people, ...known.filter(({ email }) => email === undefined)];
}

export function addressesOf(people: readonly Person[] | undefined): readonly string[] {
  return (people ?? []).flatMap(({ email }) => (email === undefined ? [] : [email]));
}
