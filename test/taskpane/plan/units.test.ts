import * as fc from "fast-check";
import { loadRound } from "../../../src/outline/loadRound";
import { judgeUnit } from "../../../src/taskpane/plan/judgeUnit";
import { newRoundId } from "../../../src/taskpane/plan/newRoundId";
import { readUnitList } from "../../../src/taskpane/plan/readUnitList";
import { suggestCode } from "../../../src/taskpane/plan/suggestCode";

const KT = { code: "KT", name: "Phòng Kinh tế", short: "Kinh tế" };

describe("A code suggested from the name", () => {
  it.each([
    ["Phòng Kinh tế", "PKT"],
    ["Phòng Văn hóa - Xã hội", "PVHXH"],
    ["Văn phòng HĐND và UBND xã", "VPHU"],
    ["Trường Tiểu học số 12", "TTHS12"],
    ["Đội Quản lý trật tự", "DQLTT"],
    ["12 Hùng Vương", "DV12HV"],
  ])("%s → %s", (name, code) => expect(suggestCode(name, [])).toBe(code));

  it("is free", () => expect(suggestCode("Phòng Kinh tế", ["PKT", "PKT2"])).toBe("PKT3"));

  it("is one that a round takes, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (name) => {
        const code = suggestCode(name, ["DV", "A"]);
        expect(code).toMatch(/^[A-Z][A-Z0-9]{0,19}$/);
        expect(["DV", "A"]).not.toContain(code);
      }),
    );
  });
});

describe("A list pasted from Excel", () => {
  it("is read whatever the order of its columns; heads and running numbers are left out", () => {
    const list = readUnitList(
      "TT\tTên đơn vị\tMã\n1\tTrạm Y tế\tTYT\r\n2.\tTH1\tTrường Tiểu học\n\n3\t Đội  trật tự ",
      [],
    );
    expect(list).toEqual({
      units: [
        { code: "TYT", name: "Trạm Y tế", short: "Trạm Y tế" },
        { code: "TH1", name: "Trường Tiểu học", short: "Trường Tiểu học" },
        { code: "DTT", name: "Đội trật tự", short: "Đội trật tự" },
      ],
      known: [],
      unclear: [],
    });
  });

  it("adds nobody twice, and tells what it leaves out", () => {
    const list = readUnitList("phòng kinh tế\nTrạm Y tế\nTrạm Y tế\nPhòng Nội vụ;KT\n***", [KT]);
    expect(list.units.map(({ name }) => name)).toEqual(["Trạm Y tế"]);
    expect(list.known).toEqual(["phòng kinh tế", "Trạm Y tế"]);
    expect(list.unclear).toEqual(["Phòng Nội vụ;KT", "***"]);
  });

  it("addresses, days, telephones, bullets and errors of Excel are no names", () => {
    const text =
      'STT\tTên đơn vị\tEmail\nkt@x.vn\tTrạm Y tế\n12/11/2025\tCông an xã\t0912 345 678\n1. Hội Nông dân\n- Hội Phụ nữ\n"Trung tâm\nVăn hóa"\n#REF!\t3';
    const list = readUnitList(text, []);
    expect(list.units.map(({ name }) => name)).toEqual([
      "Trạm Y tế",
      "Công an xã",
      "Hội Nông dân",
      "Hội Phụ nữ",
      "Trung tâm Văn hóa",
    ]);
    expect(list.unclear).toEqual(["#REF!\t3"]);
  });

  it("a name of capitals alone is a name", () => {
    expect(readUnitList("UBND", []).units).toEqual([{ code: "U", name: "UBND", short: "UBND" }]);
  });
});

describe("A unit to be added", () => {
  it.each([
    [{ name: "", code: "A" }, "name"],
    [{ name: "PHÒNG KINH TẾ", code: "A" }, "name"],
    [{ name: "Trạm Y tế", code: "KT" }, "code"],
    [{ name: "Trạm Y tế", code: "kt" }, "code"],
    [{ name: "Trạm Y tế", code: "" }, "code"],
  ] as const)("%j is refused for its %s", (unit, field) => {
    const faults = judgeUnit(unit, [KT]);
    expect(Object.entries(faults).filter(([, reason]) => reason !== null)).toEqual([[field, expect.any(String)]]);
  });
});

it("A new round's id is one that a round takes, whatever the outline is called", () => {
  expect(newRoundId("cam-giang-2025-h2", new Date(2025, 9, 5, 8, 7))).toBe("cam-giang-2025-h2.20251005-0807");
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.date({ noInvalidDate: true, min: new Date(2000, 0), max: new Date(2099, 0) }),
      (name, at) => {
        expect(loadRound({ id: newRoundId(name, at) }).ok).toBe(true);
      },
    ),
  );
});
