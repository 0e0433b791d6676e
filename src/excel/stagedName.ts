const STAGED = /^cchc~[1-9][0-9]*$/;

/** Names of sheets while they are being made: none that somebody has given to a sheet of his own. */
export function stagedNames(count: number, taken: ReadonlySet<string>): readonly string[] {
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1) {
    const name = `cchc~${number}`;
    if (!taken.has(name)) names.push(name);
  }
  return names;
}

function isStagedName(name: string): boolean {
  return STAGED.test(name);
}

/** Left by a run that was cut short: nobody else makes a sheet so named that nobody can see. */
export function isStaged(sheet: { readonly name: string; readonly visibility: string }): boolean {
  return isStagedName(sheet.name) && sheet.visibility === "VeryHidden";
}
