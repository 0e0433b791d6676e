const LF = 0x0a;
const BEGIN = new TextEncoder().encode("begin ");
/** Of one line: rights and name. */
const LONGEST = 400;

/**
 * Names of the files that stand in a letter as uuencode writes them, each between `begin 644 name` and `end`: the way of sending files
 * before MIME.
 *
 * @param most names; what comes behind is not looked for
 */
export function uuencodedNames(letter: Uint8Array, most: number): string[] {
  const names: string[] = [];
  for (let start = 0; start < letter.length && names.length < most;) {
    const newline = letter.indexOf(LF, start);
    const next = newline < 0 ? letter.length : newline + 1;
    if (BEGIN.every((byte, at) => letter[start + at] === byte)) {
      const line = new TextDecoder().decode(letter.subarray(start, Math.min(next, start + LONGEST)));
      const name = /^begin 0?[0-7]{3} (\S[^\r\n]*)/.exec(line)?.[1];
      if (name !== undefined) names.push(name);
    }
    start = next;
  }
  return names;
}
