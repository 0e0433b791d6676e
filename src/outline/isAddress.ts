/** What every mail program takes between < and >. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
export const LONGEST_ADDRESS = 254;

/** Whether mail can be addressed so: wherever an address is typed, read or written, this decides. */
export function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ADDRESS.test(text);
}
