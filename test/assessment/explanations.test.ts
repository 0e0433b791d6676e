import { smallOutline } from "../support/smallOutline";
import type { Assessment } from "../../src/assessment/Assessment";
import { CONCLUSIONS, isAccepted, LOOK_AGAIN } from "../../src/assessment/conclusions";
import { loadExplanations, type Explanation } from "../../src/assessment/loadExplanations";
import { mergeGroups } from "../../src/assessment/mergeGroups";
import { mergeReports } from "../../src/assessment/mergeReports";
import { tellStale } from "../../src/assessment/tellStale";
import type { Written } from "../../src/assessment/Writings";
import { inRound } from "../../src/outline/loadRound";
import type { Outline } from "../../src/outline/Outline";
import { correctionsOf } from "../../src/workbook/findings/correctionsOf";
import { countryRound } from "../support/countryRound";
import { ACCEPTED, C3, D8, explainedIn, merged, outline, remarks, unitIn } from "./explainedReport";
import { reportOf } from "../support/reportOf";
import { sampleReport } from "../support/samples";

describe("what the team concludes", () => {
  test.each([
    "Chấp nhận giải trình",
    " chấp nhận  giải trình ",
    "CHẤP NHẬN GIẢI TRÌNH; theo dõi tiếp",
    "Chấp nhận giải trình.",
  ])("accepted: %s", (text) => expect(isAccepted(text)).toBe(true));
  test.each([
    "",
    "Chấp nhận",
    "Không chấp nhận giải trình",
    "Chấp nhận giải trình một phần",
    `${LOOK_AGAIN}Chấp nhận giải trình`,
  ])("not accepted: %s", (text) => expect(isAccepted(text)).toBe(false));
});

describe("an accepted explanation", () => {
  test("of every missed target: the unit's figures are valid, and nothing is asked about them", () => {
    const before = unitIn(merged({}));
    expect([before.state, before.counts.targets]).toEqual(["explain", 2]);
    const assessment = merged({ previous: remarks([D8, ACCEPTED], [C3, ACCEPTED]) });
    expect(unitIn(assessment)).toMatchObject({ state: "valid", counts: { ...before.counts, targets: 0 } });
    expect(explainedIn(assessment)).toEqual(["C3", "D8"]);
    const { report, findings } = unitIn(assessment);
    expect(correctionsOf(report!, findings, outline)).toEqual([]);
  });

  test("of one of them: the other is still to be explained", () => {
    expect(unitIn(merged({ previous: remarks([D8, ACCEPTED]) }))).toMatchObject({
      state: "explain",
      counts: { targets: 1 },
    });
  });

  test("of a warning: it counts no more", () => {
    const change = { "staff.present": 13, "staff.quota": 12 };
    const h1 = "KT|H1|staff.present,staff.quota";
    const [before, after] = [merged({}, change), merged({ previous: remarks([h1, ACCEPTED]) }, change)].map(unitIn);
    expect(after!.counts.warnings).toBe(before!.counts.warnings - 1);
  });

  test("may be the unit's own note beside the figure", () => {
    const previous = remarks([D8, { conclusion: CONCLUSIONS.accepted }]);
    expect(explainedIn(merged({ previous }))).toEqual([]);
    expect(explainedIn(merged({ previous }, {}, { notes: { "dossiers.overdue": "Thiếu hồ sơ" } }))).toEqual(["D8"]);
  });

  test("needs words: blanks explain nothing", () => {
    expect(explainedIn(merged({ previous: remarks([D8, { ...ACCEPTED, explanation: " \n" }]) }))).toEqual([]);
  });

  test.each([
    ["an error", { "dossiers.resolved": 1423 }, "D1", "wrong"],
    ["a blank", { "feedback.received": undefined }, "T1", "incomplete"],
    ["an answer declared missing", { "feedback.received": "chưa có số liệu" }, "T14", "incomplete"],
  ])("never settles %s", (_, change, rule, state) => {
    const { findings } = unitIn(merged({}, change));
    const found = findings.find((finding) => finding.rule === rule)!;
    const assessment = merged({ previous: remarks([`KT|${rule}|${found.items.join(",")}`, ACCEPTED]) }, change);
    expect(explainedIn(assessment)).toEqual([]);
    expect(unitIn(assessment)).toMatchObject({ state, counts: unitIn(merged({}, change)).counts });
  });

  test("counts as long as the figures are those that it was given for", () => {
    const previous = remarks([D8, ACCEPTED]);
    const told = (message: string) => ({ previous, told: new Map([[D8, message]]) });
    expect(explainedIn(merged(told("Có 33 hồ sơ quá hạn: đề nghị giải trình (lời cũ).")))).toEqual(["D8"]);
    expect(explainedIn(merged(told("Quá hạn: 33. Đề nghị giải trình.")))).toEqual(["D8"]);
    expect(explainedIn(merged(told("Quá hạn: 33...")))).toEqual(["D8"]);
    const changed = merged(told("Có 12 hồ sơ quá hạn: đề nghị nêu nguyên nhân"));
    expect(explainedIn(changed)).toEqual([]);
    expect(changed.remarks.get(D8)!.texts).toEqual({ ...ACCEPTED, conclusion: `${LOOK_AGAIN}${CONCLUSIONS.accepted}` });
  });
});

