import type { OutlineFile } from "./outlineSchema";

/** Where an item stands in the file, for the person who keeps it: `mục II.2, dòng 5 (dossiers.resolved)`. */
export function placesOf(file: OutlineFile): (id: string) => string {
  const places = new Map(
    file.sections.flatMap((section) =>
      section.rows.flatMap((row, index) =>
        row.type === "item" ? [[row.id, `mục ${section.ref}, dòng ${index + 1} (${row.id})`] as const] : [],
      ),
    ),
  );
  return (id) => places.get(id) ?? `nội dung ${id}`;
}
