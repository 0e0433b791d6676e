import { xmlName } from "../xlsx/xmlName";
import type { XmlScanner } from "../xlsx/XmlScanner";
import { odsDatePart } from "./odsDatePart";
import { GENERAL, quoted, UNKNOWN } from "./formatCode";
import { odsNumberPart } from "./odsNumberPart";

/** Kinds of number styles, each with the code of one that says nothing more. */
const KINDS: readonly (readonly [name: Uint8Array, kind: Kind, empty: string])[] = [
  [xmlName("number-style"), "number", GENERAL],
  [xmlName("currency-style"), "number", GENERAL],
  [xmlName("percentage-style"), "percentage", "0%"],
  [xmlName("date-style"), "date", "yyyy-mm-dd"],
  [xmlName("time-style"), "date", "hh:mm:ss"],
  [xmlName("text-style"), "text", "@"],
  [xmlName("boolean-style"), "number", GENERAL],
];
const MAP = xmlName("map");
const TEXT = xmlName("text");
const CURRENCY = xmlName("currency-symbol");
const TEXT_CONTENT = xmlName("text-content");
const NAME = xmlName("style:name");
const CONDITION = xmlName("style:condition");
const APPLIED = xmlName("style:apply-style-name");
const TRUNCATED = xmlName("number:truncate-on-overflow");
/** As many conditions as a code of Excel takes; each makes the code longer by that of another style. */
const MOST_MAPS = 3;
/** Far beyond what Excel takes. */
const LONGEST = 1024;

type Kind = "number" | "percentage" | "date" | "text";
interface Format {
  readonly kind: Kind;
  readonly code: string;
  readonly maps: readonly { readonly condition: string; readonly name: string }[];
}

/**
 * Number formats of an OpenDocument sheet, which are elements (OpenDocument 1.3 part 3, 16.27), as codes of Excel.
 *
 * ```
 * <number:number-style style:name="N1"><number:number number:min-integer-digits="1" number:grouping="true"
 *   number:decimal-places="0" number:display-factor="1000"/><number:text> nghìn</number:text></number:number-style>   #,##0," nghìn"
 * ```
 */
export class OdsFormats {
  private readonly formats = new Map<string, Format>();

  /** Takes an element at depth 2 if it is a number style. */
  take(xml: XmlScanner): void {
    const found = KINDS.find(([name]) => xml.isNamed(name));
    const name = xml.attribute(NAME);
    if (!found || name === undefined) return;
    const [, kind, empty] = found;
    const elapsed = xml.attribute(TRUNCATED) === "false";
    const maps: { condition: string; name: string }[] = [];
    let code = "";
    let saysNothing = true;
    while (xml.nextChild(3)) {
      saysNothing = false;
      if (xml.isNamed(MAP)) {
        if (maps.length <= MOST_MAPS)
          maps.push({ condition: xml.attribute(CONDITION) ?? "", name: xml.attribute(APPLIED) ?? "" });
      } else if (code.length <= LONGEST) code += partOf(xml, kind, elapsed && code === "");
    }
    if (maps.length > MOST_MAPS || code.length > LONGEST) this.formats.set(name, { kind, code: UNKNOWN, maps: [] });
    else this.formats.set(name, { kind, code: saysNothing ? empty : code, maps });
  }

  /** The code of a style; General where there is none of that name. */
  codeOf(name: string): string {
    const format = this.formats.get(name);
    if (!format) return GENERAL;
    const cases = format.maps.flatMap((map) => {
      const applied = this.formats.get(map.name);
      return applied ? [{ condition: conditionOf(map.condition), code: applied.code }] : [];
    });
    if (cases.length === 0) return format.code;
    // The style itself is for whatever fits no condition: of three, which take all numbers, for texts.
    const codes = [
      ...cases.map(({ code }) => code),
      ...(cases.length < 3 || format.kind === "text" ? [format.code] : []),
    ];
    const conditions = cases.map(({ condition }) => condition);
    const usual = ["[>=0]", "[>0] [<0]", "[>0] [<0] [=0]"].includes(conditions.join(" "));
    return codes.map((code, index) => (usual || index > 1 ? code : (conditions[index] ?? "") + code)).join(";");
  }
}

function partOf(xml: XmlScanner, kind: Kind, elapsed: boolean): string {
  if (xml.isNamed(TEXT_CONTENT)) return "@";
  if (xml.isNamed(TEXT) || xml.isNamed(CURRENCY)) {
    const isCurrency = xml.isNamed(CURRENCY);
    xml.readContent();
    const text = xml.contentText() ?? "";
    if (isCurrency) return quoted(text);
    // The sign that multiplies by a hundred is written as text here.
    if (kind === "percentage") return text.split("%").map(quoted).join("%");
    return kind === "date" && /^[:/ -]+$/.test(text) ? text : quoted(text);
  }
  return kind === "date" ? odsDatePart(xml, elapsed) : odsNumberPart(xml);
}

/** `value()>=0` → `[>=0]` */
function conditionOf(condition: string): string {
  const match = /^value\(\) *(<=|>=|!=|<>|=|<|>) *(-?\d+(?:\.\d+)?)$/.exec(condition);
  return match ? `[${match[1]!.replace("!=", "<>")}${Number(match[2])}]` : UNKNOWN;
}
