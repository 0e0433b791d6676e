import { PlainCell } from "../../src/xlsx/PlainCell";
import { BOOLEAN, ERROR, NUMBER, SHARED, STR } from "../../src/xlsx/storedTypes";

const BEFORE = "<row>";

interface Scanned {
  readonly column: number;
  readonly style: number;
  readonly type: number;
  readonly formula?: string;
  readonly value?: string;
  readonly rest: string;
}

/** What is taken from a cell of row 5 that follows column C; undefined if it is left to the general walk. */
function scan(xml: string, cell = new PlainCell(), row = 4, ahead = BEFORE): Scanned | undefined {
  const bytes = new TextEncoder().encode(`${ahead}${xml}\0`);
  const textOf = (start: number, end: number): string => new TextDecoder().decode(bytes.subarray(start, end));
  if (!cell.scan(bytes, ahead.length, row, 2)) return undefined;
  const { column, style, type, formulaStart, formulaEnd, valueStart, valueEnd, next } = cell;
  return {
    column,
    style,
    type,
    ...(formulaStart >= 0 && { formula: textOf(formulaStart, formulaEnd) }),
    ...(valueStart >= 0 && { value: textOf(valueStart, valueEnd) }),
    rest: textOf(next, bytes.length - 1),
  };
}

const plain: Scanned = { column: 3, style: 0, type: NUMBER, rest: "" };

describe("a plain cell", () => {
  test.each<[string, Partial<Scanned>]>([
    ["<c/>", {}],
    ["<c></c>", {}],
    ['<c r="D5"/>', {}],
    ['<c r="A5"/>', { column: 0 }],
    ['<c r="Z5"/>', { column: 25 }],
    ['<c r="AA5"/>', { column: 26 }],
    ['<c r="AZ5"/>', { column: 51 }],
    ['<c r="BA5"/>', { column: 52 }],
    ['<c r="XFD5"/>', { column: 16_383 }],
    ['<c s="7"/>', { style: 7 }],
    ['<c s="0"/>', {}],
    ['<c s="190"/>', { style: 190 }],
    ['<c s="12345678"/>', { style: 12_345_678 }],
    ['<c t="s"/>', { type: SHARED }],
    ['<c t="n"/>', {}],
    ['<c t="b"/>', { type: BOOLEAN }],
    ['<c t="e"/>', { type: ERROR }],
    ['<c t="str"/>', { type: STR }],
    ['<c r="E5" s="24" t="s"><v>12</v></c>', { column: 4, style: 24, type: SHARED, value: "12" }],
    ['<c t="str" s="3" r="B5"><v>Đạt</v></c>', { column: 1, style: 3, type: STR, value: "Đạt" }],
    ["<c><v/></c>", { value: "" }],
    ["<c><v></v></c>", { value: "" }],
    ["<c><v> 1 > 0 </v></c>", { value: " 1 > 0 " }],
    ["<c><f>A1&amp;B1</f></c>", { formula: "A1&amp;B1" }],
    ["<c><f>A1>0</f><v>1</v></c>", { formula: "A1>0", value: "1" }],
    ["<c><f>A1</f><v/></c>", { formula: "A1", value: "" }],
    ['<c><f aca="false">A1</f><v>24</v></c>', { formula: "A1", value: "24" }],
    ['<c/><c r="E5"/>', { rest: '<c r="E5"/>' }],
    ["<c><v>1</v></c></row>", { value: "1", rest: "</row>" }],
    ["<c><f>1</f></c> ", { formula: "1", rest: " " }],
  ])("%s", (xml, more) => {
    expect(scan(xml)).toEqual({ ...plain, ...more });
  });
});

