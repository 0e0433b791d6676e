import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Question } from "../../../src/engine/Engine";
import { DoubleQuestion } from "../../../src/taskpane/merge/DoubleQuestion";
import { SourceQuestion } from "../../../src/taskpane/merge/SourceQuestion";
import { createMergeRoom } from "../../../src/taskpane/merge/mergeRoom";
import { NO_CHOICES } from "../../support/engineFiles";
import { startApp } from "../support/startApp";

const open = async () => createMergeRoom((await startApp("tong-hop")).app);

test("double counting tells of a few communes at once, and that they are decided together", async () => {
  const room = await open();
  const drawn = (communes: number): string => {
    const messages = Array.from({ length: communes }, (_, index) => `Xã số ${index + 1}: Có thể cộng trùng`);
    const question: Extract<Question, { kind: "double" }> = {
      kind: "double",
      owner: { code: "TT", name: "Trung tâm", short: "Trung tâm" },
      label: "Hồ sơ",
      messages,
      ...{ sum: 4, owned: 2, others: 2, equal: true, taken: true },
    };
    return renderToStaticMarkup(<DoubleQuestion room={room} choices={NO_CHOICES} question={question} />);
  };
  expect(drawn(1)).toContain("Xã số 1: Có thể cộng trùng");
  expect(drawn(1)).not.toContain("áp dụng chung");
  expect(drawn(5)).toContain("Cách chọn này áp dụng chung cho các xã, phường.");
  expect(drawn(5)).toContain("Xã số 3:");
  expect(drawn(5)).not.toContain("Xã số 4:");
  expect(drawn(5)).toContain("Xem cả 5 nơi");
  expect(drawn(3)).not.toContain("Xem cả");
});

test("the source of one figure in two communes: each question names its commune, under a heading that no other has", async () => {
  const room = await open();
  const question = (commune: number): Extract<Question, { kind: "source" }> => ({
    kind: "source",
    key: `budget.revenue|Xã số ${commune}`,
    item: "budget.revenue",
    group: `Xã số ${commune}`,
    label: "Tổng thu",
    figures: ["VP", "KT"].map((duty) => {
      const code = `X${commune}${duty}`;
      return { unit: { code, name: code, short: code }, text: "5 tỷ" };
    }),
    source: null,
  });
  const drawn = [1, 2].map((commune) =>
    renderToStaticMarkup(<SourceQuestion room={room} choices={room.choices()} question={question(commune)} />),
  );
  expect(drawn.map((html) => /<h3[^>]*>([^<]*)/.exec(html)![1])).toEqual([
    "Xã số 1: Tổng thu: lấy số của đơn vị nào?",
    "Xã số 2: Tổng thu: lấy số của đơn vị nào?",
  ]);
  const ids = drawn.map((html) => /<h3 id="([^"]*)"/.exec(html)![1]!);
  expect(new Set(ids).size).toBe(2);
  ids.forEach((id, at) => {
    expect(id).not.toMatch(/\s/);
    expect(drawn[at]).toContain(`aria-labelledby="${id}"`);
  });
});

test("choosing and taking back a source in one commune leaves that of the other", async () => {
  const room = await open();
  const sources = () => room.state.get().choices.sources;
  await room.chooseSource("budget.revenue|Xã số 1", "X1KT");
  await room.chooseSource("budget.revenue|Xã số 2", "X2KT");
  expect(sources()).toEqual({ "budget.revenue|Xã số 1": "X1KT", "budget.revenue|Xã số 2": "X2KT" });
  await room.chooseSource("budget.revenue|Xã số 2", null);
  expect(sources()).toEqual({ "budget.revenue|Xã số 1": "X1KT" });
});
