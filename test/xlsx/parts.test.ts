import { readXlsx } from "../../src/xlsx/readXlsx";
import { buildXlsx, MAIN, RELS, type Workbook } from "./buildXlsx";
import { byAddress, outcome, read, readCells } from "./reading";

/** Parts of a workbook with more in them than we know: elements of other names, attributes left out. */
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const rels = (inside: string): string => `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
const rel = (target: string, more = `Id="rId1"`): string =>
  `<Relationship ${more} Type="${RELS}/worksheet" Target="${target}"/>`;
const one = '<row><c r="A1"><v>1</v></c></row>';
const withRels = (inside: string): Uint8Array =>
  buildXlsx({ sheets: [one], parts: { "xl/_rels/workbook.xml.rels": rels(inside) } });

describe("relationships", () => {
  it.each([
    "worksheets/sheet1.xml",
    "/xl/worksheets/sheet1.xml",
    "./worksheets//sheet1.xml",
    "../xl/./worksheets/sheet1.xml",
    "worksheets\\sheet1.xml",
    "/xl/../xl/worksheets/sheet1.xml",
    "worksheets/./../worksheets/sheet1.xml",
    "worksheets//../worksheets/sheet1.xml",
  ])("lead to %s", (target) => expect(byAddress(read(withRels(rel(target))))).toHaveProperty("A1"));

  it("that lead beyond the root, or outside, find nothing", () => {
    expect(outcome(withRels(rel("../../../worksheets/sheet1.xml")))).toBe("damaged");
    const outside = readXlsx(withRels(rel("worksheets/sheet1.xml", 'Id="rId1" TargetMode="External"')));
    expect(!outside.ok && outside.message).toContain("hỏng ở phần xl/workbook.xml:");
  });

  it("to a part that is damaged name it, as far as that is safe to say", () => {
    const refusal = (target: string): string => {
      const parts = { "xl/_rels/workbook.xml.rels": rels(rel(target)), [`xl/${target}`]: "<x" };
      const result = readXlsx(buildXlsx({ sheets: [one], parts }));
      return result.ok ? "" : result.message;
    };
    expect(refusal("a/b.xml")).toContain("phần xl/a/b.xml:");
    expect(refusal(`a/${"b".repeat(200)}.xml`)).toContain(`phần xl/a/${"b".repeat(75)}:`);
    expect(refusal("a/ậ;.xml")).toContain("phần xl/a/??.xml:");
  });

  it("of other names are passed over, without id, type or target damaged, as is an id twice", () => {
    const own = rel("worksheets/sheet1.xml");
    expect(outcome(withRels(`<x Id="rId1"/>${own}<x/>`))).toBe("ok");
    expect(outcome(withRels(`${own}${rel("a.xml", "")}`))).toBe("damaged");
    expect(outcome(withRels(`${own}<Relationship Id="a" Target="a.xml"/>`))).toBe("damaged");
    expect(outcome(withRels(`${own}<Relationship Id="a" Type="${RELS}/x"/>`))).toBe("damaged");
    expect(outcome(withRels(`${own}${own}`))).toBe("damaged");
  });
});

describe("the workbook", () => {
  const book = (inside: string): Uint8Array =>
    buildXlsx({
      sheets: [one],
      parts: { "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${inside}</workbook>` },
    });
  const SHEET = '<sheet name="A" sheetId="1" r:id="rId1"/>';

  it("passes over what it does not know, among sheets and names too", () => {
    const cells = read(
      book(
        `<views><definedName name="x">1</definedName></views><sheets><x name="B" r:id="rId1"/>${SHEET}</sheets>` +
          `<definedNames><x name="n">1</x><definedName name="m">A!$A$1</definedName></definedNames>`,
      ),
    );
    expect(cells.sheets.map(({ name }) => name)).toEqual(["A"]);
    expect(cells.names).toStrictEqual([{ name: "m", target: "A!$A$1" }]);
  });

  it("needs a name and a relationship of each sheet, each name once", () => {
    expect(outcome(book(`<sheets><sheet sheetId="1" r:id="rId1"/></sheets>`))).toBe("damaged");
    expect(outcome(book(`<sheets><sheet name="A" sheetId="1"/></sheets>`))).toBe("damaged");
    expect(outcome(book(`<sheets>${SHEET}<sheet name="B" sheetId="2"/></sheets>`))).toBe("damaged");
    expect(outcome(book(`<sheets>${SHEET}<sheet name="a" sheetId="2" r:id="rId1"/></sheets>`))).toBe("damaged");
  });

  it("has sheets ß and SS, σ and ς: small letters decide, as in Excel", () => {
    const names = ["ß", "SS", "σ", "ς"];
    const entries = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${entries.join("")}</sheets></workbook>`;
    const bytes = buildXlsx({ sheets: names.map(() => one), parts: { "xl/workbook.xml": workbook } });
    expect(read(bytes).sheets.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['localSheetId="0"', 0],
    ['localSheetId="00000"', 0],
    ['localSheetId="1"', "damaged"],
    ['localSheetId="000000"', "damaged"],
    ['localSheetId="0x"', "damaged"],
    ['localSheetId="12345"', "damaged"],
  ] as const)("a name of a sheet: %s", (local, sheet) => {
    const bytes = book(
      `<sheets>${SHEET}</sheets><definedNames><definedName name="m" ${local}>1</definedName></definedNames>`,
    );
    if (typeof sheet === "string") expect(outcome(bytes)).toBe(sheet);
    else expect(read(bytes).names).toEqual([{ name: "m", target: "1", sheet }]);
  });

  it("a name has blanks for tabs, as any attribute", () => {
    const bytes = book(
      `<sheets>${SHEET}</sheets><definedNames><definedName name="a\tb&amp;">1</definedName></definedNames>`,
    );
    expect(read(bytes).names).toEqual([{ name: "a b&", target: "1" }]);
  });

  it("a name without its name, or no UTF-8, is damaged", () => {
    const names = (inside: string): string => `<sheets>${SHEET}</sheets><definedNames>${inside}</definedNames>`;
    expect(outcome(book(names("<definedName>1</definedName>")))).toBe("damaged");
    const text = book(names('<definedName name="m">1</definedName>'));
    expect(outcome(text)).toBe("ok");
    const broken = Buffer.from(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${names('<definedName name="m">@</definedName>')}</workbook>`,
    );
    broken[broken.indexOf("@")] = 0xff;
    expect(outcome(buildXlsx({ sheets: [one], parts: { "xl/workbook.xml": broken } }))).toBe("damaged");
  });
});

