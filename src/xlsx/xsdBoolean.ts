/** xsd:boolean, and "on" of the first edition's ST_OnOff; false if it is missing or anything else. */
export function xsdBoolean(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
