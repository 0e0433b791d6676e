import { lookUpFolded } from "../../src/report/lookUpFolded";

test("words are known however they are written, and whatever was asked before", () => {
  const lookUp = lookUpFolded(new Map([["ghi chu", "note"]]));
  const asked = ["Ghi chú", "GHI CHÚ:", "Đơn vị", ...Array.from({ length: 5000 }, (_, n) => `Dòng ${n}`)];
  for (let round = 0; round < 2; round += 1)
    expect(asked.map(lookUp)).toEqual(["note", "note", ...Array<undefined>(5001).fill(undefined)]);
});
