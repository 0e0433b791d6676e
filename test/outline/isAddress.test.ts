import { isAddress, LONGEST_ADDRESS } from "../../src/outline/isAddress";

test.each(["a@b.vn", "van.a+b@x-y.gov.vn", `${"a".repeat(LONGEST_ADDRESS - 5)}@b.vn`])("%s is an address", (text) =>
  expect(isAddress(text)).toBe(true),
);

test.each([
  "",
  "a",
  "a@b",
  "@b.vn",
  "a@b.vn ",
  "a b@c.vn",
  "văn@x.vn",
  "a@b..vn",
  "a@@b.vn",
  `${"a".repeat(LONGEST_ADDRESS - 4)}@b.vn`,
])("%s is none", (text) => expect(isAddress(text)).toBe(false));
