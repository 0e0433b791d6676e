import { Lot } from "../../src/intake/Lot";
import type { Member } from "../../src/intake/Member";
import { openFile } from "../../src/intake/openFile";
import { unpack } from "../../src/intake/unpack";
import { CONTAINER_LIMITS } from "../../src/xlsx/limits";
import { buildXlsx } from "../xlsx/buildXlsx";
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

describe("a workbook that takes much", () => {
  const sheet = (rows: number): Uint8Array =>
    buildXlsx({ sheets: [Array.from({ length: rows }, (_, n) => `<row r="${n + 1}"></row>`).join("")] });
  const heavy = sheet(CONTAINER_LIMITS.heavy / 16);
  const light = sheet(CONTAINER_LIMITS.heavy / 32);

  async function happened(name: string, bytes: Uint8Array): Promise<string[]> {
    const told: string[] = [];
    for await (const member of unpack(name, bytes, { letGo: () => told.push("let go") })) {
      if (member.kind !== "workbook") throw new Error(member.kind);
      const { ok } = openFile(member.file, member.bytes, member.means);
      told.push(`${member.file} ${ok ? "opened" : "refused"}`);
    }
    return told;
  }

  it("is let go before the next one is opened, and only such a one", async () => {
    const files = [light, heavy, light, light].map((data, n) => ({ name: `${n}.xlsx`, data, method: 0 }));
    expect(await happened("a.zip", buildZip(files))).toEqual([
      "a.zip › 0.xlsx opened",
      "a.zip › 1.xlsx opened",
      "let go",
      "a.zip › 2.xlsx opened",
      "a.zip › 3.xlsx opened",
    ]);
  });

  it("is let go where it was given by itself", async () => {
    expect(await happened("a.xlsx", heavy)).toEqual(["a.xlsx opened", "let go"]);
    expect(await happened("a.xlsx", light)).toEqual(["a.xlsx opened"]);
  });
});
