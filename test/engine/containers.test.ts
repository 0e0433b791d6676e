import { createEngine } from "../../src/engine/createEngine";
import { outlookMail } from "../intake/outlookMail";
import { mailWithPython, zipWithPython } from "../intake/packWithPython";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { NO_CHOICES, returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const means = { inflate: inflateNode };
const changed = outline.items.find(({ kind }) => kind === "count")!;
const FROM = { from: "Phòng Kinh tế <kt@x.example>", subject: "Báo cáo" };
let files: { readonly KT: Uint8Array; readonly VP: Uint8Array; readonly KT2: Uint8Array };
beforeAll(async () => {
  const [KT, VP, KT2] = await Promise.all([
    returned(outline, "KT"),
    returned(outline, "VP"),
    returned(outline, "KT", { answers: { [changed.id]: 777 } }, { modified: "2025-11-12T00:00:00Z" }),
  ]);
  files = { KT, VP, KT2 };
});
const picture = { name: "logo.png", bytes: new Uint8Array([1, 2, 3]) };

test("all files of an archive come in under names and ids of their own, and go with it", async () => {
  const engine = createEngine(means);
  const xls = { name: "cu.xls", bytes: new TextEncoder().encode("<table>") };
  const zip = zipWithPython([{ name: "KT.xlsx", bytes: files.KT }, { name: "VP.xlsx", bytes: files.VP }, xls, picture]);
  expect(await engine.addFile("f1", "a.zip", zip)).toMatchObject([
    { id: "f1/1", name: "a.zip › KT.xlsx", kind: "report", unit: "KT" },
    { id: "f1/2", name: "a.zip › VP.xlsx", kind: "report", unit: "VP" },
    { id: "f1/3", name: "a.zip › cu.xls", kind: "refused" },
  ]);
  const review = await engine.review(NO_CHOICES);
  expect(review.received.map(({ file }) => file)).toEqual(["a.zip › VP.xlsx", "a.zip › KT.xlsx"]);
  expect(review.refused.map(({ file }) => file)).toEqual(["a.zip › cu.xls"]);
  expect(review.passedOver).toEqual(["Trong “a.zip” có 1 tệp không phải tệp Excel, đã bỏ qua: logo.png"]);
  await engine.removeFiles(["f1"]);
  expect(await engine.review(NO_CHOICES)).toMatchObject({ received: [], refused: [], passedOver: [] });
});

test("an archive without a workbook is refused as a whole, and files whose bytes can't be had are not each other's twins", async () => {
  const engine = createEngine(means);
  expect(await engine.addFile("f1", "anh.zip", zipWithPython([picture]))).toMatchObject([
    { id: "f1", name: "anh.zip", kind: "refused", refusal: { reason: "Tệp nén không có báo cáo nào" } },
  ]);
  const damaged = (): { name: string; bytes: Uint8Array } => ({ name: `${Math.random()}.xlsx`, bytes: files.KT });
  const zip = zipWithPython([damaged(), damaged()]);
  // Both packed streams begin with a type of block that there is none of.
  const view = Buffer.from(zip);
  for (let at = view.indexOf("PK\x03\x04"); at >= 0; at = view.indexOf("PK\x03\x04", at + 4)) {
    const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
    view[start] = 0xff;
  }
  const taken = await engine.addFile("f2", "b.zip", new Uint8Array(view));
  expect(taken.map(({ kind }) => kind)).toEqual(["refused", "refused"]);
  expect((await engine.review(NO_CHOICES)).refused.map(({ id }) => id).sort()).toEqual(["f1", "f2/1", "f2/2"]);
});

test("the same workbook by two mails is one report, of the mail that came first, in whatever order they are given", async () => {
  const mail = (date: string): Uint8Array =>
    mailWithPython({ ...FROM, date, attachments: [{ name: "KT.xlsx", bytes: files.KT }] });
  const [late, early] = [mail("Wed, 12 Nov 2025 08:00:00 +0700"), mail("Mon, 10 Nov 2025 08:00:00 +0700")];
  for (const order of [
    [late, early],
    [early, late],
  ]) {
    const engine = createEngine(means);
    for (const [index, bytes] of order.entries()) {
      await engine.addFile(String(index), bytes === late ? "a-lai.eml" : "b-dau.eml", bytes);
    }
    const review = await engine.review(NO_CHOICES);
    expect(review.received.map(({ file }) => file)).toEqual(["b-dau.eml › KT.xlsx"]);
    expect(review.twins).toMatchObject([{ file: "a-lai.eml › KT.xlsx", same: "b-dau.eml › KT.xlsx" }]);
  }
});

test("two files of one unit: item by item what the other one says", async () => {
  const engine = createEngine(means);
  await engine.addFile("old", "KT.xlsx", files.KT);
  await engine.addFile("new", "KT-2.xlsx", files.KT2);
  const [question] = (await engine.review(NO_CHOICES)).questions;
  const [used, other] = question?.kind === "duplicate" ? question.files : [];
  expect(used).toMatchObject({ id: "new", used: true, differences: [] });
  expect(other).toMatchObject({ id: "old", used: false });
  expect(other!.differences).toContainEqual(
    expect.objectContaining({ item: changed.id, used: "777", label: expect.any(String) as string }),
  );
  const [chosen] = (await engine.review({ ...NO_CHOICES, chosen: { KT: "old" } })).questions;
  const here = chosen?.kind === "duplicate" ? chosen.files.map(({ differences }) => differences[0]?.here) : [];
  expect(here).toEqual(["777", undefined]);
});

describe("checking one file", () => {
  test("a mail with one workbook is checked as that", async () => {
    const engine = createEngine(means);
    const attachments = [picture, { name: "KT.xlsx", bytes: files.KT }];
    const mail = {
      from: { name: "A", address: "a@x.example" },
      subject: "",
      sent: "2025-11-10T00:00:00Z",
      attachments,
    };
    expect(await engine.checkFile("thu.msg", outlookMail(mail))).toMatchObject({
      ok: true,
      report: { file: "thu.msg › KT.xlsx", unit: { code: "KT" } },
    });
  });

  test("of several there is no telling which; without one it says so", async () => {
    const engine = createEngine(means);
    const two = zipWithPython([
      { name: "KT.xlsx", bytes: files.KT },
      { name: "VP.xlsx", bytes: files.VP },
    ]);
    const refusal = { reason: "Trong tệp này có nhiều tệp Excel" };
    expect(await engine.checkFile("a.zip", two)).toMatchObject({ ok: false, refusal });
    const none = zipWithPython([picture]);
    expect(await engine.checkFile("a.zip", none)).toMatchObject({ ok: false, refusal: { code: "no-report" } });
  });
});
