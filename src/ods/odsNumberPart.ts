import { xmlName } from "../xlsx/xmlName";
import type { XmlScanner } from "../xlsx/XmlScanner";
import { GENERAL, quoted, UNKNOWN } from "./formatCode";

const NUMBER = xmlName("number");
const SCIENTIFIC = xmlName("scientific-number");
const FRACTION = xmlName("fraction");
const FILL = xmlName("fill-character");
const EMBEDDED = xmlName("embedded-text");
const BOOLEAN = xmlName("boolean");
const PROPERTIES = xmlName("text-properties");
const DECIMALS = xmlName("number:decimal-places");
const LEAST_DECIMALS = xmlName("number:min-decimal-places");
const LEAST_DIGITS = xmlName("number:min-integer-digits");
const GROUPING = xmlName("number:grouping");
const FACTOR = xmlName("number:display-factor");
const EXPONENT = xmlName("number:min-exponent-digits");
const NUMERATOR = xmlName("number:min-numerator-digits");
const DENOMINATOR = xmlName("number:min-denominator-digits");
const DENOMINATOR_VALUE = xmlName("number:denominator-value");
const POSITION = xmlName("number:position");
/** More digits has no number. */
const MOST_DIGITS = 30;

/** One element of a number style as a code of Excel. */
export function odsNumberPart(xml: XmlScanner): string {
  if (xml.isNamed(NUMBER)) return numberOf(xml);
  if (xml.isNamed(SCIENTIFIC)) {
    const exponent = "0".repeat(digits(xml, EXPONENT) ?? 2);
    return `${"0".repeat(digits(xml, LEAST_DIGITS) ?? 1)}${decimalsOf(xml)}E+${exponent}`;
  }
  if (xml.isNamed(FRACTION)) return fractionOf(xml);
  if (xml.isNamed(BOOLEAN)) return GENERAL;
  // It fills what is left of the cell's width: blanks as a rule.
  return xml.isNamed(FILL) || xml.isNamed(PROPERTIES) ? "" : UNKNOWN;
}

function numberOf(xml: XmlScanner): string {
  const least = digits(xml, LEAST_DIGITS) ?? 0;
  const grouped = xml.attribute(GROUPING) === "true";
  const isGeneral = xml.attribute(DECIMALS) === undefined && !grouped && least <= 1;
  const decimals = decimalsOf(xml);
  const scale = scaleOf(xml.attribute(FACTOR));
  const printed = new Map<number, string>();
  const { depth } = xml;
  while (xml.nextChild(depth)) {
    if (!xml.isNamed(EMBEDDED)) continue;
    const position = digits(xml, POSITION) ?? 0;
    xml.readContent();
    printed.set(position, quoted(xml.contentText() ?? ""));
  }
  if (isGeneral && printed.size === 0 && scale === "") return GENERAL;
  const length = Math.max(least, grouped ? 4 : 1, ...[...printed.keys()].map((position) => position + 1));
  let whole = "";
  for (let place = 0; place < length; place++) {
    const mark = grouped && place > 0 && place % 3 === 0 ? "," : "";
    whole = (place < least ? "0" : "#") + mark + (printed.get(place) ?? "") + whole;
  }
  return whole + decimals + scale;
}

function decimalsOf(xml: XmlScanner): string {
  const most = digits(xml, DECIMALS) ?? 0;
  const least = Math.min(digits(xml, LEAST_DECIMALS) ?? most, most);
  return most === 0 ? "" : `.${"0".repeat(least)}${"#".repeat(most - least)}`;
}

/** Thousands that are cut off: one comma each. */
function scaleOf(factor: string | undefined): string {
  const thousands = factor === undefined ? 0 : Math.log10(Number(factor)) / 3;
  return Number.isInteger(thousands) && thousands >= 0 && thousands < 10 ? ",".repeat(thousands) : UNKNOWN;
}

function fractionOf(xml: XmlScanner): string {
  const whole = digits(xml, LEAST_DIGITS);
  const fixed = digits(xml, DENOMINATOR_VALUE, 9999);
  const denominator = fixed === undefined ? "?".repeat(Math.max(digits(xml, DENOMINATOR) ?? 1, 1)) : String(fixed);
  const numerator = "?".repeat(Math.max(digits(xml, NUMERATOR) ?? 1, 1));
  return `${whole === undefined ? "" : whole === 0 ? "# " : `${"0".repeat(whole)} `}${numerator}/${denominator}`;
}

function digits(xml: XmlScanner, name: Uint8Array, most = MOST_DIGITS): number | undefined {
  const text = xml.attribute(name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : undefined;
}
