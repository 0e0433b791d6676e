import { cellKey } from "../../src/report/Cells";
import { buildXlsx, MAIN } from "./buildXlsx";
import { outcome, read } from "./reading";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A sheet with parts hung on it, each by the last word of its type. */
function sheetWith(parts: readonly (readonly [type: string, xml: string])[]): Uint8Array {
  const links = parts.map(([type], n) => `<Relationship Id="r${n}" Type="http://x/${type}" Target="../c${n}.xml"/>`);
  return buildXlsx({
    sheets: [""],
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}">${links.join("")}</Relationships>`,
      ...Object.fromEntries(parts.map(([, xml], n) => [`xl/c${n}.xml`, xml])),
    },
  });
}
const notes = (...list: readonly (readonly [ref: string, text: string])[]): readonly [string, string] => [
  "comments",
  `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>${list
    .map(([ref, text]) => `<comment ref="${ref}" authorId="0"><text>${text}</text></comment>`)
    .join("")}</commentList></comments>`,
];
const thread = (...list: readonly (readonly [ref: string, text: string])[]): readonly [string, string] => [
  "threadedComment",
  `<ThreadedComments xmlns="http://t">${list.map(([ref, text]) => `<threadedComment ref="${ref}"><text>${text}</text></threadedComment>`).join("")}</ThreadedComments>`,
];
const comments = (bytes: Uint8Array): unknown => read(bytes).sheets[0]!.comments;
const [D7, D8] = [cellKey(6, 3), cellKey(7, 3)];

describe("comments of a sheet", () => {
  it("stand at their cells, runs joined", () => {
    const bytes = sheetWith([notes(["D7", "<t>30 hồ sơ</t>"], ["D8", "<r><t>a</t></r><r><t>b</t></r>"])]);
    expect(comments(bytes)).toEqual(
      new Map([
        [D7, "30 hồ sơ"],
        [D8, "ab"],
      ]),
    );
  });

  it("of a thread are its own texts, one after the other, in the stead of the note for older programs", () => {
    const bytes = sheetWith([
      thread(["D7", "30?"], ["D7", "đúng"]),
      notes(["D7", "<t>[Threaded comment]</t>"], ["D8", "<t>b</t>"]),
    ]);
    expect(comments(bytes)).toEqual(
      new Map([
        [D7, "30? / đúng"],
        [D8, "b"],
      ]),
    );
  });

  it("without a text, or at no cell, are none", () => {
    expect(comments(sheetWith([notes(["D7", "<t> </t>"], ["", "<t>a</t>"], ["A0", "<t>a</t>"])]))).toBeUndefined();
    expect(read(buildXlsx({ sheets: [""] })).sheets[0]).not.toHaveProperty("comments");
  });

  it("in a part that is cut off make the file damaged; other parts are not looked at", () => {
    expect(outcome(sheetWith([["comments", "<comments><commentList>"]]))).toBe("damaged");
    expect(outcome(sheetWith([["drawing", "<x"]]))).toBe("ok");
  });
});
