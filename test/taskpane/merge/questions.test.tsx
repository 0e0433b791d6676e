import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Question } from "../../../src/engine/Engine";
import { DoubleQuestion } from "../../../src/taskpane/merge/DoubleQuestion";
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
