import { deflateRawSync } from "node:zlib";
import { inflateFflate } from "../../src/xlsx/inflateFflate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { LIMITS } from "../../src/xlsx/limits";
import { TextBlock } from "../../src/xlsx/TextBlock";
import { xmlAsUtf8 } from "../../src/xlsx/xmlAsUtf8";
import { xmlName } from "../../src/xlsx/xmlName";
import { XmlScanner } from "../../src/xlsx/XmlScanner";

const utf8 = new TextEncoder();

/** Text of the first `t` of a document, and its attribute `a`; or what is wrong with the document. */
function scan(xml: string | Uint8Array): { text?: string; a?: string | undefined; fault?: string } {
  const bytes = xmlAsUtf8(typeof xml === "string" ? utf8.encode(xml) : xml);
  if (!bytes) return { fault: "encoding" };
  const x = new XmlScanner(bytes, LIMITS);
  let text: string | undefined;
  let a: string | undefined;
  if (x.nextChild(0)) {
    while (x.nextChild(1)) {
      if (!x.isNamed(xmlName("t")) || text !== undefined) continue;
      a = x.attribute(xmlName("a"));
      x.readContent();
      text = x.contentText();
    }
  }
  return x.finish() ? { text: text ?? "-", a } : { fault: x.fault! };
}

const utf16 = (text: string, bom: boolean, big: boolean): Uint8Array => {
  const bytes = Buffer.from((bom ? "\uFEFF" : "") + text, "utf16le");
  return big ? bytes.swap16() : bytes;
};

test.each<[string, string | Uint8Array, string, string?]>([
  ["plain", "<r><t a='1'>x</t></r>", "x", "1"],
  ["prefix", '<x:r xmlns:x="u"><x:t x:a="2" a="1">x</x:t></x:r>', "x", "1"],
  [
    "declaration, comment, instruction",
    '<?xml version="1.0" encoding="utf-8"?><!-- a > - -- b --><?pi a > b ?>\n<r><t/></r>\n<!--x-->',
    "",
  ],
  ["BOM", "\uFEFF<r><t>x</t></r>", "x"],
  ["BOM and declaration", '\uFEFF<?xml version="1.0" encoding="UTF-8"?><r><t>x</t></r>', "x"],
  ["UTF-16 little", utf16('<?xml version="1.0" encoding="UTF-16"?><r><t>ậ😀</t></r>', true, false), "ậ😀"],
  ["UTF-16 big", utf16("<r><t>ậ😀</t></r>", true, true), "ậ😀"],
  ["UTF-16 without BOM", utf16("<r><t>ậ</t></r>", false, false), "ậ"],
  ["UTF-16 big without BOM", utf16("<r><t>ậ</t></r>", false, true), "ậ"],
  ["predefined entities", "<r><t a='&lt;&quot;&apos;'>&amp;&lt;&gt;&quot;&apos;</t></r>", "&<>\"'", "<\"'"],
  ["numeric references", "<r><t a='&#x1EAD;'>&#65;&#x0041;&#x1f4a9;&#10;</t></r>", "AA💩\n", "ậ"],
  [
    "the first and last of each length",
    "<r><t>&#32;&#x80;&#x7FF;&#x800;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;</t></r>",
    " \u0080\u07ff\u0800\ud7ff\ue000\ufffd\u{10000}\u{10ffff}",
  ],
  ["sixteen bytes of a reference", `<r><t>&#${"0".repeat(11)}65;</t></r>`, "A"],
  ["white space in an attribute", "<r><t a='a\tb\r\nc&#10;d'>x</t></r>", "x", "a b c\nd"],
  ["other quote in an attribute", `<r><t a="it's">x</t></r>`, "x", "it's"],
  ["the other way round", `<r><t a='the "x"'>x</t></r>`, "x", 'the "x"'],
  ["an attribute of the same beginning", "<r><t ab='1' a='2'>x</t></r>", "x", "2"],
  ["CDATA nobody reads", "<r><x><![CDATA[a]]></x><t>x</t></r>", "x"],
  ["carriage return in CDATA", "<r><t>a<![CDATA[\rb]]></t></r>", "a\nb"],
  [">", "<r><t a='>'>a > b ]] > c</t></r>", "a > b ]] > c", ">"],
  ["CDATA", "<r><t>a<![CDATA[<&amp;]]]]><![CDATA[>]]>b</t></r>", "a<&amp;]]>b"],
  ["empty CDATA", "<r><t><![CDATA[]]></t></r>", ""],
  ["elements inside", "<r><t>a<b>c<d/></b>e</t><t>no</t></r>", "ace"],
  ["line ends", "<r><t>a\r\nb\rc<![CDATA[\r\n]]></t></r>", "a\nb\nc\n"],
  ["no t", "<r/>", "-"],
  ["names beyond ASCII", "<r><ậ/><t>x</t></r>", "x"],
  [
    "as many attributes as allowed",
    `<r ${Array.from({ length: 128 }, (_, i) => `a${i}=''`).join(" ")}><t>x</t></r>`,
    "x",
  ],
  ["as deep as allowed", `<r>${"<a>".repeat(255)}${"</a>".repeat(255)}<t>x</t></r>`, "x"],
])("well-formed: %s", (...[, xml, text, a]: [string, string | Uint8Array, string, string?]) => {
  expect(scan(xml)).toEqual({ text, a });
});

