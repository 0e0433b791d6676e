import type { Item, Outline } from "../../src/outline/Outline";
import type { Report } from "../../src/report/Report";
import type { Entry } from "../xlsx/buildZip";
import type { Choices, Mutant } from "./Mutant";
import { withPart } from "./withPart";

type Says = Omit<NonNullable<Mutant["says"]>, "item">;
/** Words or a number as one cell may hold them, and what they say; absent: nothing that can be read as an answer. */
interface Content {
  readonly done: string;
  readonly type: "number" | "text";
  readonly stored: string;
  readonly says?: Says;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const grouped = (n: number, sign: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, sign);

function figure(choices: Choices): Content {
  const n = choices.of([0, 1, 7, 12, 99, 100, 120, 1000, 1234, 15000, 1234567, 20251112]);
  const is = (value: number): Says => ({ state: "value", value });
  const forms: readonly Content[] = [
    { done: "plain", type: "number", stored: `${n}`, says: is(n) },
    { done: "with a point", type: "number", stored: `${n}.0`, says: is(n) },
    { done: "with an exponent", type: "number", stored: `${n}E0`, says: is(n) },
    { done: "noise of doubles", type: "number", stored: `${n}.00000000000001`, says: is(n) },
    { done: "half", type: "number", stored: `${n}.5`, says: is(n + 0.5) },
    { done: "negative", type: "number", stored: `-${n}`, says: is(-n) },
    { done: "infinite", type: "number", stored: "1E999" },
    { done: "no number", type: "number", stored: "1,5", says: is(1.5) },
    { done: "digits as text", type: "text", stored: `${n}`, says: is(n) },
    { done: "blanks round", type: "text", stored: ` ${n}\u00a0`, says: is(n) },
    { done: "points between thousands", type: "text", stored: grouped(n, "."), says: is(n) },
    { done: "blanks between thousands", type: "text", stored: grouped(n, " "), says: is(n) },
    { done: "commas between thousands", type: "text", stored: grouped(n, ","), says: is(n) },
    { done: "measure behind", type: "text", stored: `${n} hồ sơ`, says: is(n) },
    { done: "comma and decimals", type: "text", stored: `${n},5`, says: is(n + 0.5) },
    { done: "percent sign", type: "text", stored: `${n}%`, says: is(n) },
    {
      done: "full-width digits",
      type: "text",
      stored: String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
      says: is(n),
    },
    { done: "approximate", type: "text", stored: `khoảng ${n}` },
    { done: "a span", type: "text", stored: `${n} - ${n + 1}` },
    { done: "a sum", type: "text", stored: `${n}+1` },
    { done: "a fraction", type: "text", stored: `${n}/${n + 1}` },
    { done: "two lines", type: "text", stored: `${n}\n${n + 2}` },
    { done: "a date as text", type: "text", stored: "12/11/2025" },
    { done: "an error word", type: "text", stored: "#REF!" },
    {
      done: "none",
      type: "text",
      stored: choices.of(["Không phát sinh", "KPS", "kps.", "-"]),
      says: { state: "none" },
    },
    { done: "not concerned", type: "text", stored: choices.of(["KTPV", "Không áp dụng"]), says: { state: "na" } },
    { done: "missing", type: "text", stored: choices.of(["CCS", "Đang tổng hợp"]), says: { state: "missing" } },
  ];
  return choices.of(forms);
}

function narrative(choices: Choices): Content {
  const text = choices.of([
    "Đã thực hiện",
    "Không",
    "12",
    "a_x0041_b",
    "<b>&amp;</b>",
    "  hai đầu  ",
    "một\nhai",
    "=1+1",
    "'dấu",
    "Cải cách".normalize("NFD"),
    "👍",
  ]);
  const says: Says = { state: "value", value: text.replace("_x0041_", "A").normalize("NFC").trim() };
  return { done: "narrative", type: "text", stored: text, says };
}

/** The cell with that content, in one of the ways in which programs store it. */
function cellXml(
  address: string,
  style: string,
  { type, stored }: Content,
  choices: Choices,
): readonly [string, string] {
  const cell = (attributes: string, inner: string): string => `<c r="${address}"${style}${attributes}>${inner}</c>`;
  const text = escaped(stored);
  const signs = [...stored];
  const half = Math.ceil(signs.length / 2);
  const run = (part: string): string => `<r><t xml:space="preserve">${escaped(part)}</t></r>`;
  const ways: readonly (readonly [string, string])[] =
    type === "number"
      ? [
          ["number", cell("", `<v>${stored}</v>`)],
          ["number of type n", cell(' t="n"', `<v>${stored}</v>`)],
          ["number in CDATA", cell("", `<v><![CDATA[${stored}]]></v>`)],
          ["number with blanks", cell("", `<v>\n${stored} </v>`)],
          ["formula", cell("", `<f>A1+0</f><v>${stored}</v>`)],
        ]
      : [
          ["str", cell(' t="str"', `<v>${text}</v>`)],
          ["formula", cell(' t="str"', `<f>A1&amp;""</f><v>${text}</v>`)],
          ["inline", cell(' t="inlineStr"', `<is><t xml:space="preserve">${text}</t></is>`)],
          [
            "rich text",
            cell(' t="inlineStr"', `<is>${run(signs.slice(0, half).join(""))}${run(signs.slice(half).join(""))}</is>`),
          ],
          [
            "reading beside",
            cell(' t="inlineStr"', `<is><t xml:space="preserve">${text}</t><rPh sb="0" eb="1"><t>9</t></rPh></is>`),
          ],
        ];
  return choices.of(ways);
}

/** One answer replaced by another, in a way whose meaning is known. */
export function mutateCell(
  parts: readonly Entry[],
  outline: Outline,
  original: Report,
  sheets: readonly string[],
  choices: Choices,
): Mutant {
  const items = outline.items.filter(({ id, ratio }) => !ratio && original.entries.get(id)!.state === "value");
  const item: Item = choices.of(items);
  const { sheet, cell: address } = original.entries.get(item.id)!;
  const content = item.kind === "text" ? narrative(choices) : figure(choices);
  const path = `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`;
  const part = parts.find(({ name }) => name === path)!;
  const xml = Buffer.from(part.data as Uint8Array).toString("utf8");
  const old = new RegExp(`<c r="${address}"([^<>]*?)(?:/>|>.*?</c>)`, "s").exec(xml)!;
  const style = / s="\d+"/.exec(old[1]!)?.[0] ?? "";
  const [way, made] = cellXml(address, style, content, choices);
  const data = xml.slice(0, old.index) + made + xml.slice(old.index + old[0].length);
  const bytes = withPart(parts, part.name, data);
  const says = content.says ? { item: item.id, ...content.says } : { item: item.id, state: "error" as const };
  return {
    done: `cell: ${content.done}, ${way}: ${JSON.stringify(content.stored)} (${item.id}, ${item.kind})`,
    bytes,
    says,
  };
}
