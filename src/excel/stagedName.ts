const STAGED = /^cchc~[1-9][0-9]*$/;

/** Name of a sheet while it is being made. */
export function stagedName(index: number): string {
  return `cchc~${index + 1}`;
}

export function isStagedName(name: string): boolean {
  return STAGED.test(name);
}

/** Left by a run that was cut short: nobody else makes a sheet so named that nobody can see. */
export function isStaged(sheet: { readonly name: string; readonly visibility: string }): boolean {
  return isStagedName(sheet.name) && sheet.visibility === "VeryHidden";
}
