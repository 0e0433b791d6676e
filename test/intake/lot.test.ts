import { Lot } from "../../src/intake/Lot";
import type { Member } from "../../src/intake/Member";
import { unpack } from "../../src/intake/unpack";
import { buildZip } from "../xlsx/buildZip";

async function membersOf(names: readonly string[], lot: Lot): Promise<string[]> {
  const members: Member[] = [];
  const bytes = buildZip(names.map((name) => ({ name, data: "0123456789" })));
  for await (const member of unpack("a.zip", bytes, {}, lot)) members.push(member);
  return members.map((one) => (one.kind === "refused" ? one.refusal.reason : one.kind));
}

test("what is taken in at once is counted over all files given and all that is in them; the rest is refused in words", async () => {
  const lot = new Lot({ files: 3, bytes: 1000 });
  expect(await membersOf(["1.xlsx", "2.xlsx"], lot)).toEqual(["workbook", "workbook"]);
  expect(await membersOf(["3.xlsx", "4.xlsx", "5.xlsx"], lot)).toEqual([
    "workbook",
    "Quá 3 tệp trong một lần",
    "Quá 3 tệp trong một lần",
  ]);
  const plain = await unpack("x.xlsx", new Uint8Array(1), {}, lot).next();
  expect(plain.value).toMatchObject({ kind: "refused", refusal: { code: "too-large" } });
});

test("bytes are counted too, a smaller file still has room", () => {
  const lot = new Lot({ files: 100, bytes: 4 * 1024 ** 3 });
  expect(lot.take(4 * 1024 ** 3 - 5)).toBeUndefined();
  expect(lot.take(6)?.message).toBe("Các tệp của một lần lớn hơn 4 GB: chia thành nhiều lần.");
  expect(lot.take(5)).toBeUndefined();
});
