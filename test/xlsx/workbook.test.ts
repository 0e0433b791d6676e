import { readXlsx } from "../../src/xlsx/readXlsx";
import { LIMITS } from "../../src/xlsx/limits";
import { buildZip } from "./buildZip";
import { buildXlsx, MAIN, RELS, workbookParts, type Workbook } from "./buildXlsx";
import { byAddress, outcome, read } from "./reading";

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const prop = (name: string, value: string): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}">${value}</property>`;
const rels = (...all: [id: string, type: string, target: string, mode?: string][]): string =>
  `<Relationships>${all
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

test("sheets, names, dates and properties", () => {
  const cells = read(
    buildXlsx({
      sheets: [one, "", one],
      before: '<workbookPr date1904="true"/>',
      after:
        "<definedNames><definedName name=\"cchc.II.2\">'II.2 A &amp; B'!$D$5</definedName>" +
        '<definedName name="_xlnm.Print_Area" localSheetId="2" hidden="1">=Sheet3!$A$1:$B$9</definedName><definedName name="x"/></definedNames>',
      parts: {
        "_rels/.rels": rels(
          ["a", `${RELS}/officeDocument`, "/xl/workbook.xml"],
          [
            "b",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
          ],
          ["c", `${RELS}/custom-properties`, "docProps/custom.xml"],
        ),
        "docProps/core.xml":
          '<cp:coreProperties xmlns:cp="a" xmlns:dcterms="b"><dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified>\n2025-11-11T01:15:00Z </dcterms:modified></cp:coreProperties>',
        "docProps/custom.xml": `<Properties xmlns:vt="v">${prop("cchc.id", "<vt:lpwstr>đề cương &lt;1&gt;</vt:lpwstr>")}${prop(
          "n",
          "<vt:i4>5</vt:i4>",
        )}${prop("__proto__", "<vt:bool>true</vt:bool>")}${prop("n", "<vt:i4>6</vt:i4>")}</Properties>`,
      },
    }),
  );
  expect(cells.sheets.map(({ name, visibility, cells: { size } }) => [name, visibility, size])).toEqual([
    ["Sheet1", "visible", 1],
    ["Sheet2", "visible", 0],
    ["Sheet3", "visible", 1],
  ]);
  expect(cells.names).toEqual([
    { name: "cchc.II.2", target: "'II.2 A & B'!$D$5" },
    { name: "_xlnm.Print_Area", target: "Sheet3!$A$1:$B$9", sheet: 2 },
    { name: "x", target: "" },
  ]);
  expect(cells.date1904).toBe(true);
  expect(cells.modified).toBe("2025-11-11T01:15:00Z");
  expect([...cells.properties]).toEqual([
    ["cchc.id", "đề cương <1>"],
    ["n", "5"],
    ["__proto__", "true"],
  ]);
});

test("nothing there is nothing", () => {
  const cells = read(buildXlsx({}));
  expect(cells).toMatchObject({ names: [], date1904: false });
  expect(cells).not.toHaveProperty("modified");
  expect(cells.properties.size).toBe(0);
});

const workbook = (sheets: string, more = ""): Workbook["parts"] => ({
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets}</sheets>${more}</workbook>`,
});