describe("styles", () => {
  const formats = (styles: string, cell = 's="0"'): { format: string; font?: string } =>
    readCells(`<row><c r="A1" ${cell}><v>1</v></c></row>`, { styles } satisfies Workbook).A1!;

  it("are those of their own elements, whatever stands among them", () => {
    const styles =
      '<numFmts><x numFmtId="164" formatCode="0.0"/><numFmt numFmtId="164" formatCode="0.0000"/><x numFmtId="164" formatCode="0.000"/></numFmts>' +
      '<fonts><x><name val="Lạ"/></x><font><sz val="13"/><name val="Arial"/><family val="2"/></font></fonts>' +
      '<cellXfs><x numFmtId="2"/><xf numFmtId="164" fontId="0"/></cellXfs>';
    expect(formats(styles)).toMatchObject({ format: "0.0000", font: "Arial" });
  });

  it("without id or code are none; a cell without either is General in the first font", () => {
    const styles =
      '<numFmts><numFmt formatCode="0.0"/><numFmt numFmtId="164"/><numFmt numFmtId="0" formatCode="0.000"/></numFmts>' +
      '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf/><xf numFmtId="164" fontId="7"/></cellXfs>';
    expect(formats(styles)).toMatchObject({ format: "0.000", font: "Arial" });
    expect(formats(styles, 's="1"')).toEqual({ type: "number", value: 1, format: "General" });
  });
});

describe("properties", () => {
  const PARTS = [
    `<Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/>`,
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    `<Relationship Id="rId3" Type="${RELS}/custom-properties" Target="docProps/custom.xml"/>`,
  ].join("");
  const parts = (core: string, custom: string): Uint8Array =>
    buildXlsx({
      sheets: [one],
      parts: {
        "_rels/.rels": rels(PARTS),
        "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:d="d">${core}</cp:coreProperties>`,
        "docProps/custom.xml": `<Properties xmlns="p">${custom}</Properties>`,
      },
    });

  it("among others, of one name the first, without a name none", () => {
    const cells = read(
      parts(
        "<d:created>2020-01-01T00:00:00Z</d:created><d:modified> 2025-11-11T01:15:00Z </d:modified><d:title>x</d:title>",
        '<x name="a">0</x><property><v>0</v></property><property name="a"><v>1</v></property><property name="a"><v>2</v></property>',
      ),
    );
    expect(cells.modified).toBe("2025-11-11T01:15:00Z");
    expect([...cells.properties]).toEqual([["a", "1"]]);
    expect(read(parts("", "")).modified).toBeUndefined();
    expect(outcome(parts("", "<property>"))).toBe("damaged");
    expect(outcome(parts("<x>", ""))).toBe("damaged");
    const empty = { "_rels/.rels": rels(PARTS), "docProps/core.xml": "", "docProps/custom.xml": "<p/>" };
    expect(outcome(buildXlsx({ sheets: [one], parts: empty }))).toBe("damaged");
  });
});

describe("shared texts", () => {
  it("a run has one text, a text beside runs is damaged", () => {
    const text = (inside: string): Uint8Array =>
      buildXlsx({ sheets: ['<row><c r="A1" t="s"><v>0</v></c></row>'], strings: `<si>${inside}</si>` });
    expect(byAddress(read(text("<t>a</t>"))).A1).toMatchObject({ value: "a" });
    expect(outcome(text("<t>a</t><t>b</t>"))).toBe("damaged");
    expect(outcome(text("<r><t>a</t><t>b</t></r>"))).toBe("damaged");
    const fonts = '<r><rPr><sz val="9"/><rFont val=".VnTime"/><family val="1"/></rPr><t>a</t></r>';
    expect(byAddress(read(text(fonts))).A1).toMatchObject({ value: "a", font: ".VnTime" });
  });
});
