import * as fc from "fast-check";
import type { RoundUnit } from "../../../src/outline/Round";
import { loadRound } from "../../../src/outline/loadRound";
import { judgeUnit } from "../../../src/taskpane/plan/judgeUnit";
import { newRoundId } from "../../../src/taskpane/plan/newRoundId";
import { parsePeople } from "../../../src/taskpane/plan/parsePeople";
import { readUnitList } from "../../../src/taskpane/plan/readUnitList";
import { suggestCode } from "../../../src/taskpane/plan/suggestCode";
import { daysFrom, yearsOf } from "../../../src/taskpane/plan/yearsOf";

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

  it("is the outline's own for a unit of the outline, and of no other", () => {
    expect(suggestCode("phòng  Kinh tế", [], [KT])).toBe("KT");
    expect(suggestCode("Phòng Kinh tế", ["KT"], [KT])).toBe("PKT");
    expect(suggestCode("Khối thi đua", [], [{ code: "KTD", name: "Kho thóc", short: "Kho" }])).toBe("KTD2");
  });

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
      2025,
    );
    expect(list).toEqual({
      changed: [],
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
    const list = readUnitList("phòng kinh tế\nTrạm Y tế\nTrạm Y tế\nPhòng Nội vụ;KT\n***", [KT], 2025);
    expect(list.units.map(({ name }) => name)).toEqual(["Trạm Y tế"]);
    expect(list.known).toEqual(["phòng kinh tế", "Trạm Y tế"]);
    expect(list.unclear).toEqual(["Phòng Nội vụ;KT", "***"]);
  });

  it("addresses, days, telephones, bullets and errors of Excel are no names", () => {
    const text =
      'STT\tTên đơn vị\tEmail\nkt@x.vn\tTrạm Y tế\n12/11/2025\tCông an xã\t0912 345 678\n1. Hội Nông dân\n- Hội Phụ nữ\n"Trung tâm\nVăn hóa"\n#REF!\t3';
    const list = readUnitList(text, [], 2025);
    expect(list.units.map(({ name }) => name)).toEqual([
      "Trạm Y tế",
      "Công an xã",
      "Hội Nông dân",
      "Hội Phụ nữ",
      "Trung tâm Văn hóa",
    ]);
    expect(list.unclear).toEqual(["#REF!\t3"]);
  });

  const brief = ({ name, people, visit }: RoundUnit) => ({
    name,
    to: (people ?? []).map(({ email }) => email),
    day: visit?.date ?? null,
  });

  it("addresses and days of visits go with the names, tabs, semicolons or commas between them", () => {
    const text = [
      "Tên đơn vị\tE-mail\tNgày kiểm tra",
      "Trạm Y tế\ttyt@x.gov.vn\t12/11/2025",
      "Thứ Năm, 13/11/2025\tcax@x.vn; cax2@x.vn\tCông an xã",
      "1, Hội Nông dân, hnd@x.vn, 14/11",
      "Hội Phụ nữ, Hội Cựu chiến binh, hpn@x.vn",
      '"Ban Tổ chức, Kiểm tra",btc@x.vn,T2 17/11/2025',
    ].join("\n");
    const list = readUnitList(text, [], 2025);
    expect(list.unclear).toEqual([]);
    expect(list.units.map(brief)).toEqual([
      { name: "Trạm Y tế", to: ["tyt@x.gov.vn"], day: "2025-11-12" },
      { name: "Công an xã", to: ["cax@x.vn", "cax2@x.vn"], day: "2025-11-13" },
      { name: "Hội Nông dân", to: ["hnd@x.vn"], day: "2025-11-14" },
      { name: "Hội Phụ nữ, Hội Cựu chiến binh", to: ["hpn@x.vn"], day: null },
      { name: "Ban Tổ chức, Kiểm tra", to: ["btc@x.vn"], day: "2025-11-17" },
    ]);
  });

  it("a comma belongs to a name unless the line is plainly a list", () => {
    const names = (text: string) => readUnitList(text, [KT], 2025).units.map(({ name }) => name);
    expect(names("Ban Xây dựng, Hạ tầng và Đô thị")).toEqual(["Ban Xây dựng, Hạ tầng và Đô thị"]);
    expect(names("Trạm Y tế, Trạm Thú y, Phòng Nội vụ")).toEqual(["Trạm Y tế", "Trạm Thú y", "Phòng Nội vụ"]);
  });

  it("what is new of a unit that is there is added to it, by name, short name or code", () => {
    const there = { ...KT, people: [{ name: "Lan", email: "lan@x.vn" }], visit: { surprise: true } };
    const list = readUnitList("KT\tLAN@x.vn\tkt@x.vn\nKinh tế\t12/11", [there], 2025);
    expect(list.units).toEqual([]);
    expect(list.changed).toEqual([
      {
        ...there,
        people: [{ name: "Lan", email: "lan@x.vn" }, { email: "kt@x.vn" }],
        visit: { surprise: true, date: "2025-11-12" },
      },
    ]);
    expect(readUnitList("Phòng Kinh tế\tlan@x.vn", [there], 2025)).toMatchObject({
      changed: [],
      known: ["Phòng Kinh tế"],
    });
  });

  it("a unit of the outline is its own again", () => {
    const own = { ...KT, group: "Xã A", role: "KT" };
    expect(readUnitList("Phòng Kinh tế, kt@x.vn", [], 2025, [own]).units).toEqual([
      { ...own, people: [{ email: "kt@x.vn" }] },
    ]);
  });

  it("a name of capitals alone is a name", () => {
    expect(readUnitList("UBND", [], 2025).units).toEqual([{ code: "U", name: "UBND", short: "UBND" }]);
  });
});

