import { fillMessage, quotable } from "../../src/report/repairMessages";
import { sheetKey } from "../../src/report/sheetKey";

describe("a message", () => {
  it("leaves out a part in brackets as soon as one of its names has no value", () => {
    expect(fillMessage("Thiếu[ {a}][ {b} và {c}].", { a: 1, b: 2, c: 3 })).toBe("Thiếu 1 2 và 3.");
    expect(fillMessage("Thiếu[ {a}][ {b} và {c}].", { b: 2 })).toBe("Thiếu.");
    expect(fillMessage("Thiếu[ {a}].", { a: "" })).toBe("Thiếu.");
  });

  it("says nothing for a name it does not know, also one of JavaScript", () => {
    expect(fillMessage("a{b}{toString}c", {})).toBe("ac");
  });
});

describe("untrusted text in a sentence", () => {
  it("is one line without control signs", () => {
    expect(quotable(" a\n\n\u202e b\u0000 ")).toBe("a b");
    expect(quotable("e\u0302")).toBe("ê");
  });

  it("is cut where it is longer than it may be, at a word if one ends near", () => {
    expect(quotable("abc", 3)).toBe("abc");
    expect(quotable("abcd", 3)).toBe("ab…");
    expect(quotable(`một hai ${"b".repeat(30)}`, 20)).toBe("một hai…");
    expect(quotable(`${"a".repeat(10)} ${"b".repeat(30)}`, 30)).toBe(`${"a".repeat(10)}…`);
    expect(quotable(`${"a".repeat(9)} ${"b".repeat(30)}`, 30)).toBe(`${"a".repeat(9)} ${"b".repeat(19)}…`);
  });

  it("is looked at four times as far as it may be shown", () => {
    expect(quotable(`${" ".repeat(7)}x`, 2)).toBe("x");
    expect(quotable(`${" ".repeat(8)}x`, 2)).toBe("");
  });
});

it("sheets are the same whatever the case, composition or spaces round them; names are compared as far as 100 characters", () => {
  expect(sheetKey(" TRANG BÌA ".normalize("NFD"))).toBe("trang bìa");
  expect(sheetKey("x".repeat(101))).toBe("x".repeat(100));
});
