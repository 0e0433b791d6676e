import { isoDateSerial } from "../../src/xlsx/isoDateSerial";
import { xmlAsUtf8 } from "../../src/xlsx/xmlAsUtf8";

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const wide = (text: string, little: boolean): number[] =>
  [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
const decoded = (bytes: readonly number[]): string | undefined => {
  const found = xmlAsUtf8(Uint8Array.from(bytes));
  return found && new TextDecoder("utf-8", { ignoreBOM: true }).decode(found);
};

test.each<[string, number[], string]>([
  ["UTF-8", utf8("<Đ/>"), "<Đ/>"],
  ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...utf8("<Đ/>")], "<Đ/>"],
  ["UTF-16, little end first, with a mark", [0xff, 0xfe, ...wide("<Đ/>", true)], "<Đ/>"],
  ["UTF-16, little end first", wide("<Đ/>", true), "<Đ/>"],
  ["UTF-16, big end first, with a mark", [0xfe, 0xff, ...wide("<Đ/>", false)], "<Đ/>"],
  ["UTF-16, big end first", wide("<Đ/>", false), "<Đ/>"],
  ["half a mark of UTF-8", [0xef, 0xbb, ...utf8("x")], "\ufffdx"],
  ["a mark without its head", [0x41, 0xbb, 0xbf, ...utf8("x")], "A\ufffd\ufffdx"],
  ["half a mark of UTF-16", [0xff, ...utf8("<a/>")], "\ufffd<a/>"],
  ["the other half", [...utf8("x"), 0xfe, ...utf8("<a/>")], "x\ufffd<a/>"],
  ["half a mark of the other UTF-16", [0xfe, ...utf8("<a/>")], "\ufffd<a/>"],
  ["its other half", [...utf8("x"), 0xff, ...utf8("<a/>")], "x\ufffd<a/>"],
  ["a letter and a zero", [0x41, 0, ...utf8("<a/>")], "A\0<a/>"],
  ["a zero and a letter", [0, 0x41, ...utf8("<a/>")], "\0A<a/>"],
  ["a name for it", utf8('<?xml version="1.0" encoding = "utf8"?><a/>'), '<?xml version="1.0" encoding = "utf8"?><a/>'],
  ["ASCII", utf8("<?xml version='1.0' encoding='US-ASCII'?><a/>"), "<?xml version='1.0' encoding='US-ASCII'?><a/>"],
  [
    "a word in the text",
    utf8('<a> <?xml version="1.0" encoding="x"?></a>'),
    '<a> <?xml version="1.0" encoding="x"?></a>',
  ],
  ["a word behind the head", utf8('<?xml version="1.0"?><a encoding="x"/>'), '<?xml version="1.0"?><a encoding="x"/>'],
])("read: %s", (...[, bytes, text]: [string, number[], string]) => {
  expect(decoded(bytes)).toBe(text);
});

test.each(["latin1", "utf-8x", "x-utf-8", "utf-16", "windows-1258", ""])("refused: encoding %j", (name) => {
  expect(decoded(utf8(`<?xml version="1.0" encoding="${name}"?><a/>`))).toBeUndefined();
});

test.each<[string, number | undefined]>([
  ["00:01", 1 / 1440],
  ["01:30", 90 / 1440],
  ["23:59:59", 86399 / 86400],
  ["24:00", 1],
  ["24:00:01", undefined],
  ["25:00", undefined],
  ["00:59", 59 / 1440],
  ["00:60", undefined],
  ["00:00:59.5", 59.5 / 86400],
  ["00:00:60", undefined],
])("the time %s", (text, serial) => {
  expect(isoDateSerial(text, false)).toEqual(serial === undefined ? undefined : { serial, format: "hh:mm:ss" });
});