describe("left to the walk", () => {
  test.each([
    ["another element", "<v/>"],
    ["another element that begins so", "<cc/>"],
    ["an element with a prefix", "<x:c/>"],
    ["an end", "</c>"],
    ["a text", "xc/>"],
    ["a text that looks like a cell", "&c/>"],
    ["a blank before the end", "<c />"],
    ["a slash alone", "<c/ >"],
    ["a slash between attributes", '<c/ r="D5">'],
    ["two blanks", '<c  r="D5"/>'],
    ["a tab", '<c\tr="D5"/>'],
    ["no blank", '<cr="D5"/>'],
    ["blanks at the sign", '<c r = "D5"/>'],
    ["another sign", '<c r:"D5"/>'],
    ["single quotes", "<c r='D5'/>"],
    ["a quote missing", '<c r=D5"/>'],
    ["a letter nobody knows", '<c x="1"/>'],
    ["an attribute of two letters", '<c cm="1"/>'],
    ["an address twice", '<c r="D5" r="D5"/>'],
    ["a style twice", '<c s="1" s="1"/>'],
    ["a type twice", '<c t="s" t="s"/>'],
    ["a style twice, another attribute between", '<c s="1" t="s" s="1"/>'],
    ["an address of another row", '<c r="D6"/>'],
    ["an address of a row with a digit more", '<c r="D55"/>'],
    ["an address with a zero before", '<c r="D05"/>'],
    ["an address in small letters", '<c r="d5"/>'],
    ["an address behind Z", '<c r="[5"/>'],
    ["an address without letters", '<c r="5"/>'],
    ["an address without a row", '<c r="D"/>'],
    ["no address", '<c r=""/>'],
    ["an address of four letters", '<c r="AAAA5"/>'],
    ["an address with a sign behind", '<c r="D5$"/>'],
    ["a column that no sheet has", '<c r="XFE5"/>'],
    ["the column of three letters far behind", '<c r="ZZZ5"/>'],
    ["a style that is no number", '<c s="a"/>'],
    ["a style below zero", '<c s="-1"/>'],
    ["a style with a sign behind", '<c s="1:"/>'],
    ["a type of another letter", '<c t="d"/>'],
    ["no type", '<c t=""/>'],
    ["inline text", '<c t="inlineStr"><is><t>a</t></is></c>'],
    ["a type that begins so", '<c t="string"/>'],
    ["a type that ends early", '<c t="st"/>'],
    ["a type like str, first letter", '<c t="xtr"/>'],
    ["a type like str, second letter", '<c t="sxr"/>'],
    ["a type like str, third letter", '<c t="stx"/>'],
    ["a blank behind the tag", "<c> <v>1</v></c>"],
    ["a text in it", "<c>1</c>"],
    ["a text that looks like a formula", "<c>xf>1</f></c>"],
    ["an element nobody knows", "<c><x>1</x></c>"],
    ["the value before the formula", "<c><v>1</v><f>1</f></c>"],
    ["a value twice", "<c><v>1</v><v>1</v></c>"],
    ["a value with a blank", "<c><v >1</v></c>"],
    ["a value with an attribute", '<c><v a="">1</v></c>'],
    ["an empty value with a blank", "<c><v /></c>"],
    ["an empty value not closed", "<c><v/ ></c>"],
    ["a value's name longer", "<c><vv>1</vv></c>"],
    ["a value with a reference", "<c><v>&#49;</v></c>"],
    ["a value with a comment", "<c><v>1<!-- --></v></c>"],
    ["a value with an element", "<c><v>1<x/></v></c>"],
    ["a value with a line end", "<c><v>a\nb</v></c>"],
    ["a value with a tab", "<c><v>a\tb</v></c>"],
    ["a value that another tag ends", "<c><v>1</x></c>"],
    ["a value whose end has a blank", "<c><v>1</v ></c>"],
    ["a value whose end has no slash", "<c><v>1<vv></c>"],
    ["a value at the end of the file", "<c><v>1"],
    ["a blank behind the value", "<c><v>1</v> </c>"],
    ["a cell whose end has a blank", "<c><v>1</v></c >"],
    ["a cell that another tag ends", "<c><v>1</v></x>"],
    ["a cell whose end has no slash", "<c><v>1</v><cc>"],
    ["a cell that a text ends", "<c><v>1</v>x/c>"],
    ["a cell at the end of the file", "<c><v>1</v>"],
    ["a text where the value should be", "<c><f>1</f>xv>1</v></c>"],
    ["an empty formula", "<c><f></f><v>1</v></c>"],
    ["a formula without text", "<c><f/><v>1</v></c>"],
    ["a formula with a type", '<c><f t="shared" si="0">A1</f></c>'],
    ["a formula that is always computed", '<c><f aca="true">A1</f></c>'],
    ["a formula with another attribute", '<c><f ca="1">A1</f></c>'],
    ["a formula with two", '<c><f aca="false" ca="1">A1</f></c>'],
    ["a formula with a section", "<c><f><![CDATA[1]]></f></c>"],
    ["a formula with a comment", "<c><f>1<!-- --></f></c>"],
    ["a formula whose end has a blank", "<c><f>1</f ></c>"],
    ["a formula that another tag ends", "<c><f>1</v></c>"],
    ["a formula at the end of the file", "<c><f>1"],
    ["a formula twice", "<c><f>1</f><f>1</f></c>"],
  ])("%s: %s", (_, xml) => {
    // Whatever stands before it, be it what a cell could go on with.
    for (const ahead of [BEFORE, "</c>", "</c></c>", "x/>", 'x"/>', "x</c>"])
      expect(scan(xml, new PlainCell(), 4, ahead)).toBeUndefined();
  });

  test("nine digits of a row, which no sheet has", () => {
    expect(scan('<c r="D12345678"/>', new PlainCell(), 12_345_677)).toBeDefined();
    expect(scan('<c r="D123456789"/>', new PlainCell(), 123_456_788)).toBeUndefined();
  });

  test("a cell without address behind the last column", () => {
    const bytes = new TextEncoder().encode("<c/>\0");
    expect(new PlainCell().scan(bytes, 0, 0, 16_382)).toBe(true);
    expect(new PlainCell().scan(bytes, 0, 0, 16_383)).toBe(false);
  });
});

test("a style of more than eight digits is none, and so is one without digits", () => {
  expect(scan('<c s="123456789"/>')).toEqual({ ...plain, style: -1 });
  expect(scan('<c s=""/>')).toEqual({ ...plain, style: -1 });
});

test("nothing is left over from the cell before", () => {
  const cell = new PlainCell();
  expect([cell.column, cell.style, cell.type, cell.formulaStart, cell.valueStart, cell.next]).toEqual([
    -1,
    0,
    NUMBER,
    -1,
    -1,
    0,
  ]);
  expect(scan('<c r="B5" s="3" t="b"><f>1</f><v>2</v></c>', cell)).toMatchObject({ formula: "1", value: "2" });
  expect(scan("<c></c>", cell)).toEqual(plain);
  expect(scan('<c r="B5" s="3" t="b"><f>1</f><v>2</v></c>', cell)).toBeDefined();
  expect(scan("<c/>", cell)).toEqual(plain);
});
