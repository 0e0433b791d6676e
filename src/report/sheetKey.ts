/** Excel tells sheet names apart without regard to case; macOS programs write them in NFD. */
export function sheetKey(name: string): string {
  return name.slice(0, 100).normalize("NFC").trim().toLowerCase();
}