test("visibility, and names that mean something to JavaScript", () => {
  const names = ["__proto__", "constructor", "toString", "_x0041__x005F_"];
  const states = ["hidden", "veryHidden", "visible", "odd"];
  const parts = workbook(
    names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" state="${states[i]!}" r:id="rId${i + 1}"/>`)
      .join(""),
    `<definedNames>${names.map((name) => `<definedName name="${name}">${name}!$A$1</definedName>`).join("")}</definedNames>`,
  );
  const cells = read(buildXlsx({ sheets: [one, one, one, one], parts }));
  expect(cells.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["__proto__", "hidden"],
    ["constructor", "veryHidden"],
    ["toString", "visible"],
    ["A_", "visible"],
  ]);
  expect(cells.names[0]).toEqual({ name: "__proto__", target: "__proto__!$A$1" });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("a chart sheet is a sheet without cells, and keeps its place among the others", () => {
  const parts = {
    "xl/_rels/workbook.xml.rels": rels(
      ["rId1", `${RELS}/chartsheet`, "chartsheets/sheet1.xml"],
      ["rId2", `${RELS}/worksheet`, "worksheets/sheet2.xml"],
    ),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    "xl/worksheets/sheet1.xml": undefined,
  };
  const cells = read(buildXlsx({ sheets: [one, one], parts }));
  expect(cells.sheets.map(({ cells: { size } }) => size)).toEqual([0, 1]);
});

test("strict Open XML", () => {
  const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const parts = {
    "_rels/.rels": rels(
      ["a", `${strict}/officeDocument`, "xl/workbook.xml"],
      ["b", `${strict}/customProperties`, "custom.xml"],
    ),
    "custom.xml": `<Properties>${prop("a", "<v>b</v>")}</Properties>`,
    "xl/workbook.xml": `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${strict}" conformance="strict"><workbookPr dateCompatibility="false"/><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      ["r1", `${strict}/worksheet`, "worksheets/sheet1.xml"],
      ["r2", `${strict}/sharedStrings`, "sharedStrings.xml"],
    ),
  };
  const data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2025-11-12</v></c></row>';
  const cells = read(buildXlsx({ sheets: [data], strings: "<si><t>a</t></si>", parts }));
  expect(byAddress(cells)).toMatchObject({ A1: { value: "a" }, B1: { value: 45973, format: "yyyy-mm-dd" } });
  expect(cells.properties.get("a")).toBe("b");
});

test("prefixes, odd places, other cases, backslashes, UTF-16", () => {
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  const bytes = buildZip([
    { name: "_RELS\\.rels", data: rels(["a", `${RELS}/officeDocument`, "Odd/Book.xml"]) },
    {
      name: "odd/book.xml",
      data: utf16(
        `<x:workbook xmlns:x="${MAIN}" xmlns:q="${RELS}"><x:sheets><x:sheet name="ậ" sheetId="9" q:id="é"/></x:sheets></x:workbook>`,
      ),
    },
    {
      name: "odd/_rels/book.xml.rels",
      data: rels(
        ["é", `${RELS}/worksheet`, "..\\Sheet%201.xml"],
        ["s", `${RELS}/sharedStrings`, "/./s/../s/strings.xml"],
      ),
    },
    {
      name: "sheet 1.xml",
      data: utf16(
        '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    },
    { name: "S/strings.xml", data: '<y:sst xmlns:y="u"><y:si><y:r><y:t>ậ</y:t></y:r></y:si></y:sst>' },
  ]);
  const cells = read(bytes);
  expect(cells.sheets[0]!.name).toBe("ậ");
  expect(byAddress(cells)).toMatchObject({ A1: { value: "ậ" } });
});

test("parts that don't matter are not even looked at", () => {
  const entries = workbookParts({ sheets: [one] });
  const broken = [
    "xl/theme/theme1.xml",
    "xl/calcChain.xml",
    "xl/media/image1.png",
    "xl/vbaProject.bin",
    "docProps/app.xml",
  ];
  const bytes = buildZip([...entries, ...broken.map((name) => ({ name, data: "x", crc: 1 }))]);
  expect(outcome(bytes)).toBe("ok");
});

describe("refused", () => {
  const sheet = '<sheet name="a" sheetId="1" r:id="rId1"/>';
  const office = `${RELS}/officeDocument`;
  test.each<[string, string, Workbook]>([
    ["not-xlsx", "no relationships", { parts: { "_rels/.rels": undefined } }],
    ["not-xlsx", "no main part named", { parts: { "_rels/.rels": rels(["a", `${RELS}/theme`, "xl/workbook.xml"]) } }],
    ["not-xlsx", "the main part isn't there", { parts: { "xl/workbook.xml": undefined } }],
    [
      "not-xlsx",
      "the main part is outside",
      { parts: { "_rels/.rels": rels(["a", office, "xl/workbook.xml", "External"]) } },
    ],
    [
      "not-xlsx",
      "the main part is above the root",
      { parts: { "_rels/.rels": rels(["a", office, "../xl/workbook.xml"]) } },
    ],
    [
      "not-xlsx",
      "a document",
      { parts: { "_rels/.rels": rels(["a", office, "word/document.xml"]), "word/document.xml": "<w:document/>" } },
    ],
    [
      "not-xlsx",
      "a binary workbook",
      { parts: { "_rels/.rels": rels(["a", office, "xl/workbook.bin"]), "xl/workbook.bin": "\x83\x01" } },
    ],
    ["damaged", "relationships cut off", { parts: { "_rels/.rels": "<Relationships>" } }],
    [
      "damaged",
      "a relationship without target",
      { parts: { "_rels/.rels": '<R><Relationship Id="a" Type="b"/></R>' } },
    ],
    [
      "damaged",
      "an id twice",
      { parts: { "_rels/.rels": rels(["a", office, "xl/workbook.xml"], ["a", office, "b"]) } },
    ],
    ["damaged", "an empty workbook", { parts: { "xl/workbook.xml": "" } }],
    ["damaged", "a workbook cut off", { parts: { "xl/workbook.xml": "<workbook><sheets>" } }],
    ["damaged", "no sheets", { parts: workbook("") }],
    ["damaged", "a sheet without name", { parts: workbook('<sheet sheetId="1" r:id="rId1"/>') }],
    ["damaged", "a sheet without relationship", { parts: workbook('<sheet name="a" sheetId="1" id="rId1"/>') }],
    [
      "damaged",
      "a sheet with an unknown relationship",
      { parts: workbook('<sheet name="a" sheetId="1" r:id="__proto__"/>') },
    ],
    ["damaged", "a sheet whose part isn't there", { parts: { "xl/worksheets/sheet1.xml": undefined } }],
    ["damaged", "two sheets of one part", { parts: workbook(sheet + sheet.replace('"a"', '"b"')) }],
    [
      "damaged",
      "two sheets of one name",
      { sheets: ["", ""], parts: workbook(sheet + '<sheet name="A" sheetId="2" r:id="rId2"/>') },
    ],
    ["damaged", "a name without name", { after: "<definedNames><definedName>A1</definedName></definedNames>" }],
    [
      "damaged",
      "a name of no sheet",
      { after: '<definedNames><definedName name="a" localSheetId="1">A1</definedName></definedNames>' },
    ],
    [
      "damaged",
      "a name of an odd sheet",
      { after: '<definedNames><definedName name="a" localSheetId="-1">A1</definedName></definedNames>' },
    ],
    ["damaged", "strings cut off", { strings: "</sst>" }],
    ["damaged", "styles cut off", { styles: "<fonts>" }],
    [
      "damaged",
      "a sheet cut off after its data",
      { parts: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData/><x>" } },
    ],
    ["damaged", "a sheet that is no sheet", { parts: { "xl/worksheets/sheet1.xml": `<sst xmlns="${MAIN}"/>` } }],
    [
      "damaged",
      "a sheet in another encoding",
      { parts: { "xl/worksheets/sheet1.xml": '<?xml version="1.0" encoding="latin1"?><worksheet/>' } },
    ],
    [
      "damaged",
      "core properties cut off",
      {
        parts: {
          "_rels/.rels": rels(["a", office, "xl/workbook.xml"], ["b", "x/core-properties", "core.xml"]),
          "core.xml": "<a>",
        },
      },
    ],
    [
      "damaged",
      "custom properties with a DTD",
      {
        parts: {
          "_rels/.rels": rels(["a", office, "xl/workbook.xml"], ["b", "x/custom-properties", "c.xml"]),
          "c.xml": "<!DOCTYPE a><a/>",
        },
      },
    ],
  ])("%s: %s", (code, _, book) => {
    expect(outcome(buildXlsx({ sheets: [one], ...book }))).toBe(code);
  });

  test.each<[string, Partial<typeof LIMITS>]>([
    ["cells", { cells: 3 }],
    ["shared strings", { sharedStrings: 1 }],
    ["file", { file: 1000 }],
    ["entries", { entries: 5 }],
    ["part", { part: 100 }],
    ["total", { total: 1000 }],
  ])("too-large: %s", (_, limits) => {
    const bytes = buildXlsx({
      sheets: [one + one.replaceAll("1", "2"), one + one.replaceAll("1", "3")],
      strings: "<si/><si/>",
    });
    expect(readXlsx(bytes).ok).toBe(true);
    expect(readXlsx(bytes, { limits: { ...LIMITS, ...limits } })).toMatchObject({ code: "too-large" });
  });

  test("the limits are exact", () => {
    const bytes = buildXlsx({
      sheets: [one + one.replaceAll("1", "2"), one + one.replaceAll("1", "3")],
      strings: "<si/><si/>",
    });
    expect(
      readXlsx(bytes, { limits: { ...LIMITS, cells: 4, sharedStrings: 2, file: bytes.length, entries: 7 } }).ok,
    ).toBe(true);
  });

  test("messages say what to do and repeat nothing that could do harm", () => {
    const result = readXlsx(buildXlsx({ parts: { "xl/worksheets/sheet1.xml": "<" } }));
    expect(result).toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/^Tệp hỏng ở phần xl\/worksheets\/sheet1.xml: mở bằng Excel/) as string,
    });
    const odd = "worksheets/a<b>{}\u202Ecod.xml";
    const parts = {
      "xl/_rels/workbook.xml.rels": rels(["rId1", `${RELS}/worksheet`, odd.replace("<", "&lt;")]),
      [`xl/${odd}`]: "<",
    };
    expect(readXlsx(buildXlsx({ parts }))).toMatchObject({
      message: expect.stringContaining("phần xl/worksheets/a?b????cod.xml:") as string,
    });
    expect(readXlsx(new Uint8Array(21 << 20))).toMatchObject({
      code: "too-large",
      message: "Tệp lớn hơn 20 MB: bỏ hình ảnh, trang tính không cần rồi gửi lại.",
    });
    expect(readXlsx(buildXlsx({}, { count: 2001 }))).toMatchObject({
      message: expect.stringContaining("hơn 2.000 phần") as string,
    });
  });
});