describe("Addresses as they are typed", () => {
  it.each([
    ["", []],
    ["a@x.vn", [{ email: "a@x.vn" }]],
    [" a@x.vn ; b@x.gov.vn, ", [{ email: "a@x.vn" }, { email: "b@x.gov.vn" }]],
    ["Nguyễn Văn A <a@x.vn>; A@X.VN", [{ name: "Nguyễn Văn A", email: "a@x.vn" }]],
  ])("%j", (text, people) => expect(parsePeople(text)).toEqual(people));

  it.each(["a", "a@x", "a@x.vn b@x.vn", "a@x.vn; b", "văn@x.vn", "a@xã.vn", "@x.vn", "a@x.vn."])(
    "%j is none",
    (text) => {
      expect(parsePeople(text)).toBeNull();
    },
  );

  it("what is known of a person stays with the address; who has none stays too", () => {
    const known = [
      { name: "Lan", office: "Trưởng phòng", email: "lan@x.vn" },
      { name: "Bình", phone: "0912" },
    ];
    expect(parsePeople("Lan@x.vn; moi@x.vn", known)).toEqual([
      { name: "Lan", office: "Trưởng phòng", email: "Lan@x.vn" },
      { email: "moi@x.vn" },
      { name: "Bình", phone: "0912" },
    ]);
  });

  it("an address that is taken is one that a round takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab@.;<>," -1Đ(') }), (text) => {
        const people = parsePeople(text);
        if (people) expect(loadRound({ id: "r", units: [{ ...KT, people }] })).toMatchObject({ ok: true });
      }),
    );
  });
});

describe("Holidays by year", () => {
  it("the newest year first, days in order, a year without any too", () => {
    expect(yearsOf({ off: ["2025-09-02", "2025-01-01"], worked: ["2026-08-22"] }, ["2027"])).toEqual([
      { year: "2027", off: [], worked: [] },
      { year: "2026", off: [], worked: ["2026-08-22"] },
      { year: "2025", off: ["2025-01-01", "2025-09-02"], worked: [] },
    ]);
  });

  it("a holiday of several days", () => {
    expect(daysFrom("2025-12-31", "2026-01-02")).toEqual(["2025-12-31", "2026-01-01", "2026-01-02"]);
    expect(daysFrom("2025-01-02", "2025-01-01")).toBeNull();
    expect(daysFrom("2025-01-01", "2025-03-01")).toBeNull();
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
