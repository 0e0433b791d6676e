import { cellKey } from "../../src/report/Cells";
import { LIMITS } from "../../src/xlsx/limits";
import { readXlsx } from "../../src/xlsx/readXlsx";
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

  it("are those of their own elements, as far as they lie in the file", () => {
    const odd = `<x><t>no</t></x><text><t>a</t></text>`;
    const part = `<comments><commentList><comment ref="D7">${odd}</comment><x ref="D8"><text><t>b</t></text></x></commentList></comments>`;
    expect(comments(sheetWith([["comments", part]]))).toEqual(new Map([[D7, "a"]]));
    const relationships = (inside: string): Uint8Array =>
      buildXlsx({
        sheets: [""],
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}">${inside}</Relationships>`,
        },
      });
    const link = (more: string): string => `<Relationship Id="a" Type="http://x/comments" Target="../c.xml"${more}/>`;
    expect(outcome(relationships(link(' TargetMode="External"')))).toBe("ok");
    expect(outcome(relationships(link("")))).toBe("ok");
    expect(outcome(relationships("<Relationship"))).toBe("damaged");
  });

  it("cost as much as cells, and are not looked at by who goes from row to row", () => {
    const two = [
      sheetWith([notes(["D7", "<t>a</t>"], ["D8", "<t>b</t>"])]),
      sheetWith([thread(["D7", "a"], ["D8", "b"])]),
    ];
    for (const bytes of two)
      expect(
        [0, 1, 2].map((cells) => {
          const result = readXlsx(bytes, { limits: { ...LIMITS, cells } });
          return result.ok ? "ok" : result.code;
        }),
      ).toEqual(["too-large", "too-large", "ok"]);
    const result = readXlsx(sheetWith([["comments", "<comments><commentList>"]]), { wanted: () => () => undefined });
    expect(result.ok).toBe(true);
  });

  it("in a part that is cut off make the file damaged; other parts are not looked at", () => {
    expect(outcome(sheetWith([["comments", "<comments><commentList>"]]))).toBe("damaged");
    expect(outcome(sheetWith([["comments", '<?xml version="1.0" encoding="windows-1258"?><comments/>']]))).toBe(
      "damaged",
    );
    expect(outcome(sheetWith([["drawing", "<x"]]))).toBe("ok");
  });
});
