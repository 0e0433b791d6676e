import fc from "fast-check";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { buildXlsx } from "./buildXlsx";
import { byAddress } from "./reading";

const SHARED = {
  strings:
    '<si><t>a</t></si><si><t xml:space="preserve"> b\n</t></si><si><r><t>c</t></r></si><si><t>&lt;d</t></si><si><t/></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="0%"/></numFmts><fonts><font><name val="Arial"/></font></fonts><cellXfs><xf/><xf numFmtId="164" fontId="0"/></cellXfs>',
};

function outcome(rows: string): unknown {
  const read = readXlsx(buildXlsx({ sheets: [rows], ...SHARED }));
  return read.ok ? byAddress(read.cells) : read.code;
}

/** A blank more, and the cell is no plain one any more: the general walk has to read it. */
const walked = (rows: string): string => rows.replaceAll(/<c(?=[ >/])/g, "<c ");

const attribute = fc.constantFrom(
  ...[
    ' r="A1"',
    ' r="B1"',
    ' r="XFD1"',
    ' r="XFE1"',
    ' r="AAAA1"',
    ' r="A2"',
    ' r="A01"',
    ' r="a1"',
    ' r="A"',
    ' r=""',
  ],
  ...[' s="1"', ' s="0"', ' s="99"', ' s=""', ' s="-1"', ' s="123456789"', " s='1'"],
  ...[' t="s"', ' t="n"', ' t="b"', ' t="e"', ' t="str"', ' t="d"', ' t="inlineStr"', ' t="x"', ' t=""', ' t="st"'],
  ...[' x:t="s"', ' cm="1"', " ", "\n", ' r = "C1"'],
);
const formula = fc.constantFrom(
  ...[
    "<f>A1+1</f>",
    '<f aca="false">A1&amp;"Đ"</f>',
    "<f/>",
    "<f></f>",
    '<f ca="1">B1</f>',
    "<f><![CDATA[1]]></f>",
    "<f>1</f><f>2</f>",
  ],
);
const value = fc.constantFrom(
  ...[
    "<v>1</v>",
    "<v>12.50</v>",
    "<v>-1E3</v>",
    "<v>0</v>",
    "<v>3</v>",
    "<v>9</v>",
    "<v/>",
    "<v></v>",
    "<v> 1 </v>",
    "<v>a</v>",
    "<v>&#49;</v>",
  ],
  ...[
    "<v>a\nb</v>",
    "<v>a\rb</v>",
    "<v>Hợp lệ</v>",
    "<v>1<!-- 2 --></v>",
    "<v>1</v><v>2</v>",
    "<v >1</v>",
    "<v>1</v >",
    "<is><t>i</t></is>",
  ],
  ...["<v>_x0041_</v>", "<v>true</v>", "<v>2025-11-12</v>", "<v>1", "x"],
);
const cell = fc
  .tuple(
    fc.array(attribute, { maxLength: 3 }),
    fc.option(formula),
    fc.option(value),
    fc.constantFrom("", "", "", " ", "<!-- -->", "x"),
  )
  .map(([attributes, f, v, behind]) =>
    f === null && v === null
      ? `<c${attributes.join("")}/>${behind}`
      : `<c${attributes.join("")}>${f ?? ""}${v ?? ""}</c>${behind}`,
  );

test("cells taken straight from the bytes are those of the general walk", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
      const rows = `<row r="1">${cells.join("")}</row>`;
      expect(outcome(rows)).toEqual(outcome(walked(rows)));
    }),
    { numRuns: 1500, seed: 1 },
  );
});

test.each([
  ["control characters", "<f>A1\u0001</f>"],
  ["a reference nobody knows", "<f>A1&amp;&nbsp;</f>"],
  ["a reference cut off", "<f>A1&</f>"],
])("a formula with %s is lost, its value stays", (_, f) => {
  expect(outcome(`<row r="1"><c r="A1">${f}<v>7</v></c></row>`)).toEqual({
    A1: { type: "number", value: 7, formula: "#REF!", format: "General", font: "Arial" },
  });
});

test("short texts that fall into one slot are not mixed up", () => {
  const texts = Array.from({ length: 3000 }, (_, i) => `t${i % 1700}`);
  const cells = texts.map((text) => `<c t="str"><v>${text}</v></c>`).join("");
  const read = outcome(`<row>${cells}</row>`) as Record<string, { value: string }>;
  expect(Object.values(read).map(({ value }) => value)).toEqual(texts);
});