test.each<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["white space only", " \n"],
  ["text only", "abc"],
  ["text before", "a<r/>"],
  ["text behind", "<r/>a"],
  ["NUL behind", "<r/>\0"],
  ["two roots", "<r/><r/>"],
  ["not closed", "<r><t>"],
  ["closed as another", "<r><t></r></t>"],
  ["closed as a longer name", "<r></rr>"],
  ["closed as a longer name, inside", "<r><a></ab></r>"],
  ["closed as a shorter name", "<rr></r>"],
  ["closed with another prefix", "<x:r></r>"],
  ["closed twice", "<r/></r>"],
  ["end tag with attribute", "<r></r a='1'>"],
  ["cut off in a start tag", "<r><t a='1'"],
  ["cut off in a value", "<r><t a='1"],
  ["cut off in a name", "<r><t"],
  ["cut off at <", "<r><"],
  ["cut off in an end tag", "<r></r"],
  ["cut off in a comment", "<r><!-- "],
  ["cut off in CDATA", "<r><![CDATA[ ]]"],
  ["cut off in an instruction", "<r><?a "],
  ["cut off in a reference", "<r>&am"],
  ["no name", "<r>< a/></r>"],
  ["a name that begins with a digit", "<r><1/></r>"],
  ["no quotes", "<r a=1/>"],
  ["no value", "<r a/>"],
  ["no blank between attributes", "<r a='1'b='2'/>"],
  ["an attribute twice", "<r a='1' b='' a='2'/>"],
  ["an attribute twice, spaced otherwise", "<r a ='1' a='2'/>"],
  ["a longer attribute twice", "<r ab='1' ab='2'/>"],
  ["no equals sign", "<r a '1'/>"],
  ["an attribute of a name alone, at the end", "<r><a x></r>"],
  ["< in a value", "<r a='<'/>"],
  ["& alone", "<r>a & b</r>"],
  ["& alone in a value", "<r a='&'/>"],
  ["an unknown entity", "<r>&nbsp;</r>"],
  ["an entity named like a property", "<r>&constructor;</r>"],
  ["an unknown entity in text that nobody reads", "<r><x>&foo;</x><t/></r>"],
  ["an empty reference", "<r>&;&#;&#x;</r>"],
  ["&#; ", "<r>&#;</r>"],
  ["&#x;", "<r>&#x;</r>"],
  ["a reference with wrong digits", "<r>&#6A;</r>"],
  ["a reference with colons for digits", "<r>&#x1:;</r>"],
  ["a reference with a stroke for a digit", "<r>&#1/;</r>"],
  ["a reference with a sign between digits and letters", "<r>&#x4@;</r>"],
  ["a reference of seventeen bytes", `<r>&#${"0".repeat(12)}65;</r>`],
  ["cut off in a number", "<r>&#65"],
  ["a reference to the last half of a pair", "<r>&#xDFFF;</r>"],
  ["a reference to U+FFFF", "<r>&#xFFFF;</r>"],
  ["a reference to NUL", "<r>&#0;</r>"],
  ["a reference to a control character", "<r>&#x1F;</r>"],
  ["a reference to half a pair", "<r>&#xD800;</r>"],
  ["a reference to U+FFFE", "<r>&#xFFFE;</r>"],
  ["a reference beyond Unicode", "<r>&#x110000;</r>"],
  ["a reference with endless digits", `<r>&#${"0".repeat(1e5)}65;</r>`],
  ["a control character", "<r>\u0001</r>"],
  ["a control character before what ends a reference", "<r>\u0001lt;</r>"],
  ["the same in a value", "<r a='\u0001lt;'/>"],
  ["a control character in a value", "<r a='\u0001'/>"],
  ["DTD", "<!DOCTYPE r><r/>"],
  ["DTD with entities", '<!DOCTYPE r [<!ENTITY a "aaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><r>&a;&b;</r>'],
  ["DTD whose entities nobody uses", '<!DOCTYPE r [<!ENTITY a "b">]><r/>'],
  ["DTD in lower case", "<!doctype r><r/>"],
  ["a declaration inside", "<r><!ELEMENT a></r>"],
  ["a declaration inside that ends like CDATA", "<r><!ELEMENT a]]></r>"],
  ["a comment that begins with one hyphen", "<r><!-a--></r>"],
  ["a comment that begins with one hyphen behind a letter", "<r><!a---></r>"],
  ["a comment whose end is its beginning", "<r><!--></r>"],
  ["a comment that ends with one hyphen", "<r><!-- a -></r>"],
  ["CDATA that ends with one bracket", "<r><![CDATA[a]></r>"],
  ["an instruction whose end is its beginning", "<?><r/>"],
  ["an end tag without a name before", "</><r/>"],
  ["an end tag without a name behind", "<r/></>"],
  ["CDATA outside", "<![CDATA[]]><r/>"],
  ["another encoding", '<?xml version="1.0" encoding="windows-1258"?><r/>'],
  ["UTF-16 as said, UTF-8 as is", '<?xml version="1.0" encoding="UTF-16"?><r/>'],
  ["UTF-16 with half a pair", utf16("<r>\ud800</r>", true, false)],
  ["UTF-16 with half a character", utf16("<r/>", true, false).subarray(0, 9)],
  ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0)],
  ["too deep by an empty element", `${"<a>".repeat(256)}<b/>${"</a>".repeat(256)}`],
  ["too deep", "<a>".repeat(257) + "</a>".repeat(257)],
  ["a million levels", "<a>".repeat(1e6)],
  ["too many attributes", `<r ${Array.from({ length: 129 }, (_, i) => `a${i}=''`).join(" ")}/>`],
  ["a million attributes", `<r ${"a='' ".repeat(1e6)}/>`],
  ["bytes that are no UTF-8", Uint8Array.from(Buffer.from("<r><t>\xe1</t></r>", "latin1"))],
  ["UTF-8 that is too long", Uint8Array.from(Buffer.from("<r><t>\xc0\x80</t></r>", "latin1"))],
  ["bytes that are no UTF-8 in a value", Uint8Array.from(Buffer.from("<r><t a='\xff'/></r>", "latin1"))],
])("refused: %s", (_, xml) => {
  expect(scan(xml)).toEqual({ fault: expect.any(String) as string });
});

