import { deflateRawSync } from "node:zlib";
import type { Inflate } from "../../src/xlsx/Inflate";
import { inflateFflate } from "../../src/xlsx/inflateFflate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { buildZip } from "./buildZip";
import { buildXlsx, RELS, workbookParts, type Workbook } from "./buildXlsx";
import { outcome, readCells } from "./reading";

const SECONDS_10 = 10_000;
const one = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const small: Workbook = { sheets: [one, one], strings: "<si><t>Cải cách</t></si>", styles: "<fonts/><cellXfs/>" };

const packed200MB = deflateRawSync(Buffer.alloc(200 << 20, 0x20));

/** A sheet part of so many bytes of blanks. */
const blanks = (bytes: number): string => `<worksheet><sheetData>${" ".repeat(bytes)}</sheetData></worksheet>`;

function bomb(lie: { size?: number } = {}): Uint8Array {
  const parts = workbookParts(small).map((entry) =>
    entry.name.endsWith("sheet1.xml") ? { ...entry, ...lie, packed: packed200MB } : entry,
  );
  return buildZip(parts.map((entry) => ("packed" in entry && !lie.size ? { ...entry, size: 200 << 20 } : entry)));
}

describe.each<[string, Inflate]>([
  ["fflate", inflateFflate],
  ["zlib", inflateNode],
])("zip bombs on %s", (_, inflate) => {
  const code = (bytes: Uint8Array): string => {
    const result = readXlsx(bytes, { inflate });
    return result.ok ? "ok" : result.code;
  };

  test("200 MB, declared honestly", () => expect(code(bomb())).toBe("bomb"), SECONDS_10);
  test("200 MB, declared as 100 bytes", () => expect(code(bomb({ size: 100 }))).toBe("bomb"), SECONDS_10);
  test("200 MB, declared just below the ratio", () => expect(code(bomb({ size: 30 << 20 }))).toBe("bomb"), SECONDS_10);
  test(
    "31 MB of blanks at a ratio of 1.000",
    () => {
      expect(code(buildXlsx({ parts: { "xl/worksheets/sheet1.xml": blanks(31 << 20) } }))).toBe("bomb");
    },
    SECONDS_10,
  );
  test(
    "a bomb in a part that nobody reads",
    () => {
      expect(code(buildXlsx({ parts: { "xl/media/image1.png": blanks(31 << 20) } }))).toBe("bomb");
    },
    SECONDS_10,
  );
  test("a blank part of 900 kB is no bomb", () => {
    expect(code(buildXlsx({ parts: { "xl/worksheets/sheet1.xml": blanks(900 << 10) } }))).toBe("ok");
  });
  test(
    "many parts that are each allowed",
    () => {
      const sheets = Array.from({ length: 100 }, () => "");
      const parts = Object.fromEntries(sheets.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, blanks(1000 << 10)]));
      expect(code(buildXlsx({ sheets, parts }))).toBe("too-large");
    },
    SECONDS_10,
  );
  test(
    "a zip in a zip, over and over",
    () => {
      let inner: Uint8Array = Buffer.alloc(1 << 20);
      for (let depth = 0; depth < 10; depth++) inner = buildZip([{ name: "a.zip", data: inner }]);
      expect(code(inner)).toBe("not-xlsx");
    },
    SECONDS_10,
  );
});

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

