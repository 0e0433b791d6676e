import { senderOf } from "../../src/round/senderOf";

const round = {
  id: "dot-1",
  units: [
    {
      code: "KT",
      name: "Phòng Kinh tế",
      short: "KT",
      people: [{ email: "Lan@x.vn" }, { name: "Bình" }, { email: "chung@x.vn" }],
    },
    { code: "VP", name: "Văn phòng", short: "VP", people: [{ email: "vp@x.vn" }, { email: "chung@x.vn" }] },
    { code: "TYT", name: "Trạm Y tế", short: "TYT" },
  ],
};

describe("Whose person sent a mail", () => {
  it.each([
    ["lan@x.vn", "KT"],
    [" LAN@X.VN ", "KT"],
    ["vp@x.vn", "VP"],
    // Of two units: nobody can say.
    ["chung@x.vn", null],
    ["la@x.vn", null],
    ["", null],
  ])("%j: %s", (address, unit) => expect(senderOf(address, round)).toBe(unit));

  it("a round without people knows nobody", () => expect(senderOf("lan@x.vn", { id: "dot-2" })).toBeNull());
});
