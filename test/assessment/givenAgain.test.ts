import type { Remark } from "../../src/assessment/Assessment";
import { CONCLUSIONS, isRefused, LOOK_AGAIN } from "../../src/assessment/conclusions";
import { joinBooks } from "../../src/assessment/joinBooks";
import { loadExplanations, type Explanation } from "../../src/assessment/loadExplanations";
import { newestBookFirst } from "../../src/assessment/newestBookFirst";
import { readRemarks } from "../../src/assessment/readRemarks";
import type { FormerBook } from "../../src/assessment/RemarkReader";
import { ACCEPTED, D8, explainedIn, merged, outline, remarks } from "./explainedReport";

/** The same findings, explanations and workbooks a second time. */
describe("given once more", () => {
  const given = (more: Partial<Explanation> = {}): Explanation => ({
    unit: "KT",
    rule: "D8",
    items: [],
    reason: "Thiếu hồ sơ địa chính",
    accepted: true,
    ...more,
  });
  const OLD = "Có 12 hồ sơ quá hạn: đề nghị nêu nguyên nhân";
  const conclusionOf = (one: Explanation, former: Remark["texts"], message = OLD): string | undefined =>
    merged({ explanations: [one], previous: remarks([D8, former]), told: new Map([[D8, message]]) }).remarks.get(D8)!
      .texts.conclusion;

  test("by a file, what the workbook has from it waits when the figures are others, until somebody decides", () => {
    const waiting = `${LOOK_AGAIN}${CONCLUSIONS.accepted}`;
    expect(conclusionOf(given(), ACCEPTED)).toBe(waiting);
    expect(
      explainedIn(merged({ explanations: [given()], previous: remarks([D8, ACCEPTED]), told: new Map([[D8, OLD]]) })),
    ).toEqual([]);
    // The workbook lists the new figures by now, and waits still.
    expect(conclusionOf(given(), { ...ACCEPTED, conclusion: waiting }, "Có 33 hồ sơ quá hạn")).toBe(waiting);
    // Somebody has taken the words away; or the file says something new.
    expect(conclusionOf(given(), ACCEPTED, "Có 33 hồ sơ quá hạn")).toBe(CONCLUSIONS.accepted);
    expect(conclusionOf(given({ reason: "Lý do mới" }), ACCEPTED)).toBe(CONCLUSIONS.accepted);
    expect(conclusionOf(given({ reason: "Lý do mới" }), { ...ACCEPTED, conclusion: waiting })).toBe(
      CONCLUSIONS.accepted,
    );
    expect(conclusionOf(given({ accepted: false }), ACCEPTED)).toBe(CONCLUSIONS.refused);
  });

  test("with the figures that it was given on, it is they that count", () => {
    expect(explainedIn(merged({ explanations: [given({ on: OLD })] }))).toEqual([]);
    expect(explainedIn(merged({ explanations: [given({ on: "Có 33 hồ sơ quá hạn" })] }))).toEqual(["D8"]);
    expect(conclusionOf(given({ on: "Quá hạn: 33" }), ACCEPTED)).toBe(CONCLUSIONS.accepted);
    expect(conclusionOf(given({ on: OLD }), { ...ACCEPTED, conclusion: "Đang xem" })).toBe(
      `${LOOK_AGAIN}${CONCLUSIONS.accepted}`,
    );
  });

  test("it gives way to what somebody wrote into the workbook since", () => {
    const { texts } = merged({
      explanations: [given({ author: "Lan", over: [{ explanation: "Cũ", conclusion: "Đang xem" }] })],
      previous: remarks([D8, { explanation: "Sửa trong bảng", author: "Lan", conclusion: CONCLUSIONS.refused }]),
    }).remarks.get(D8)!;
    expect(texts).toEqual({ explanation: "Sửa trong bảng", author: "Lan", conclusion: CONCLUSIONS.refused });
  });

  test("but not to what was there before, nor to its own words", () => {
    const over = [{ explanation: "Cũ", conclusion: "Đang xem" }];
    for (const former of [
      { explanation: "Cũ", conclusion: "Đang xem" },
      { explanation: "Cũ", conclusion: `${LOOK_AGAIN}Đang xem` },
      ACCEPTED,
      {},
    ]) {
      const assessment = merged({ explanations: [given({ over })], previous: remarks([D8, former]) });
      expect(assessment.remarks.get(D8)!.texts).toEqual(ACCEPTED);
    }
  });

  test("a conclusion that the workbook changed is about the figures of the workbook", () => {
    const refused = given({ accepted: false, on: "Quá hạn: 33", over: [{}] });
    expect(conclusionOf(refused, ACCEPTED)).toBe(`${LOOK_AGAIN}${CONCLUSIONS.accepted}`);
    expect(conclusionOf(given({ accepted: undefined, on: "Quá hạn: 33" }), ACCEPTED)).toBe(
      `${LOOK_AGAIN}${CONCLUSIONS.accepted}`,
    );
  });

  test("a conclusion given on the figures of now waits no more, whatever the workbook says", () => {
    const waiting = { ...ACCEPTED, conclusion: `${LOOK_AGAIN}${CONCLUSIONS.accepted}` };
    expect(conclusionOf(given({ on: "Quá hạn: 33", over: [{}] }), waiting)).toBe(CONCLUSIONS.accepted);
  });

  test("any of the versions seen before is older", () => {
    const over = [{ explanation: "Mới hơn" }, { explanation: "Cũ" }];
    const former = { explanation: "Cũ" };
    const { texts } = merged({ explanations: [given({ over })], previous: remarks([D8, former]) }).remarks.get(D8)!;
    expect(texts.explanation).toBe("Thiếu hồ sơ địa chính");
  });

  test("of two the one that names the items decides", () => {
    const exact = given({ items: ["dossiers.overdue"], accepted: false });
    expect(explainedIn(merged({ explanations: [exact, given()] }))).toEqual([]);
    expect(explainedIn(merged({ explanations: [given(), exact] }))).toEqual([]);
    expect(explainedIn(merged({ explanations: [given()] }))).toEqual(["D8"]);
  });

  test("of two the words of the one that names the items count", () => {
    const exact = given({ items: ["dossiers.overdue"], reason: "Nêu rõ nội dung" });
    for (const explanations of [
      [exact, given()],
      [given(), exact],
    ])
      expect(merged({ explanations }).remarks.get(D8)!.texts.explanation).toBe("Nêu rõ nội dung");
  });
});

