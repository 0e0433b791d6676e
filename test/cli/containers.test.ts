import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mailWithPython, zipWithPython } from "../intake/packWithPython";
import { returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import { runCchc } from "./runCchc";

const outline = outline2025();
const changed = outline.items.find(({ kind }) => kind === "count")!;
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cchc-containers-"));
  mkdirSync(at("in"));
  const [kt, again, vp] = await Promise.all([
    returned(outline, "KT", { answers: { [changed.id]: 5 } }),
    returned(outline, "KT", { answers: { [changed.id]: 7 } }, { modified: "2025-12-01T00:00:00Z" }),
    returned(outline, "VP", { meta: { unit: "" } }),
  ]);
  const attachments = [
    { name: "KT.xlsx", bytes: kt },
    { name: "logo.png", bytes: new Uint8Array([1]), type: "image/png" },
  ];
  const date = "Mon, 10 Nov 2025 16:45:00 +0700";
  writeFileSync(
    at("in", "thu.eml"),
    mailWithPython({ from: "Nam <nam@x.example>", subject: "Gửi báo cáo", date, attachments }),
  );
  const packed = [
    { name: "KT lần 2.xlsx", bytes: again },
    { name: "VP.xlsx", bytes: vp },
  ];
  writeFileSync(at("in", "a.zip"), zipWithPython(packed));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const json = async (...words: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await runCchc(...words, "--json")).out) as Record<string, unknown>;

test("read: each report under its whole name, with who sent it; what is no workbook is named once", async () => {
  const { files, passedOver } = await json("read", at("in"));
  expect(files).toMatchObject([
    { file: `${at("in", "a.zip")} › KT lần 2.xlsx`, unit: "KT" },
    { file: `${at("in", "a.zip")} › VP.xlsx`, unit: null, refused: { code: "X9" } },
    {
      file: `${at("in", "thu.eml")} › KT.xlsx`,
      unit: "KT",
      received: {
        from: { name: "Nam", address: "nam@x.example" },
        subject: "Gửi báo cáo",
        date: "2025-11-10T09:45:00Z",
      },
    },
  ]);
  expect((files as object[])[0]).not.toHaveProperty("received");
  expect(passedOver).toEqual([{ file: at("in", "thu.eml"), names: ["logo.png"] }]);
  const told = (await runCchc("read", at("in"))).out;
  expect(told).toContain(`Trong “${at("in", "thu.eml")}” có 1 tệp không phải tệp Excel, đã bỏ qua: logo.png`);
});

const difference = {
  item: changed.id,
  used: { state: "value", value: 7, raw: 7 },
  here: { state: "value", value: 5, raw: 5 },
};

test("check: two files of one unit, item by item", async () => {
  const { duplicates } = await json("check", at("in"));
  expect(duplicates).toMatchObject([
    {
      unit: "KT",
      used: `${at("in", "a.zip")} › KT lần 2.xlsx`,
      differences: [{ file: `${at("in", "thu.eml")} › KT.xlsx`, items: [difference] }],
    },
  ]);
  expect((await runCchc("check", at("in"))).out).toMatch(/khác ở 1 nội dung:\n {2}.+: tệp được dùng 7, tệp kia 5/);
});

test("merge: the unit of a file in an archive may be named; differences are told there too", async () => {
  const unit = `${at("in", "a.zip")} › VP.xlsx=VP`;
  const merged = await json("merge", at("in"), "--out", at("out.xlsx"), "--unit", unit);
  expect(merged).toMatchObject({
    refused: [],
    merged: [
      { unit: "VP", file: `${at("in", "a.zip")} › VP.xlsx` },
      { unit: "KT", file: `${at("in", "a.zip")} › KT lần 2.xlsx` },
    ],
    duplicates: [{ unit: "KT", differences: [{ items: [difference] }] }],
    passedOver: [{ names: ["logo.png"] }],
  });
  const told = (await runCchc("merge", at("in"), "--out", at("out.xlsx"), "--unit", unit)).out;
  expect(told).toContain("khác ở 1 nội dung:");
});