describe("what is no workbook", () => {
  const ole = (...streams: string[]): Uint8Array => {
    const bytes = Buffer.alloc(512 * 8);
    Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
    streams.forEach((name, i) => {
      const at = 1024 + 128 * i;
      bytes.write(name, at, "utf16le");
      bytes.writeUInt16LE(2 * (name.length + 1), at + 64);
      bytes[at + 66] = 2;
    });
    return bytes;
  };
  const cellText = ole("Root Entry", "Workbook");
  Buffer.from("xEncryptedPackagex", "utf16le").copy(cellText, 2048);
  const alone = Buffer.alloc(600);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(alone);
  const somewhere = Buffer.concat([alone, Buffer.from("EncryptedPackage", "utf16le")]);

  test.each<[string, string, Uint8Array]>([
    ["encrypted", "an encrypted workbook", ole("Root Entry", "EncryptionInfo", "EncryptedPackage")],
    ["encrypted", "an encrypted workbook, its name somewhere", somewhere],
    ["xls", "a workbook of Excel 97", ole("Root Entry", "Workbook", "\u0005SummaryInformation")],
    ["xls", "a workbook of Excel 5", ole("Root Entry", "Book")],
    ["xls", "one whose text speaks of EncryptedPackage", cellText],
    ["xls", "the magic number alone", alone],
    ["xls", "the magic number and nothing", alone.subarray(0, 8)],
    ["xls", "records without a container", Buffer.from("0904060000001000", "hex")],
    ["xls", "records of Excel 4 and 2", Buffer.from("0900040007001000", "hex")],
    ["not-xlsx", "an old document", ole("Root Entry", "WordDocument")],
    ["damaged", "nothing", new Uint8Array(0)],
    ["not-xlsx", "one byte", Uint8Array.of(0x50)],
    ["not-xlsx", "text", Buffer.from("TT;Nội dung\n1;2\n")],
    ["not-xlsx", "a page", Buffer.from("<html><table><tr><td>1</td></tr></table></html>")],
    ["not-xlsx", "zeros", new Uint8Array(100_000)],
    ["not-xlsx", "an empty zip", buildZip([])],
    ["damaged", "the magic number of a zip", Buffer.from("PK\x03\x04")],
    ["not-xlsx", "a zip", buildZip([{ name: "a.txt", data: "a" }])],
    [
      "not-xlsx",
      "an OpenDocument spreadsheet",
      buildZip([
        { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
        { name: "content.xml", data: "<a/>" },
      ]),
    ],
    ["encrypted", "a zip with a password", buildZip(workbookParts(small).map((entry) => ({ ...entry, flags: 1 })))],
    ["too-large", "2.001 entries", buildZip(Array.from({ length: 2001 }, (_, i) => ({ name: `a${i}`, data: "" })))],
    ["not-xlsx", "2.000 entries", buildZip(Array.from({ length: 2000 }, (_, i) => ({ name: `a${i}`, data: "" })))],
  ])(
    "%s: %s",
    (code, _, bytes) => {
      expect(outcome(bytes)).toBe(code);
    },
    SECONDS_10,
  );
});

describe("hostile XML", () => {
  const sheet = (xml: string | Uint8Array): string =>
    outcome(buildXlsx({ ...small, parts: { "xl/worksheets/sheet1.xml": xml } }));

  test("a billion laughs", () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    expect(sheet(`<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]><worksheet>&l9;</worksheet>`)).toBe("damaged");
  });
  test("a file of the machine", () => {
    expect(sheet('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>')).toBe("damaged");
  });
  test("a DTD in UTF-16", () => {
    expect(sheet(Buffer.from("\uFEFF<!DOCTYPE w><worksheet/>", "utf16le"))).toBe("damaged");
  });
  test("300.000 levels", () => expect(sheet("<a>".repeat(3e5))).toBe("damaged"), SECONDS_10);
  test(
    "100.000 cells in each other",
    () => {
      expect(sheet(`<worksheet><sheetData><row>${"<c><is>".repeat(1e5)}`)).toBe("damaged");
    },
    SECONDS_10,
  );
  test(
    "a million attributes",
    () => {
      expect(sheet(`<worksheet ${Array.from({ length: 1e6 }, (_, i) => `a${i}="" `).join("")}/>`)).toBe("damaged");
    },
    SECONDS_10,
  );
  test(
    "a million comments in one value",
    () => {
      const cell = `<row><c t="str"><v>${"a<!---->".repeat(1e6)}</v></c></row>`;
      expect(sheet(`<worksheet><sheetData>${cell}</sheetData></worksheet>`)).toMatch(/ok|bomb/);
    },
    SECONDS_10,
  );
  test(
    "a shared string that every cell asks for",
    () => {
      const row = (n: number): string => `<row>${'<c t="s"><v>0</v></c>'.repeat(n)}</row>`;
      const strings = `<si>${Array.from({ length: 50_000 }, (_, i) => `<r><t>${i}</t></r>`).join("")}</si>`;
      const bytes = buildXlsx({ sheets: [row(16384).repeat(20)], strings });
      expect(outcome(bytes)).toMatch(/ok|bomb/);
    },
    SECONDS_10,
  );
  test(
    "a long shared formula for many cells",
    () => {
      const master = (row: number): string =>
        `<row r="${row}"><c r="A${row}"><f t="shared" si="0">${"A1+".repeat(4000)}1</f></c></row>`;
      const rows = Array.from({ length: 30_000 }, (_, i) => `<row><c s="${i}"><f t="shared" si="0"/></c></row>`).join(
        "",
      );
      expect(outcome(buildXlsx({ sheets: [master(1) + rows] }))).toBe("too-large");
      expect(outcome(buildXlsx({ sheets: [rows + master(40_000)] }))).toBe("too-large");
    },
    SECONDS_10,
  );
  test("a shared formula longer than a formula can be", () => {
    expect(
      sheet(
        `<worksheet><sheetData><row><c><f t="shared" si="0">${"1+".repeat(20_000)}1</f></c></row></sheetData></worksheet>`,
      ),
    ).toBe("damaged");
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
  test("a relationship to the outside is not followed", () => {
    const parts = {
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELS}/worksheet" Target="http://192.0.2.1/a" TargetMode="External"/></Relationships>`,
    };
    expect(outcome(buildXlsx({ parts }))).toBe("damaged");
  });
});
