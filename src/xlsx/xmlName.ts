/** A local name as bytes, to compare with {@link XmlScanner.isNamed}. Names of Open XML are ASCII. */
export function xmlName(name: string): Uint8Array {
  return Uint8Array.from(name, (letter) => letter.charCodeAt(0));
}
