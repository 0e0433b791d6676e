import fc from "fast-check";
import { answerWords, stateOfWords } from "../../src/report/answerWords";
import { cleanText } from "../../src/report/cleanText";
import { foldText } from "../../src/report/foldText";
import { matchUnit, type NamedUnit } from "../../src/report/matchUnit";

describe("foldText", () => {
  it.each([
    ["Không phát sinh.", "khong phat sinh"],
    ["Đang  TỔNG-HỢP…", "dang tong hop"],
    ["hòa", "hoa"],
    ["hoà", "hoa"],
    ["ủy", foldText("uỷ")],
    ["İstanbul", "istanbul"],
    ["N/A", "n a"],
    ["HĐND&UBND", "hdnd ubnd"],
    ["--", ""],
  ])("%s → %s", (text, expected) => expect(foldText(text)).toBe(expected));

  it("is idempotent and blind to composition", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("cleanText", () => {
  it.each([
    ["\ufeff'120", "120"],
    ["\u2018120", "120"],
    ["1\u00a0234\u202f567", "1 234 567"],
    ["１２０，５％", "120,5%"],
    ["‒ – — ― − － ‑", "- - - - - - -"],
    ["Kho\u0302ng\u200b", "Không"],
    ["12\n15", "12\n15"],
    ["120\u0007", "120"],
  ])("%j → %j", (text, expected) => expect(cleanText(text)).toBe(expected));
});

describe("stateOfWords", () => {
  it("knows every word of the list under its state only, for its kind only", () => {
    for (const state of ["none", "na", "missing"] as const) {
      for (const word of answerWords.figure[state]) {
        expect([word, stateOfWords(word, "count")]).toEqual([word, state]);
        expect([word, stateOfWords(`${word.toUpperCase()} `, "percent")]).toEqual([word, state]);
        const known = answerWords.narrative[state].includes(word);
        expect([word, stateOfWords(word, "text")]).toEqual([word, known ? state : undefined]);
      }
    }
  });

  it("looks at texts of 200 characters at most", () => {
    expect(stateOfWords("KPS".padEnd(200, "."), "count")).toBe("none");
    expect(stateOfWords("KPS".padEnd(201, "."), "count")).toBeUndefined();
  });

  it("has no word twice, blind to case, and none that a live formula takes for a pattern", () => {
    const all = Object.values(answerWords.figure).flat();
    expect(new Set(all.map((word) => word.toLowerCase())).size).toBe(all.length);
    for (const word of all) expect(word).toBe(word.normalize("NFC").trim());
  });

  it.each(["", "...", "#N/A", "120", "Không phát sinh KPS", "không c"])("%j is no state", (text) => {
    expect(stateOfWords(text, "count")).toBeUndefined();
  });

  it.each([
    ["Không/có"],
    ["Không / Có"],
    ["☐ Không ☒ Có"],
    ["☒ Không"],
    ["✓ Không"],
    ["Không?"],
    ["Không+"],
    ["= Không"],
    ["Không = có"],
    ["Không, có"],
    ["Không. Có"],
    ["Không - có"],
    ["Không (có)"],
    ["Không%"],
    ["Chưa có: số liệu"],
    ["K/PS"],
    ["N/A/"],
    ["N//A"],
    // Struck out with signs of Unicode.
    ["K\u0336h\u0336ô\u0336n\u0336g\u0336"],
  ])("%j may mean something else: no state", (text) => {
    for (const kind of ["count", "text"] as const) expect(stateOfWords(text, kind)).toBeUndefined();
  });

  it.each([
    ["  Không\u00a0 phát\nsinh ", "none"],
    ["- Không", "none"],
    ["(KPS)", "none"],
    ["“Không”", "none"],
    ["[ Không có ];", "none"],
    ["Không.", "none"],
    ["không!", "none"],
    ["……Không……", "none"],
    ["__KPS__", "none"],
    ["n/a.", "na"],
    ["N / A", "na"],
    ["Chưa có số liệu,", "missing"],
    ["Kho\u0302ng co\u0301", "none"],
  ])("%j is the word and nothing else", (text, state) => expect(stateOfWords(text, "count")).toBe(state));
});

describe("matchUnit", () => {
  const units: readonly NamedUnit[] = [
    {
      code: "VP",
      name: "Văn phòng HĐND và UBND",
      short: "Văn phòng",
      aliases: ["VP HĐND&UBND", "VPUB", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"],
    },
    { code: "VHXH", name: "Phòng Văn hóa - Xã hội", short: "Phòng VH-XH", aliases: ["P. Văn hoá – Xã hội"] },
    { code: "KT", name: "Phòng Kinh tế", aliases: ["Phòng Kinh tế, Hạ tầng và Đô thị", "Chung"] },
    { code: "TT", name: "Trung tâm", aliases: ["chung"] },
  ];
  it.each([
    ["Văn phòng HĐND và UBND", "VP"],
    ["VĂN PHÒNG HĐND - UBND", "VP"],
    ["VP HĐND & UBND", "VP"],
    ["vp hđnd, ubnd", "VP"],
    ["VP HĐND VÀ UBND".normalize("NFD"), "VP"],
    ["Văn phòng Hội đồng nhân dân & Uỷ ban nhân dân", "VP"],
    ["vp", "VP"],
    [" Văn\u00a0phòng ", "VP"],
    ["Phòng Văn hoá – Xã hội", "VHXH"],
    ["Phòng Văn hóa và Xã hội", "VHXH"],
    ["P.Văn hóa-Xã hội", "VHXH"],
    ["phòng vh - xh", "VHXH"],
    ["Phòng Kinh tế; Hạ tầng, Đô thị", "KT"],
    ["Phòng Kinh", undefined],
    ["Phòng Kinh tế xã", undefined],
    ["Chung", undefined],
    ["và", undefined],
    ["", undefined],
    ["Sở Nội vụ", undefined],
  ])("%s → %s", (text, code) => expect(matchUnit(text, units)).toBe(code));

  it("knows a unit by its aliases, and words as they are parted", () => {
    const own: readonly NamedUnit[] = [{ code: "KT", name: "Phòng Kinh tế", aliases: ["Phòng Hạ tầng"] }];
    expect(matchUnit("Phòng Hạ tầng", own)).toBe("KT");
    expect(matchUnit("Phòng Kinhtế", own)).toBeUndefined();
  });

  it("does not take no name for the only unit", () => expect(matchUnit("–", units.slice(2, 3))).toBeUndefined());
});
