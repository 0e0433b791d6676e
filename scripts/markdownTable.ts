/** Columns of equal width, as prettier wants them; widths count characters in NFC. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => cell.normalize("NFC").replaceAll("|", "\\|")));
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => [...line[column]!].length)));
  const texts = lines.map((line) => line.map((cell, column) => cell + " ".repeat(widths[column]! - [...cell].length)));
  const [first, ...others] = [texts[0], widths.map((width) => "-".repeat(width)), ...texts.slice(1)];
  return [first, ...others].map((cells) => `| ${cells!.join(" | ")} |`).join("\n");
}
