import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { CandidateView } from "../../../src/engine/Engine";
import { DifferenceList } from "../../../src/taskpane/merge/DifferenceList";

const file: CandidateView = {
  id: "f2",
  file: "thu.eml › KT.xlsx",
  asOf: null,
  modified: null,
  newest: false,
  used: false,
  differences: [
    { item: "a", label: "Tổng số hồ sơ tiếp nhận", used: "1.423", here: "1.432" },
    { item: "b", label: "Thuyết minh", used: "", here: '"Đã <b>ban hành</b>"' },
  ],
};

function drawn(change: Partial<CandidateView> = {}, props: { named?: boolean; shown?: boolean } = {}): string {
  return renderToStaticMarkup(<DifferenceList file={{ ...file, ...change }} named={false} {...props} />);
}

test("says in how many items a file differs, and shows them when asked", () => {
  expect(drawn()).toContain("Khác nhau ở 2 nội dung");
  expect(drawn()).not.toContain("Tổng số hồ sơ");
  const open = drawn({}, { shown: true });
  expect(open).toContain("Tổng số hồ sơ tiếp nhận");
  expect(open).toContain("Bản được chọn: 1.423");
  expect(open).toContain("Tệp này: 1.432");
  expect(open).toContain("Bản được chọn: chưa nhập");
  expect(open).toContain("&lt;b&gt;ban hành");
});

test("names the file where there are more than two, and is not there where nothing differs", () => {
  expect(drawn()).not.toContain("KT.xlsx");
  expect(drawn({}, { named: true })).toContain("KT.xlsx");
  expect(drawn({ differences: [] })).toBe("");
});
