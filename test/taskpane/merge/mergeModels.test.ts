import type { ReceivedView, Review } from "../../../src/engine/Engine";
import { bandsOf } from "../../../src/taskpane/merge/bandsOf";
import { tellDue } from "../../../src/taskpane/merge/tellDue";
import { findReceived } from "../../../src/taskpane/merge/findReceived";
import { lookAt } from "../../../src/taskpane/merge/lookAt";
import { mergeBanner } from "../../../src/taskpane/merge/mergeBanner";
import { START } from "../../../src/taskpane/merge/MergeState";
import { mergeStatus, tellMade } from "../../../src/taskpane/merge/mergeStatus";
import { STATE_WORDS as OWN_WORDS } from "../../../src/taskpane/parts/stateWords";
import { outlineView } from "../../../src/engine/outlineView";
import { STATE_WORDS } from "../../../src/workbook/consolidated/consolidatedTexts";
import { outline2025 } from "../../support/outline2025";

const unit = (code: string, name: string) => ({ code, name, short: code });

function received(name: string, file: string): ReceivedView {
  const counts = { errors: 0, warnings: 0, targets: 0, infos: 0, blanks: 0 };
  return {
    id: file,
    file,
    unit: unit("X", name),
    state: "valid",
    counts,
    answered: 1,
    asked: 1,
    declined: 0,
    repairs: 0,
    arrival: null,
    explainable: 0,
    explained: 0,
  };
}

test("the states are called as in the consolidated workbook", () => {
  const words = Object.entries(OWN_WORDS).map(([state, { word }]) => [state, word]);
  expect(Object.fromEntries(words)).toEqual(STATE_WORDS);
});

test("people search without marks, by unit or file, all words", () => {
  const rows = [received("UBND xã Cẩm Giàng", "a.xlsx"), received("UBND xã Đại Sơn", "BC_CCHC lan 2.xlsx")];
  const names = (search: string) => findReceived(rows, search).map(({ unit: { name } }) => name);
  expect(names("cam giang")).toEqual(["UBND xã Cẩm Giàng"]);
  expect(names("ĐẠI")).toEqual(["UBND xã Đại Sơn"]);
  expect(names("dai lan 2")).toEqual(["UBND xã Đại Sơn"]);
  expect(names("ubnd  xã ")).toHaveLength(2);
  expect(names("Tứ Kỳ")).toEqual([]);
});

test.each([
  ["2025-11-11", "2025-11-11T16:59:00Z", null],
  ["2025-11-11", "2025-11-11T17:01:00Z", "01"],
  ["2025-11-11", "2025-11-01T10:00:00Z", null],
  ["2025-11-11", "2026-01-11T10:00:00Z", "61"],
  ["", "2026-01-11T10:00:00Z", null],
])("last day %s, at %s: %s days late by Việt Nam's calendar", (lastDay, now, days) => {
  expect(/quá (\d+) ngày/.exec(tellDue(lastDay, new Date(now)))?.[1] ?? null).toBe(days);
});

test("double counting with equal sums is asked first; files that could not be opened stand with the refused", () => {
  const double = {
    kind: "double",
    owner: unit("TT", "Trung tâm"),
    label: "Hồ sơ",
    messages: [],
    sum: 12428,
    owned: 6214,
    others: 6214,
    taken: false,
  } as const;
  const whose = { kind: "unit", id: "f1", file: "a.xlsx", unit: null } as const;
  const review = (equal: boolean): Review => ({
    received: [],
    questions: [whose, { ...double, equal }],
    refused: [],
    twins: [{ id: "f3", file: "b.xlsx", same: "a.xlsx" }],
    previous: [],
    missing: [],
    passedOver: [],
    notes: [],
  });
  const unreadable = [
    { id: "f2", file: "c.xlsx", refusal: { code: "damaged", reason: "Không mở được.", remedy: "Chọn lại." } },
  ] as const;
  const of = (equal: boolean) => bandsOf({ review: review(equal), unreadable });
  expect(of(true).questions.map(({ kind }) => kind)).toEqual(["double", "unit"]);
  expect(of(false).questions.map(({ kind }) => kind)).toEqual(["unit", "double"]);
  expect(of(true).refused.map(({ file, reason, remedy }) => [file, reason, remedy])).toEqual([
    ["c.xlsx", "Không mở được.", "Chọn lại."],
  ]);
  // A file given twice is no problem to be solved.
  expect(of(true).twins.map(({ file }) => file)).toEqual(["b.xlsx"]);
  expect(bandsOf({ review: null, unreadable: [] }).received).toEqual([]);
});

test("what the open workbook is, by its sheets", () => {
  const outline = outlineView(outline2025(), outline2025());
  const look = (...sheets: string[]) => lookAt({ name: "Book1.xlsx", sheets }, outline);
  expect(look("Sheet1")).toEqual({ name: "Book1.xlsx", replaces: false, report: false });
  expect(look(...outline.assessmentSheets)).toMatchObject({ replaces: true, report: false });
  expect(look(...outline.formSheets)).toMatchObject({ replaces: false, report: true });
  // One name alone may be chance.
  expect(look("Kiểm tra", "Sheet1")).toMatchObject({ report: false });
  expect(lookAt({ name: "a", sheets: ["b"] }, null)).toEqual({ name: "a", replaces: false, report: false });
});

test("before anything is written it is said that nothing was, and what would be replaced", () => {
  const state = { ...START, phase: "review" } as const;
  const book = { name: "Book1.xlsx", replaces: false, report: false };
  expect(mergeStatus(state, "page")).toMatch(/^Chưa tạo tệp nào\./);
  expect(mergeStatus({ ...state, book }, "excel")).toBe("Chưa ghi gì vào “Book1.xlsx”");
  expect(mergeStatus({ ...state, book: { ...book, replaces: true } }, "excel")).toMatch(/cũ.*sẽ được thay.*được giữ/);
  expect(mergeStatus({ ...state, phase: "reading" }, "excel")).toBe("Đang đọc, chưa ghi gì vào tệp đang mở");
});

test("back from the result it is said that the file is there", () => {
  const summary = { merged: 3, units: 4, remarksKept: 0, explained: [], remarksOrphaned: 0, states: [], totals: [] };
  const done = { summary, written: null, saved: "Tổng hợp.xlsx", sha256: "" };
  expect(tellMade(done, "download", "")).toBe(
    "Tệp đã tải về: Tổng hợp.xlsx. Thêm tệp hoặc chọn khác đi thì tổng hợp lại.",
  );
  expect(tellMade({ ...done, saved: null }, "download", "Đoàn.xlsx")).toMatch(
    /^Đã ghi bảng tổng hợp vào “Đoàn.xlsx”\./,
  );
});

test("when it is done: how many, where to, which remarks were kept", () => {
  const summary = { merged: 3, units: 4, remarksKept: 12, explained: [], remarksOrphaned: 0, states: [], totals: [] };
  const written = { sheets: ["a", "b", "c", "d", "e"], renamed: [], leftOut: [] };
  const state = { ...START, phase: "done", done: { summary, written, saved: null, sha256: "" } } as const;
  expect(mergeBanner(state, bandsOf(state), { kind: "excel", saves: "download" })).toEqual({
    tone: "ok",
    title: "Đã tổng hợp 3 trên 4 đơn vị",
    text: "Ghi thành 5 trang tính trong tệp đang mở. Giữ lại 12 nhận xét của Đoàn.",
  });
});