describe("a conclusion on other figures waits to be looked at again", () => {
  test.each([
    ["of one digit", "Có 7 hồ sơ quá hạn", 5],
    ["with another mark", "Có 1,2 hồ sơ quá hạn", 12],
    ["as many digits in more figures", "Có 1 hồ sơ quá hạn, 2 hồ sơ", 12],
  ])("%s", (_, message, now) => {
    const written = { previous: remarks([D8, ACCEPTED]), told: new Map([[D8, message]]) };
    const assessment = merged(written, { "dossiers.overdue": now });
    expect(unitIn(assessment).findings.map(({ rule }) => rule)).toContain("D8");
    expect(explainedIn(assessment)).toEqual([]);
    expect(assessment.remarks.get(D8)!.texts.conclusion).toMatch(LOOK_AGAIN);
  });
});

describe("explanations from a file", () => {
  const given = (more: Partial<Explanation> = {}): Explanation => ({
    unit: "KT",
    rule: "D8",
    items: [],
    reason: "Thiếu hồ sơ địa chính",
    evidence: "Công văn số 12",
    author: "Nguyễn Văn A",
    accepted: true,
    ...more,
  });

  test("find their finding by unit and rule, and stand above what was written before", () => {
    const previous = remarks([D8, { explanation: "Cũ", conclusion: "Đang xem" }]);
    const assessment = merged({ previous, explanations: [given()] });
    expect(assessment.remarks.get(D8)).toEqual({
      key: D8,
      texts: {
        explanation: "Thiếu hồ sơ địa chính",
        evidence: "Công văn số 12",
        author: "Nguyễn Văn A",
        conclusion: CONCLUSIONS.accepted,
      },
    });
    expect(explainedIn(assessment)).toEqual(["D8"]);
  });

  test("need no former workbook, and leave nothing over", () => {
    const assessment = merged({ explanations: [given()] });
    expect(explainedIn(assessment)).toEqual(["D8"]);
    expect([...assessment.remarks.keys()]).toEqual([D8]);
    expect(assessment.orphaned).toEqual([]);
  });

  test("which name items are for a finding about all of these", () => {
    expect(explainedIn(merged({ explanations: [given({ items: ["dossiers.overdue"] })] }))).toEqual(["D8"]);
    const other = merged({ explanations: [given({ items: ["dossiers.overdue", "dossiers.received"] })] });
    expect(explainedIn(other)).toEqual([]);
    expect(other.orphaned).toHaveLength(1);
  });

  test("what they do not say stays as it was written before", () => {
    const before = { evidence: "Công văn số 5", author: "Trần Thị B" };
    const explanations = [given({ evidence: undefined, author: undefined })];
    const { texts } = merged({ previous: remarks([D8, before]), explanations }).remarks.get(D8)!;
    expect(texts).toMatchObject({ explanation: "Thiếu hồ sơ địa chính", ...before });
  });

  test.each([
    ["not decided", { accepted: undefined }, undefined],
    ["refused", { accepted: false }, CONCLUSIONS.refused],
  ])("%s: kept, and the finding stays", (_, more, conclusion) => {
    const assessment = merged({ explanations: [given(more)] });
    expect(assessment.remarks.get(D8)?.texts.conclusion).toBe(conclusion);
    expect(explainedIn(assessment)).toEqual([]);
  });

  test("whose finding is gone is told in words", () => {
    const { orphaned } = merged({ explanations: [given({ items: ["dossiers.overdue"] })] }, { "dossiers.overdue": 0 });
    expect(orphaned).toMatchObject([{ key: D8, texts: { explanation: "Thiếu hồ sơ địa chính" } }]);
    expect(tellStale(orphaned[0]!, outline)).toBe("Phòng Kinh tế, quy tắc D8, TT 35: kết quả rà soát này không còn");
  });

  test.each([
    ["XX|D8|dossiers.overdue", "XX, quy tắc D8, TT 35: đơn vị không còn trong đợt kiểm tra"],
    ["KT|no.item", "Phòng Kinh tế, no.item: nội dung này không còn trong đề cương"],
    ["-|X3|", "quy tắc X3: kết quả rà soát này không còn"],
    ["KT+XX|X10|finance.pci", "Phòng Kinh tế, XX, quy tắc X10, TT 78: đơn vị không còn trong đợt kiểm tra"],
    ["KT|T1|as_of", "Phòng Kinh tế, quy tắc T1, Số liệu tính đến ngày: kết quả rà soát này không còn"],
    ["KT", "Phòng Kinh tế: không còn chỗ ghi"],
    ["KT|finance.pci", "Phòng Kinh tế, TT 78: không còn chỗ ghi"],
    ["", ": đơn vị không còn trong đợt kiểm tra"],
    [`KT|${"x".repeat(400)}`, `Phòng Kinh tế, ${"x".repeat(285)}: nội dung này không còn trong đề cương`],
  ])("%s: %s", (key, words) => expect(tellStale({ key }, outline)).toBe(words));

  test("one group after the other, or all at once: the same", () => {
    const reports = [sampleReport(outline, "KT"), sampleReport(outline, "VP")];
    const written: Written = { previous: remarks([C3, ACCEPTED], ["XX|gone", ACCEPTED]), explanations: [given()] };
    const [whole, large] = [mergeReports(reports, outline, written), mergeGroups(() => reports, outline, written)];
    expect([large.remarks, large.orphaned]).toEqual([whole.remarks, whole.orphaned]);
    expect(large.units.map(({ state, counts }) => [state, counts])).toEqual(
      whole.units.map(({ state, counts }) => [state, counts]),
    );
    const [group] = large.groups();
    expect(group!.units).toEqual(whole.units);
  });
});

