import fc from "fast-check";
import {
  attributeOf,
  childrenOf,
  elementsIn,
  escaped,
  openedTag,
  rootOf,
  textOfElement,
  unescaped,
  withAttribute,
} from "../../src/marked/xmlElements";

/** What may stand anywhere between elements and looks like tags. */
const between = fc.constantFrom("", "text &amp; more", "<!-- </a> <b> -->", "<![CDATA[</a><c x='>'>]]>", "<?p </a>?>");
const attributes = fc.constantFrom("", ' x="1>2"', " y='a\"/>'", ' p:x="/" x = "2"\n');
const name = fc.constantFrom("a", "b", "x:a", "a-b.c");
const leaf = fc
  .tuple(name, attributes, between, fc.boolean())
  .map(([tag, given, text, empty]) => (empty ? `<${tag}${given}/>` : `<${tag}${given}>${text}</${tag} >`));
/** The one element that is walked past; none of its name stands in it. */
const cells = leaf.map((inner) => `<sheetData>${inner}</sheetData>`);
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    leaf,
    cells,
    fc
      .tuple(name, attributes, fc.array(fc.tuple(between, tie("element")), { maxLength: 3 }))
      .map(([tag, given, children]) => `<${tag}${given}>${children.flat().join("")}</${tag}>`),
  ),
}));

test("elements are found where they stand, whatever looks like them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(element, between), { minLength: 1, maxLength: 3 }), (parts) => {
      const xml = parts.flat().join("");
      expect(elementsIn(xml).map((found) => textOfElement(xml, found))).toEqual(parts.map(([one]) => one));
    }),
  );
});

test("the root and its children are the same with and without comments around", () => {
  fc.assert(
    fc.property(element, (one) => {
      const [plain, dressed] = [one, `\ufeff<?xml version="1.0"?>\n<!-- <a> -->${one}\n<!-- </a> -->\n`];
      const told = (xml: string): string[] =>
        [rootOf(xml), ...childrenOf(xml, rootOf(xml))].map(
          (found) => `${found.prefix}${found.name} ${textOfElement(xml, found)}`,
        );
      expect(told(dressed)).toEqual(told(plain));
    }),
  );
});

test.each([
  ['<a x="1"/>', "x", "2", '<a x="2"/>'],
  ['<a x="1"/>', "y", "2", '<a x="1" y="2"/>'],
  ["<a  x = '1' y=\"2\">", "x", undefined, '<a y="2">'],
  ["<a>", "x", undefined, "<a>"],
  ['<a xmlns:x="n"\n/>', "x", "1", '<a xmlns:x="n" x="1"/>'],
])("%s with %s = %s", (tag, attribute, value, expected) => {
  expect(withAttribute(tag, attribute, value)).toBe(expected);
});

test("blanks in a tag without end cost no more than their length", () => {
  const blanks = " ".repeat(60_000);
  const tag = `<sheetView${blanks}x="1"${blanks}/>`;
  const start = performance.now();
  expect(withAttribute(tag, "y", "2")).toBe(`<sheetView${blanks}x="1" y="2"/>`);
  expect(openedTag(tag)).toBe(`<sheetView${blanks}x="1">`);
  expect(performance.now() - start).toBeLessThan(500);
});

test("looking into thousands of small elements does not take the whole sheet each time", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(50_000);
  const format = '<conditionalFormatting sqref="A1"><cfRule priority="1"/></conditionalFormatting>';
  const xml = `<worksheet><sheetData>${rows}</sheetData>${format.repeat(2000)}</worksheet>`;
  const start = performance.now();
  const [data, ...formats] = childrenOf(xml, rootOf(xml));
  expect(data!.name).toBe("sheetData");
  expect(formats.flatMap((one) => childrenOf(xml, one))).toHaveLength(2000);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("values are as they are meant", () => {
  const xml = `<a b="x &lt; &#38; &#x1F600;" r:id='1'/>`;
  expect(["b", "id", "c"].map((one) => attributeOf(xml, rootOf(xml), one))).toEqual(["x < & 😀", "1", undefined]);
  const text = `<a href="x">&amp;'</a>`;
  expect(unescaped(escaped(text))).toBe(text);
});