test("every beginning of a document is refused", () => {
  const xml = `<?xml version="1.0"?><r a='1'><!-- c --><t b="&lt;">a&amp;<![CDATA[b]]>c</t><u/></r>`;
  for (let end = 0; end < xml.length; end++) expect(scan(xml.slice(0, end))).toHaveProperty("fault");
  expect(scan(xml)).not.toHaveProperty("fault");
});

test("a fault stays a fault", () => {
  const x = new XmlScanner(utf8.encode("<r><a></b></r>"), LIMITS);
  expect(x.finish()).toBe(false);
  expect(x.nextChild(0)).toBe(false);
  x.readContent();
  expect(x.contentText()).toBe("");
  expect(x.finish()).toBe(false);
});

test("goes back to an element", () => {
  const x = new XmlScanner(utf8.encode("<r><s>1</s><s a='x'>2</s></r>"), LIMITS);
  x.nextChild(0);
  x.nextChild(1);
  x.nextChild(1);
  const { tagStart } = x;
  expect(x.finish()).toBe(true);
  x.seek(tagStart);
  expect(x.nextChild(0)).toBe(true);
  expect(x.attribute(xmlName("a"))).toBe("x");
  x.readContent();
  expect(x.contentText()).toBe("2");
});

describe("a walk", () => {
  const scanner = (xml: string): XmlScanner => new XmlScanner(utf8.encode(xml), LIMITS);

  test.each([
    ["<r><t>abc</t></r>", "plain", "abc"],
    ["<r><t></t></r>", "plain", ""],
    ["<r><t/></r>", "plain", ""],
    ["<r><t>a&amp;b</t></r>", "escaped", "a&b"],
    ["<r><t>&amp;</t></r>", "escaped", "&"],
    ["<r><t>a<b/>c</t></r>", "mixed", "ac"],
    ["<r><t>a&amp;<b/>c</t></r>", "mixed", "a&c"],
  ] as const)("content of %s is %s", (xml, kind, text) => {
    const x = scanner(xml);
    expect(x.nextChild(0) && x.nextChild(1)).toBe(true);
    x.readContent();
    expect(x.contentKind).toBe(kind);
    const block = new TextBlock();
    x.addContent(block);
    expect(block.texts()).toEqual([text]);
    expect(x.contentText()).toBe(text);
    expect(x.finish()).toBe(true);
  });

  test("stands between tags unless an empty element is still to be closed, or something is wrong", () => {
    const x = scanner("<r><a/><b></b><c d='1' d='2'/></r>");
    expect(x.nextChild(0) && x.isBetweenTags).toBe(true);
    expect(x.nextChild(1)).toBe(true);
    expect(x.isBetweenTags).toBe(false);
    expect(x.nextChild(1)).toBe(true);
    expect(x.isBetweenTags).toBe(true);
    expect(x.nextChild(1)).toBe(false);
    expect(x.isBetweenTags).toBe(false);
    expect(x.finish()).toBe(false);
  });

  test("ends with a fault, wherever that is called", () => {
    const x = scanner("<r><a/><b/></r>");
    expect(x.nextChild(0) && x.nextChild(1)).toBe(true);
    expect(x.fail("too many")).toBe(false);
    expect(x.fail("later")).toBe(false);
    expect(x.nextChild(1)).toBe(false);
    expect(x.fault).toBe("too many");
  });

  test("an attribute is found with a prefix, and only so", () => {
    const found = (attributes: string): string | undefined => {
      const x = scanner(`<r ${attributes}/>`);
      x.nextChild(0);
      return x.prefixedAttribute(xmlName("id"));
    };
    expect(found("a='1' r:id='2'")).toBe("2");
    expect(found("a:id='2' r:id='3'")).toBe("2");
    for (const other of ["id='1'", ":id='1'", "xid='1'", "abid='1'", "a='1' b='2'", "r:idx='1'", "r:xd='1'"])
      expect(found(other)).toBeUndefined();
  });

  test("an element has none of the attributes of the one before", () => {
    const x = scanner("<r><a y='1' r:id='2' b='3'/><b y='1'/></r>");
    expect(x.nextChild(0) && x.nextChild(1) && x.nextChild(1)).toBe(true);
    expect(x.prefixedAttribute(xmlName("id"))).toBeUndefined();
    expect(x.attribute(xmlName("b"))).toBeUndefined();
  });

  test("tells names of one beginning apart", () => {
    expect(scan("<r><tx>no</tx><t>yes</t></r>")).toMatchObject({ text: "yes" });
  });
});

