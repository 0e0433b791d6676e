/** As the outline takes a unit's code (`src/outline/outlineSchema.ts`). */
const CODE = /^[A-Z][A-Z0-9]{0,19}$/;

export function isUnitCode(text: string): boolean {
  return CODE.test(text);
}
