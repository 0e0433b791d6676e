import { buildXlsx } from "./buildXlsx";
import { byAddress, read } from "./reading";

const run = (properties: string, text: string): string =>
  `<r><rPr>${properties}</rPr><t xml:space="preserve">${text}</t></r>`;
const UP = '<vertAlign val="superscript"/>';

/** The look of A1, as an inline and as a shared text. */
function lookOf(runs: string): unknown {
  const inline = buildXlsx({ sheets: [`<row><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`] });
  const shared = buildXlsx({ sheets: ['<row><c r="A1" t="s"><v>0</v></c></row>'], strings: `<si>${runs}</si>` });
  const looks = [inline, shared].map((bytes) => byAddress(read(bytes)).A1?.look);
  expect(looks[1]).toBe(looks[0]);
  return looks[0];
}

describe("the look of a text", () => {
  it.each([
    ["nothing said", run('<rFont val="Arial"/>', "12") + "<r><t>15</t></r>", undefined],
    ["the first run crossed out", run("<strike/>", "12") + "<r><t>15</t></r>", "struck"],
    ["the last run crossed out", "<r><t>15</t></r>" + run('<b/><strike val="true"/>', "12"), "struck"],
    ["crossing out switched off", run('<strike val="0"/>', "12"), undefined],
    ["a run without letters", run("<strike/>", " ") + "<r><t>15</t></r>", undefined],
    ["a run without letters behind others", "<r><t>15</t></r>" + run("<strike/>", " "), undefined],
    ["a run above the line before others", run(UP, "1") + "<r><t>15</t></r>", "raised"],
    ["other properties", run('<b val="superscript"/>', "1"), undefined],
    ["properties of another element", "<r><x><strike/></x><t>1</t></r>", undefined],
    ["above the line", "<r><t>15</t></r>" + run(UP, "1"), "raised"],
    ["below the line", "<r><t>15</t></r>" + run('<vertAlign val="subscript"/>', "1"), "raised"],
    ["on the line", run('<vertAlign val="baseline"/>', "1"), undefined],
    ["both: crossed out comes before", run(UP, "1") + run("<strike/>", "2"), "struck"],
    ["both in one run", run(`${UP}<strike/>`, "1") + run(UP, "2"), "struck"],
    ["both in one run, turned round", run(`<strike/>${UP}`, "1"), "struck"],
  ])("%s", (_, runs, look) => expect(lookOf(runs)).toBe(look));

  it("keeps no font of a run without text", () => {
    const runs = run('<rFont val=".VnTime"/>', "") + run("<b/>", "b");
    const bytes = buildXlsx({ sheets: [`<row><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`] });
    expect(byAddress(read(bytes)).A1).not.toHaveProperty("font");
  });

  it("keeps the font of the first run that holds text", () => {
    const runs = run('<rFont val=".VnTime"/><strike/>', "a") + run('<rFont val="Arial"/>', "b");
    const bytes = buildXlsx({ sheets: [`<row><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`] });
    expect(byAddress(read(bytes)).A1).toEqual({
      type: "text",
      value: "ab",
      format: "General",
      font: ".VnTime",
      look: "struck",
    });
  });
});

describe("the look of a cell by its font", () => {
  const styles = `<fonts><font/><font><strike/><name val="Arial"/></font><font>${UP}</font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>`;
  const cells = (data: string): ReturnType<typeof byAddress> =>
    byAddress(read(buildXlsx({ sheets: [`<row>${data}</row>`], styles })));

  it("crossed out as a whole: figures, texts, formulas", () => {
    const { A1, B1, C1, D1 } = cells(
      '<c r="A1" s="1"><v>5</v></c><c r="B1" s="1" t="str"><v>a</v></c><c r="C1" s="1"><f>1+4</f><v>5</v></c><c r="D1" s="1" t="n" x="1"><f>1+4</f><v>5</v></c>',
    );
    expect(A1).toEqual({ type: "number", value: 5, format: "General", font: "Arial", look: "struck" });
    expect([B1?.look, C1?.look, D1?.look, D1?.formula]).toEqual(["struck", "struck", "struck", "1+4"]);
  });

  it("small as a whole, or without a word about it, is no look; a blank cell is none", () => {
    const { A1, B1, C1 } = cells('<c r="A1" s="2"><v>5</v></c><c r="B1"><v>5</v></c><c r="C1" s="1"/>');
    expect([A1?.look, B1?.look, C1]).toEqual([undefined, undefined, undefined]);
  });

  it("stands above that of its runs", () => {
    const { A1 } = cells(`<c r="A1" s="1" t="inlineStr"><is>${run(UP, "1")}</is></c>`);
    expect(A1?.look).toBe("struck");
  });
});
