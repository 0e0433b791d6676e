/** Opens bytes as a new, unsaved workbook in another window, which has no pane. */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}

/** Arguments of one call; more overflow the stack. A multiple of three, so that the parts join. */
const PART = 3 * 8192;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PART) text += btoa(String.fromCharCode(...bytes.subarray(at, at + PART)));
  return text;
}