describe("the file of explanations", () => {
  const good = { unit: "KT", rule: "D8", reason: " Thiếu hồ sơ ", accepted: true };
  const nobody = { rule: "X10", reason: "Cùng một văn bản", accepted: true };
  test("what may be left out", () => {
    expect(loadExplanations([good, { unit: "-", rule: "X3", reason: "a", items: [] }], outline)).toEqual({
      ok: true,
      explanations: [
        { unit: "KT", rule: "D8", items: [], reason: "Thiếu hồ sơ", accepted: true },
        { unit: "-", rule: "X3", items: [], reason: "a" },
      ],
    });
  });

  test.each<readonly [unknown, string]>([
    [{}, "tệp: phải là một danh sách giải trình"],
    [[{ ...good, reason: "" }], "0.reason: không được để trống"],
    [[{ ...good, reason: undefined }], "0.reason: phải là chữ"],
    [[{ unit: "KT", rule: "D8" }], "0.reason: phải có"],
    [[{ ...good, accepted: "có" }], "0.accepted: phải là true hoặc false"],
    [[{ ...good, note: "x" }], "0.note: không có mục này trong giải trình"],
    [[good, { ...good, unit: "XX" }], '1.unit: không có đơn vị mã "XX"'],
    [[{ ...good, unit: undefined }], '0: phải có đúng một trong ba mục "unit", "units", "group"'],
    [[{ ...good, units: ["KT", "VP"] }], '0: phải có đúng một trong ba mục "unit", "units", "group"'],
    [[{ ...nobody, units: ["KT", "XX"] }], '0.units: không có đơn vị mã "XX"'],
    [[{ ...nobody, units: ["KT", "KT"] }], "0.units: phải có từ hai đơn vị"],
    [[{ ...nobody, units: "KT+VP" }], "0.units: phải là danh sách mã đơn vị"],
    [[{ ...nobody, group: "Xã số 9" }], '0.group: không có xã, phường "Xã số 9"'],
    [[{ ...good, rule: "Z9" }], '0.rule: không có quy tắc "Z9"'],
    [[{ ...good, items: ["no.item"] }], '0.items: không có nội dung mã "no.item"'],
    [[good, { ...good, accepted: false }], "1: trùng với giải trình 0"],
    [[{ ...good, on: "Có 33" }], "0.on: không có mục này trong giải trình"],
  ])("%j is refused", (json, reason) => {
    expect(loadExplanations(json, outline)).toEqual({ ok: false, reasons: [reason] });
  });
});

