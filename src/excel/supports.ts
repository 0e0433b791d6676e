/**
 * Does this Excel know the members of a requirement set? The set is told as text ("1.10" is above "1.9"), and the member is looked for
 * as well where an object is given: builds have claimed sets without having all of their members.
 */
export function supports<T extends object>(set: `1.${number}`, object?: T, member?: keyof T): boolean {
  if (!Office.context.requirements.isSetSupported("ExcelApi", set)) return false;
  return object === undefined || member === undefined || member in object;
}
