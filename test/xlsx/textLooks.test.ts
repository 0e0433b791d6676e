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

describe("letters in the colour of what is behind them", () => {
  const [NONE, GREY] = ['patternType="none"', 'patternType="gray125"'];
  const fillOf = (color: string, pattern = 'patternType="solid"'): string =>
    `<fill><patternFill ${pattern}><fgColor ${color}/><bgColor rgb="FFFFFFFF"/></patternFill></fill>`;
  const PAPER = `<fill><patternFill ${NONE}/></fill>`;
  const WHITE = 'rgb="FFFFFFFF"';
  const BLACK = 'rgb="FF000000"';

  function styled(color: string, fill: string, more = ""): Uint8Array {
    const styles = `<fonts><font/><font><color ${color}/>${more}</font></fonts><fills>${PAPER}${fill}</fills><cellXfs><xf/><xf fontId="1" fillId="1"/><xf fontId="1"/></cellXfs>`;
    const data = '<row><c r="A1" s="1"><v>5</v></c><c r="B1" s="2"><v>5</v></c></row>';
    return buildXlsx({ sheets: [data], styles });
  }
  const looks = (color: string, fill: string, more?: string): unknown[] => {
    const { A1, B1 } = byAddress(read(styled(color, fill, more)));
    return [A1?.look, B1?.look];
  };

  it.each([
    ["white on paper", WHITE, PAPER],
    ["in small letters of the file", 'rgb="ffffffff"', PAPER],
    ["the theme's paper", 'theme="0"', PAPER],
    ["without a tint in numbers", 'theme="0" tint="0"', PAPER],
    ["white of the palette", 'indexed="9"', PAPER],
    ["the window's paper", 'indexed="65"', PAPER],
    ["white on white", WHITE, fillOf('theme="0"')],
    ["a colour of the theme on itself", 'theme="4" tint="0.4"', fillOf('theme="4" tint="0.4"')],
    ["one of the palette on itself", 'indexed="10"', fillOf('indexed="10"')],
    ["black on black", 'theme="1"', fillOf('indexed="64"')],
    ["a colour that a fill without pattern doesn't show", WHITE, fillOf(BLACK, NONE)],
    ["a fill that says no pattern", WHITE, fillOf(BLACK, "")],
  ])("%s: nobody sees them", (_, color, fill) => expect(looks(color, fill)[0]).toBe("unseen"));

  it.each([
    ["black on paper", BLACK, PAPER],
    ["white on black", WHITE, fillOf(BLACK)],
    ["a colour of the program's choice", 'auto="1"', fillOf('auto="1"')],
    ["another of the theme", 'theme="4"', fillOf('theme="5"')],
    ["another tint", 'theme="4" tint="0.4"', fillOf('theme="4" tint="0.5"')],
    ["the theme's paper in grey", 'theme="0" tint="-0.5"', PAPER],
    ["another of the palette", 'indexed="10"', fillOf('indexed="11"')],
    ["ink of the palette", 'indexed="8"', PAPER],
    ["on a pattern", WHITE, fillOf(WHITE, GREY)],
    ["on colours that run into each other", WHITE, "<fill><gradientFill/></fill>"],
    ["on an unknown thing", WHITE, `<x><patternFill ${NONE}/></x>`],
    ["on a fill of an unknown thing", WHITE, '<fill><x patternType="none"/></fill>'],
  ])("%s: a person sees them", (_, color, fill) => expect(looks(color, fill)[0]).toBeUndefined());

  it("without a word of a fill there is the first, and other words of a font are no colour", () => {
    expect(looks(WHITE, fillOf(BLACK))).toEqual([undefined, "unseen"]);
    expect(looks(BLACK, PAPER, '<x rgb="FFFFFFFF"/>')).toEqual([undefined, undefined]);
    expect(looks(WHITE, PAPER, "<strike/>")).toEqual(["struck", "struck"]);
  });

  it("runs with properties of their own have their own colour, others that of the cell", () => {
    const styles = `<fonts><font/><font><color ${WHITE}/></font></fonts><fills>${PAPER}</fills><cellXfs><xf/><xf fontId="1"/></cellXfs>`;
    const look = (runs: string): unknown => {
      const sheets = [`<row><c r="A1" s="1" t="inlineStr"><is>${runs}</is></c></row>`];
      return byAddress(read(buildXlsx({ sheets, styles }))).A1?.look;
    };
    expect(look("<r><t>15</t></r>")).toBe("unseen");
    expect(look("<t>15</t>")).toBe("unseen");
    expect(look(run(`<color ${BLACK}/>`, "15"))).toBeUndefined();
    expect(look(run("<strike/>", "15"))).toBe("struck");
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
