/** Cells named in one message. */
const MOST_CELLS = 6;

export function listCells(addresses: readonly string[]): string {
  return addresses.slice(0, MOST_CELLS).join(", ") + (addresses.length > MOST_CELLS ? ", …" : "");
}
