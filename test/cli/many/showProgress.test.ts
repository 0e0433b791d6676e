import { showProgress } from "../../../src/cli/showProgress";

test("without a terminal a line every few seconds: how many, how fast, for how long still", () => {
  const lines: string[] = [];
  let time = 0;
  const bar = showProgress({ write: (text) => lines.push(text) }, 13_284, "Đang đọc", 284, () => time);
  for (let file = 1; file <= 1000; file += 1) {
    time += 10;
    bar.step();
  }
  bar.stop();
  expect(lines).toEqual([
    "Đang đọc 784/13.284, 100 tệp/giây, còn khoảng 3 phút\n",
    "Đang đọc 1.284/13.284, 100 tệp/giây, còn khoảng 2 phút\n",
  ]);
});

test("what is done in a moment says nothing", () => {
  const lines: string[] = [];
  const bar = showProgress({ write: (text) => lines.push(text) }, 9, "Đang đọc", 0, () => 0);
  for (let file = 0; file < 9; file += 1) bar.step();
  expect(lines).toEqual([]);
});
