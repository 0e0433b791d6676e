import type { Outline } from "../../outline/Outline";
import { OVERVIEW_TEXTS } from "./consolidatedTexts";
import { OTHER_FIELD } from "./listFindings";

/** Fields of the outline with their keys on the findings sheet; the sections of no field together as the last. */
export function fieldsOf(outline: Outline): { readonly key: string; readonly short: string }[] {
  const fields = outline.fields.map((field) => ({ key: String(field.ref), short: field.short }));
  const others = outline.sections.some((section) => section.field === undefined);
  return others || fields.length === 0
    ? [...fields, { key: OTHER_FIELD, short: outline.otherField?.short ?? OVERVIEW_TEXTS.otherField }]
    : fields;
}
