import { headerInstant, isoInstant, visibleLine } from "../../src/intake/mailText";

test.each([
  ["Mon, 10 Nov 2025 16:45:00 +0700", "2025-11-10T09:45:00Z"],
  ["10 Nov 2025 23:59 -0100", "2025-11-11T00:59:00Z"],
  ["Sat, 1 Mar 2025 00:00:00 GMT (giờ GMT)", "2025-03-01T00:00:00Z"],
  ["Thu, 29 Feb 2024 01:02:03 +0545", "2024-02-28T19:17:03Z"],
  ["Mon, 10 Nov 2025 16:45:00", null],
  ["Sat, 29 Feb 2025 01:02:03 +0700", null],
  ["10 Thg 11 2025 16:45:00 +0700", null],
  ["2025-11-10T16:45:00Z", null],
  ["", null],
])("the date %s of a header", (text, instant) => {
  expect(headerInstant(text)).toBe(instant);
});

test("a time of Outlook beyond all mails is none", () => {
  expect(isoInstant(NaN)).toBeNull();
  expect(isoInstant(8.64e15)).toBeNull();
  expect(isoInstant(0)).toBe("1970-01-01T00:00:00Z");
});

test("text of a header is one line that can't turn another one around", () => {
  expect(visibleLine("Báo\r\n cáo\u202e \u0000x")).toBe("Báo cáo x");
  expect(visibleLine("a".repeat(5000))).toHaveLength(300);
});
