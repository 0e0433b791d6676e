import { momentText } from "../../src/checks/momentText";

test.each([
  ["2025-11-11T01:15:00Z", "08:15 11/11/2025"],
  ["2025-11-11T01:15:00", "08:15 11/11/2025"],
  ["2025-11-10T20:00:00-05:00", "08:00 11/11/2025"],
  ["2025-11-10T18:00:00.5Z", "01:00 11/11/2025"],
  ["hôm qua", null],
  [null, null],
])("a file saved at %s: %s", (iso, text) => {
  expect(momentText(iso)).toBe(text);
});
