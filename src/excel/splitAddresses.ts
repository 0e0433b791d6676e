/** Excel takes 8.192 characters of addresses in one call. */
const MOST = 8000;

/** `["A1", "B2:C3"]` → `["A1,B2:C3"]`, in as few texts as Excel takes. */
export function splitAddresses(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last === undefined || last.length + address.length >= MOST) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}