describe("workbooks that are replaced together", () => {
  const book = (remark: Remark["texts"], message: string, more: Partial<FormerBook> = {}): FormerBook => ({
    remarks: remarks([D8, remark]),
    told: new Map([[D8, message]]),
    former: new Map(),
    outline: outline.id,
    modified: null,
    dossiersFrom: undefined,
    ...more,
  });
  const [now, then] = ["Có 33 hồ sơ quá hạn", "Có 12 hồ sơ quá hạn"];
  const joined = (...books: FormerBook[]) => {
    const { remarks: previous, told } = joinBooks(books, outline);
    return merged({ previous, told });
  };

  test("a conclusion stays with the figures that its own workbook listed", () => {
    expect(explainedIn(joined(book({}, now), book(ACCEPTED, then)))).toEqual([]);
    expect(explainedIn(joined(book({}, then), book(ACCEPTED, now)))).toEqual(["D8"]);
    expect(explainedIn(joined(book(ACCEPTED, now), book(ACCEPTED, then)))).toEqual(["D8"]);
    expect(explainedIn(joined(book({ explanation: "Mới" }, now), book(ACCEPTED, then)))).toEqual([]);
    expect(explainedIn(joined(book(ACCEPTED, then, { outline: "khac" })))).toEqual(["D8"]);
    expect(explainedIn(joined(book(ACCEPTED, then, { outline: null })))).toEqual([]);
  });

  test("of each text the newest counts, and none is dropped; choice and answers are those of this outline", () => {
    const answers = new Map([["KT", { file: "a", entries: new Map(), findings: null }]]) as FormerBook["former"];
    const other = book({ remark: "Của đề cương khác" }, now, { outline: "khac", dossiersFrom: "VP", former: answers });
    const [newer, older] = [
      book({ rating: "Tốt" }, now),
      book({ rating: "Khá", remark: "Cũ" }, now, { dossiersFrom: "TTPVHCC" }),
    ];
    const all = joinBooks([other, newer, older], outline);
    expect(all.remarks.get(D8)!.texts).toEqual({ remark: "Của đề cương khác", rating: "Tốt" });
    expect([all.dossiersFrom, all.former.size]).toEqual(["TTPVHCC", 0]);
    expect(joinBooks([], outline)).toEqual({
      remarks: new Map(),
      told: new Map(),
      former: new Map(),
      dossiersFrom: null,
    });
    const saved = [null, "2025-11-11T01:15:00Z", "2025-11-12T01:15:00Z"];
    const inOrder = [...saved].reverse();
    for (const times of [saved, inOrder])
      expect(newestBookFirst(times.map((modified) => ({ modified }))).map(({ modified }) => modified)).toEqual(inOrder);
  });
});

test("a workbook says itself when it was saved", () => {
  const cells = { sheets: [], names: [], date1904: false, properties: new Map([["cchc.kind", "assessment"]]) };
  expect(readRemarks({ ...cells, modified: "2025-11-11T01:15:00Z" })).toMatchObject({
    ok: true,
    modified: "2025-11-11T01:15:00Z",
  });
  expect(readRemarks(cells)).toMatchObject({ ok: true, modified: null });
});

test.each([
  ["Không chấp nhận giải trình", true],
  ["KHÔNG CHẤP NHẬN  giải trình, vì thiếu tài liệu", true],
  ["Chấp nhận giải trình", false],
  ["Không chấp nhận giải trình này", false],
  ["", false],
])("%j refuses: %j", (text, refused) => expect(isRefused(text)).toBe(refused));

test("explanations are for one finding when they name the same items, in whatever order", () => {
  const one = { unit: "KT", rule: "D8", reason: "Thiếu hồ sơ" };
  const load = (...items: (readonly string[])[]) =>
    loadExplanations(
      items.map((own) => ({ ...one, items: own })),
      outline,
    );
  const [a, b] = ["dossiers.overdue", "dossiers.received"];
  expect(load([a], [b], [a, b], [])).toMatchObject({ ok: true });
  expect(load([a, b], [b, a, b], [a, b])).toEqual({
    ok: false,
    reasons: ["1: trùng với giải trình 0", "2: trùng với giải trình 0"],
  });
});
