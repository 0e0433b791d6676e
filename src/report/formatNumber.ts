import { roundHalfAway } from "../outline/roundHalfAway";

/** Vietnamese notation with thousands marks: `1.423`, `148.620.000.000`; of a fraction up to 10 decimals: `6,214`. */
export function formatWhole(n: number): string {
  const [whole, decimals] = plainDigits(roundHalfAway(n, 10)).split(".");
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** At most `digits` decimals, none that is an idle 0, no thousands marks: `97,83`. What SUBSTITUTE(ROUND(x,n)&"",".",",") gives. */
export function formatDecimal(n: number, digits: number): string {
  return plainDigits(roundHalfAway(n, digits)).replace(".", ",");
}

/** `2025-11-10` → `10/11/2025`; anything else as it is. */
export function formatDate(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
}

/** All digits, never an exponent. */
function plainDigits(n: number): string {
  const text = String(n);
  if (!text.includes("e")) return text;
  return Math.abs(n) >= 1 ? BigInt(n).toString() : n.toFixed(20).replace(/0+$/, "");
}
