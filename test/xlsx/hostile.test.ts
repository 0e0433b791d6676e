import { deflateRawSync } from "node:zlib";
import { inflateFflate } from "../../src/xlsx/inflateFflate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { proveKinds } from "../support/IntakeKind";
import { buildXlsx, workbookParts, type Workbook } from "./buildXlsx";
import { buildZip } from "./buildZip";
import { bombs, hostileXml, noWorkbooks, type HostileFile } from "./hostileKinds";
import { outcome, readCells } from "./reading";

const SECONDS_10 = 10_000;
const one = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const small: Workbook = { sheets: [one, one], strings: "<si><t>Cải cách</t></si>", styles: "<fonts/><cellXfs/>" };

describe("bombs", () => {
  proveKinds(
    bombs,
    ({ bytes, outcome: expected }) => {
      const file = bytes();
      for (const inflate of [inflateFflate, inflateNode]) {
        const result = readXlsx(file, { inflate });
        expect(result.ok ? "ok" : result.code).toMatch(expected);
      }
    },
    2 * SECONDS_10,
  );
});

const prove = ({ bytes, outcome: expected }: HostileFile): void => expect(outcome(bytes())).toMatch(expected);
describe("what is no workbook", () => proveKinds(noWorkbooks, prove, SECONDS_10));
describe("hostile XML", () => proveKinds(hostileXml, prove, SECONDS_10));

test("all entries over the same bytes, as the better bombs do", () => {
  const parts = workbookParts(small);
  const kernel = deflateRawSync(Buffer.alloc(1 << 20, 0x20));
  const many = Array.from({ length: 500 }, (_, i) => ({
    name: `xl/media/${i}`,
    data: "",
    packed: kernel,
    size: 1 << 20,
    offset: 0,
  }));
  expect(outcome(buildZip([...parts, ...many]))).not.toBe("ok");
});

describe("cut off", () => {
  const whole = buildXlsx({
    ...small,
    parts: { "xl/media/image1.png": Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) >> 3) },
  });

  test.each(Array.from({ length: 20 }, (_, i) => i))("after %d twentieths", (i) => {
    expect(outcome(whole.slice(0, Math.floor((whole.length * i) / 20)))).toMatch(i === 0 ? /^damaged$/ : /^damaged$/);
  });

  test("at every byte of the directory", () => {
    for (let end = whole.length - 700; end < whole.length; end++) expect(outcome(whole.slice(0, end))).toBe("damaged");
    expect(outcome(whole)).toBe("ok");
  });

  test("at the head", () => {
    expect(outcome(whole.slice(1000))).toBe("not-xlsx");
    expect(outcome(whole.slice(1))).toBe("not-xlsx");
  });
});

test("an OpenDocument spreadsheet is none", () => {
  const mimetype = "application/vnd.oasis.opendocument.spreadsheet";
  const parts = [
    { name: "mimetype", data: mimetype, method: 0 },
    { name: "content.xml", data: "<a/>" },
  ];
  expect(outcome(buildZip(parts))).toBe("not-xlsx");
});

test("names like those of Object.prototype", () => {
  const cells = readCells('<row r="1"><c r="A1" t="s" s="0"><f t="shared" si="__proto__"/><v>0</v></c></row>', {
    strings: '<si><r><rPr><rFont val="__proto__"/></rPr><t>constructor</t></r></si>',
    styles:
      '<numFmts><numFmt numFmtId="__proto__" formatCode="x"/></numFmts><fonts><font><name val="constructor"/></font></fonts><cellXfs><xf numFmtId="__proto__" fontId="constructor"/></cellXfs>',
  });
  expect(cells.A1).toEqual({
    type: "text",
    value: "constructor",
    formula: "#REF!",
    format: "x",
    font: "__proto__",
  });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