describe("what several units share is explained by who shares it", () => {
  const text = { "direction.documents": "Nội dung giống nhau từng chữ một. ".repeat(5) };
  const read = (json: unknown, of: Outline): readonly Explanation[] => {
    const loaded = loadExplanations(json, of);
    if (!loaded.ok) throw new Error(loaded.reasons.join());
    return loaded.explanations;
  };
  const explained = ({ across }: Assessment): string[] =>
    across
      .filter((finding) => finding.explained)
      .map(({ rule, group, units }) => `${group ?? ""} ${rule} ${units!.join()}`);
  const shared = { rule: "X10", reason: "Cùng một văn bản của xã", accepted: true };

  test("copies of one narrative, in whatever order the units are named; no other pair's", () => {
    const reports = (["VP", "KT"] as const).map((unit) => sampleReport(outline, unit, text));
    const assessment = (...units: string[]): Assessment =>
      mergeReports(reports, outline, { explanations: read([{ ...shared, units }], outline) });
    expect(explained(assessment("VP", "KT"))).toEqual([" X10 VP,KT"]);
    expect(explained(assessment("KT", "VP"))).toEqual([" X10 VP,KT"]);
    const other = assessment("KT", "VHXH");
    expect([explained(other), other.orphaned.map((remark) => tellStale(remark, outline))]).toEqual([
      [],
      ["Phòng Văn hóa - Xã hội, Phòng Kinh tế, quy tắc X10: kết quả rà soát này không còn"],
    ]);
  });

  test("a finding of one commune, not the like of another", () => {
    const country = inRound(outline, countryRound(outline, 2));
    const reports = [1, 2].flatMap((commune) =>
      (["VP", "KT"] as const).map((duty) => ({
        ...sampleReport(
          outline,
          duty,
          {},
          { file: `${commune}${duty}`, meta: { as_of: `2025-10-3${Number(duty === "KT")}` } },
        ),
        unit: `X${commune}${duty}`,
      })),
    );
    const dates = [{ rule: "X3", group: "Xã số 2", reason: "Chốt số liệu khác ngày", accepted: true }];
    const assessment = mergeReports(reports, country, { explanations: read(dates, country) });
    expect(assessment.across.filter(({ rule }) => rule === "X3")).toHaveLength(2);
    expect(explained(assessment)).toEqual(["Xã số 2 X3 X2VP,X2KT"]);
    expect(assessment.orphaned).toEqual([]);
  });

  test("the one commune of an outline is named as one of several", () => {
    const { units } = outline;
    const alone = inRound(outline, {
      id: "mot",
      units: units.map(({ code, name, short }) => ({ code, name, short, group: "Xã A" })),
    });
    const reports = (["VP", "KT"] as const).map((unit, index) =>
      sampleReport(outline, unit, {}, { meta: { as_of: `2025-10-3${index}` } }),
    );
    const explanations = read([{ rule: "X3", group: "Xã A", reason: "Khác ngày", accepted: true }], alone);
    expect(explained(mergeReports(reports, alone, { explanations }))).toEqual([" X3 VP,KT"]);
  });
});

test("an accepted explanation of what concerns several units counts as well", () => {
  const small = smallOutline({ items: { "a.one": "count" }, units: ["A", "B"] });
  const reports = ["2026-10-31", "2026-11-10"].map((as_of, n) =>
    reportOf(small, n === 0 ? "A" : "B", { "a.one": 1 }, { meta: { as_of } }),
  );
  const explained = (written: Written): readonly (boolean | undefined)[] =>
    mergeReports(reports, small, written)
      .across.filter(({ rule }) => rule === "X3")
      .map((finding) => finding.explained);
  expect(explained({ previous: remarks(["-|X3|", ACCEPTED]) })).toEqual([true]);
  expect(explained({ previous: remarks(["A", { remark: "khác" }]) })).toEqual([undefined]);
  expect(explained({})).toEqual([undefined]);
});

test("explanations name items that the outline has", () => {
  const one = { unit: "KT", rule: "D8", reason: "Thiếu hồ sơ" };
  const load = (items?: readonly string[]) => loadExplanations([{ ...one, ...(items && { items }) }], outline);
  expect(load(["dossiers.overdue"])).toMatchObject({ ok: true, explanations: [{ items: ["dossiers.overdue"] }] });
  expect(load()).toMatchObject({ ok: true, explanations: [{ items: [] }] });
  expect(load(["la.gi"])).toEqual({ ok: false, reasons: ['0.items: không có nội dung mã "la.gi"'] });
});
