import { names } from "./names";

/**
 * The formula of an input that the sheet computes from two others; a person may type over it. The reader knows the cell as untouched by it.
 * ROUND to two places is what the form prints.
 */
export function computedFormula(numerator: string, denominator: string): string {
  const [n, d] = [names.value(numerator), names.value(denominator)];
  const bothOut = `AND(${names.state(numerator)}="na",${names.state(denominator)}="na")`;
  return `IF(COUNT(${n},${d})=2,IF(${d}=0,"KPS",ROUND(${n}/${d}*100,2)),IF(${bothOut},"KTPV",""))`;
}