describe("a document", () => {
  const document = utf8.encode("<r><t>1</t></r>");
  const { length } = document;
  /** The document in a buffer, with something behind it. */
  const within = (size: number, at: number, behind: number): Uint8Array => {
    const buffer = new Uint8Array(size).fill(behind);
    buffer.set(document, at);
    return buffer.subarray(at, at + length);
  };

  it.each<[string, Uint8Array, boolean]>([
    ["has a NUL behind it in its buffer", within(length + 1, 0, 0), true],
    ["has one more byte behind it, whatever it is", within(length + 1, 0, 0x3c), true],
    ["fills its buffer", document, false],
    ["lies in a buffer with others", within(length + 9, 0, 0), false],
    ["ends a buffer", within(length + 1, 1, 0), false],
  ])("that %s", (_, bytes, asItIs) => {
    const around = new Uint8Array(bytes.buffer).slice(0, bytes.byteOffset);
    const xml = new XmlScanner(bytes, LIMITS);
    expect(xml.bytes.buffer === bytes.buffer).toBe(asItIs);
    expect(xml.bytes).toHaveLength(length + 1);
    expect(xml.bytes[length]).toBe(0);
    expect(scan(bytes)).toEqual({ text: "1", a: undefined });
    expect(bytes).toEqual(document);
    expect(new Uint8Array(bytes.buffer).slice(0, bytes.byteOffset)).toEqual(around);
  });
});

test.each([
  ["zlib", inflateNode],
  ["fflate", inflateFflate],
])("what %s inflates is walked as it is, without a copy", (_, inflate) => {
  const xml = utf8.encode(`<r>${"<t>Kết quả</t>".repeat(1000)}</r>`);
  const inflated = inflate(deflateRawSync(xml), xml.length, xml.length)!;
  expect(inflated).toEqual(xml);
  expect(new XmlScanner(inflated, LIMITS).bytes.buffer).toBe(inflated.buffer);
});
