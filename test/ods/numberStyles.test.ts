import { readOds } from "../../src/ods/readOds";
import { buildZip } from "../xlsx/buildZip";

const SPACES = ["office", "table", "text", "style", "fo", "number"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

/** Format code of a cell whose style stands on the number style "N". */
function codeOf(styles: string, cell = 'office:value-type="float" office:value="12"'): string {
  const content = `<office:document-content ${SPACES}><office:automatic-styles>${styles}<style:style style:name="c" style:family="table-cell" style:data-style-name="N"/></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell table:style-name="c" ${cell}/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const mimetype = { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 };
  const opened = readOds(buildZip([mimetype, { name: "content.xml", data: content }]));
  if (!opened.ok) throw new Error(opened.message);
  return [...opened.cells.sheets[0]!.cells.values()][0]!.format;
}

const number = (attributes: string, inside = ""): string => `<number:number ${attributes}>${inside}</number:number>`;
const style = (kind: string, inside: string, name = "N"): string =>
  `<number:${kind}-style style:name="${name}">${inside}</number:${kind}-style>`;
const whole = number('number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"');
const plain = number('number:decimal-places="0" number:min-integer-digits="1"');
const map = (condition: string, name: string): string =>
  `<style:map style:condition="value()${condition}" style:apply-style-name="${name}"/>`;

test.each<[string, string, string]>([
  ["General", style("number", number('number:min-integer-digits="1"')), "General"],
  ["grouped", style("number", whole), "#,##0"],
  [
    "decimals, some only where they count",
    style("number", number('number:decimal-places="3" number:min-decimal-places="1" number:min-integer-digits="1"')),
    "0.0##",
  ],
  ["leading zeros", style("number", number('number:decimal-places="0" number:min-integer-digits="10"')), "0000000000"],
  [
    "words behind the number",
    style("number", `${whole}<number:text> triệu "đồng"</number:text>`),
    '#,##0" triệu "\\""đồng"\\"""',
  ],
  [
    "thousands cut off",
    style("number", number('number:decimal-places="0" number:min-integer-digits="1" number:display-factor="1000000"')),
    "0,,",
  ],
  [
    "a factor that is none of thousands",
    style("number", number('number:decimal-places="0" number:min-integer-digits="1" number:display-factor="100"')),
    "0[?]",
  ],
  [
    "text among the digits",
    style(
      "number",
      number(
        'number:decimal-places="0" number:min-integer-digits="1"',
        '<number:embedded-text number:position="3">.</number:embedded-text>',
      ),
    ),
    '#"."##0',
  ],
  [
    "a currency",
    style("currency", `${whole}<number:text> </number:text><number:currency-symbol>₫</number:currency-symbol>`),
    '#,##0" ""₫"',
  ],
  ["nothing but text", style("number", "<number:text>KPS</number:text>"), '"KPS"'],
  ["a percentage, whose sign is text", style("percentage", `${plain}<number:text>%</number:text>`), "0%"],
  [
    "an exponent",
    style(
      "number",
      '<number:scientific-number number:decimal-places="2" number:min-integer-digits="1" number:min-exponent-digits="2"/>',
    ),
    "0.00E+00",
  ],
  [
    "a fraction",
    style(
      "number",
      '<number:fraction number:min-integer-digits="0" number:min-numerator-digits="1" number:min-denominator-digits="2"/>',
    ),
    "# ?/??",
  ],
  [
    "red below zero",
    style("number", plain, "P0") +
      style(
        "number",
        `<style:text-properties fo:color="#ff0000"/><number:text>-</number:text>${plain}${map("&gt;=0", "P0")}`,
      ),
    '0;"-"0',
  ],
  [
    "three cases and texts",
    style("number", whole, "P0") +
      style("number", `<number:text>-</number:text>${whole}`, "P1") +
      style("number", "<number:text>- </number:text>", "P2") +
      style("text", `<number:text-content/>${map("&gt;0", "P0")}${map("&lt;0", "P1")}${map("=0", "P2")}`),
    '#,##0;"-"#,##0;"- ";@',
  ],
  [
    "a case of its own",
    style("percentage", `${plain}<number:text>%</number:text>`, "P0") + style("number", plain + map("&lt;=1", "P0")),
    "[<=1]0%;0",
  ],
  ["a case that is not understood", style("number", plain, "P0") + style("number", plain + map("~1", "P0")), "[?]0;0"],
  [
    "nothing shown at all",
    ["P0", "P1", "P2"].map((name) => style("number", "<number:text/>", name)).join("") +
      style("text", `<number:text/>${map("&gt;0", "P0")}${map("&lt;0", "P1")}${map("=0", "P2")}`),
    ";;;",
  ],
  ["no such case", style("number", map("&gt;0", "P0")), ""],
])("the number style of %s", (_, styles, expected) => {
  expect(codeOf(styles)).toBe(expected);
});

test("styles longer than any code of Excel are none that is understood: a few bytes of them would make gigabytes", () => {
  const long = style("number", `${plain}<number:text>${"x".repeat(2000)}</number:text>`);
  const longer = style("number", plain + "<number:text>x</number:text>".repeat(2000));
  expect([codeOf(long), codeOf(longer)]).toEqual(["[?]", "[?]"]);
  expect(codeOf(long.replace('"N"', '"P0"') + style("number", plain + map("&gt;0", "P0")))).toBe("[>0][?];0");
  const cases = (times: number) => style("number", plain, "P0") + style("number", map("&gt;9", "P0").repeat(times));
  expect(codeOf(cases(3))).toBe("[>9]0;[>9]0;0");
  expect(codeOf(cases(4))).toBe("[?]");
});

test("dates and times keep what they show", () => {
  const date =
    '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text> năm </number:text><number:year number:style="long"/>';
  expect(codeOf(style("date", date), 'office:value-type="date" office:date-value="2025-10-01"')).toBe(
    'dd/mm" năm "yyyy',
  );
  const clock = '<number:hours/><number:text>:</number:text><number:minutes number:style="long"/>';
  const time = 'office:value-type="time" office:time-value="PT08H30M00S"';
  expect(codeOf(style("time", clock), time)).toBe("h:mm");
  expect(
    codeOf(style("time", clock).replace("<number:time-style", '$& number:truncate-on-overflow="false"'), time),
  ).toBe("[h]:mm");
  const month = '<number:month number:textual="true"/><number:text>-</number:text><number:year/>';
  expect(codeOf(style("date", month), 'office:value-type="date" office:date-value="2025-10-01"')).toBe("mmm-yy");
  expect(codeOf(style("date", "<number:quarter/>"))).toBe("[?]");
});
