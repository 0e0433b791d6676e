import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import PostalMime from "postal-mime";
import { inRound } from "../../src/outline/loadRound";
import type { Round } from "../../src/outline/Round";
import { readLog } from "../../src/round/readLog";
import { unitForm } from "../../src/workbook/round/unitForm";
import { writeEml } from "../../src/mail/writeEml";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { runCchc } from "../cli/runCchc";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { partsOf } from "../xlsx/partsOf";

const ROUND: Round = {
  id: "dot-1",
  plan: { number: "61/KH-UBND", date: "2025-10-20" },
  team: [{ name: "Trần Thị Bình", role: "head", email: "doan@camgiang.gov.vn" }],
  units: [
    {
      code: "VP",
      name: "Văn phòng HĐND và UBND",
      short: "Văn phòng",
      people: [{ name: "Lê Văn Cường", email: "vp@camgiang.gov.vn" }],
    },
    {
      code: "KT",
      name: "Phòng Kinh tế",
      short: "Kinh tế",
      people: [{ email: "kt@camgiang.gov.vn" }],
      visit: { date: "2025-11-17" },
    },
    { code: "VHXH", name: "Phòng Văn hóa - Xã hội", short: "VHXH", visit: { date: "2025-11-26", surprise: true } },
  ],
};
const outline = inRound(outline2025(), ROUND);
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-mail-"));
  writeFileSync(at("dot.json"), JSON.stringify(ROUND));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function mail(...words: string[]): ReturnType<typeof runCchc> {
  return runCchc("mail", "--round", at("dot.json"), ...words);
}

/** The unit's filled form, as a mail brings it. */
async function sendBack(
  code: "VP" | "KT" | "VHXH",
  answers: Record<string, number>,
  date: string,
  name = `Báo cáo ${code}.xlsx`,
  change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Promise<string> {
  const sample = demoFillings[code];
  const filling = { ...sample, answers: { ...sample.answers, ...answers } };
  const bytes = await writeXlsx(unitForm(outline, ROUND, outline.unitOf(code), { filling }));
  const file = at(`tra-loi-${code}.eml`);
  const attachments = [{ name, bytes: change(bytes) }];
  writeFileSync(file, writeEml({ to: [], subject: "Gửi báo cáo", text: "", attachments, at: date }));
  return file;
}

/** Excel's old way of sharing a workbook: no marked copy can be made of it. */
function asShared(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const rels = "xl/_rels/workbook.xml.rels";
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders";
  const relation = `<Relationship Id="rIdShared" Type="${type}" Target="revisions/revisionHeaders.xml"/>`;
  parts[rels] = strToU8(strFromU8(parts[rels]!).replace("</Relationships>", `${relation}</Relationships>`));
  parts["xl/revisions/revisionHeaders.xml"] = strToU8("<headers/>");
  return zipSync(parts);
}

test("invitations: a draft with the form for each unit, the letter as text, the form by itself, all in the log", async () => {
  const ran = await mail("--kind", "invite", "--out", at("thu"), "--log", at("nhat-ky.jsonl"), "--today", "27/10/2025");
  expect(ran.status).toBe(0);
  expect(ran.out.split("\n")[0]).toMatch(/^Đã tạo 3 thư nháp .*\(chưa có thư nào được gửi đi\):$/);
  expect(ran.out).toMatch(/VHXH .*\n +! Chưa có e-mail của đơn vị/);
  expect(readdirSync(at("thu")).sort()).toEqual(
    ["VHXH", "Văn phòng", "Kinh tế"]
      .flatMap((short) => [
        `Biểu mẫu báo cáo - ${short}.xlsx`,
        `Thư gửi biểu mẫu - ${short}.eml`,
        `Thư gửi biểu mẫu - ${short}.txt`,
      ])
      .sort(),
  );
  const draft = await PostalMime.parse(readFileSync(at("thu", "Thư gửi biểu mẫu - Kinh tế.eml")));
  expect(draft.to).toEqual([{ name: "", address: "kt@camgiang.gov.vn" }]);
  const [form] = draft.attachments;
  expect(form!.filename).toBe("Biểu mẫu báo cáo - Kinh tế.xlsx");
  const bytes = Buffer.from(form!.content as ArrayBuffer);
  expect(bytes.equals(readFileSync(at("thu", "Biểu mẫu báo cáo - Kinh tế.xlsx")))).toBe(true);
  const text = readFileSync(at("thu", "Thư gửi biểu mẫu - Kinh tế.txt"), "utf8");
  expect(text.replaceAll("\r\n", "\n").replace("\uFEFF", "").trimEnd()).toBe(
    `${draft.subject}\n\n${draft.text!.replaceAll("\r\n", "\n").trimEnd()}`,
  );

  const { entries, bad } = readLog(readFileSync(at("nhat-ky.jsonl"), "utf8"));
  expect(bad).toEqual([]);
  expect(entries.map(({ at: when, what, unit, paper }) => [when, what, unit, paper])).toEqual(
    ["VP", "KT", "VHXH"].map((unit) => ["2025-10-27T05:00:00Z", "generated", unit, "invite"]),
  );
  expect(readFileSync(at("nhat-ky.jsonl"), "utf8")).not.toMatch(/@|Cường|Bình/);
});

test("the same call makes the same bytes", async () => {
  for (const out of ["a", "b"]) await mail("--kind", "notice", "--out", at(out), "--today", "2025-11-10");
  const [a, b] = ["a", "b"].map((out) => readFileSync(at(out, "Thông báo lịch kiểm tra - Kinh tế.eml")));
  expect(a!.equals(b!)).toBe(true);
});

test("a notice is never made for a surprise, and one that comes too late is told", async () => {
  const ran = await mail("--kind", "notice", "--out", at("thu"), "--today", "2025-11-14", "--json");
  const { letters, skipped } = JSON.parse(ran.out) as {
    letters: { unit: string; notes: string[] }[];
    skipped: unknown;
  };
  expect(letters.map(({ unit, notes }) => [unit, notes])).toEqual([
    ["KT", ["Chưa đủ 05 ngày trước ngày kiểm tra 17/11/2025."]],
  ]);
  expect(skipped).toEqual([
    { unit: "VP", reason: "chưa có ngày kiểm tra" },
    { unit: "VHXH", reason: "kiểm tra đột xuất, không gửi thông báo" },
  ]);
});

test("reminders go to those whose report is not among the files", async () => {
  const file = await sendBack("KT", {}, "2025-11-11T01:00:00Z");
  const ran = await mail("--kind", "remind", "--out", at("thu"), "--today", "2025-11-13", file);
  expect(ran.out).toMatch(/Đã tạo 2 thư nháp/);
  expect(ran.out).toContain("KT  Phòng Kinh tế: đã có báo cáo");
  expect(readFileSync(at("thu", "Thư đôn đốc - Văn phòng.txt"), "utf8")).toContain("đã quá 02 ngày");
});

test("nor to those whose report the log knows, where no files are given", async () => {
  const file = await sendBack("KT", {}, "2025-11-11T01:00:00Z");
  const log = ["--log", at("nk.jsonl"), "--today", "2025-11-13"];
  await runCchc("check", "--round", at("dot.json"), ...log, file);
  const ran = await mail("--kind", "remind", "--out", at("thu"), ...log, "--json");
  const { letters, skipped } = JSON.parse(ran.out) as { letters: { unit: string }[]; skipped: unknown };
  expect(letters.map(({ unit }) => unit)).toEqual(["VP", "VHXH"]);
  expect(skipped).toEqual([{ unit: "KT", reason: "đã có báo cáo (theo nhật ký)" }]);
});

test("findings: the letter with the marked copy of the unit's own file, out of the mail that brought it", async () => {
  const file = await sendBack("KT", { "dossiers.resolved": 99_999 }, "2025-11-11T01:00:00Z");
  const ran = await mail(
    "--kind",
    "findings",
    "--out",
    at("thu"),
    "--until",
    "20/11/2025",
    "--log",
    at("nk.jsonl"),
    "--today",
    "2025-11-13",
    file,
  );
  expect(ran.status).toBe(0);
  const draft = await PostalMime.parse(readFileSync(at("thu", "Thư đề nghị sửa số liệu - Kinh tế.eml")));
  expect(draft.subject).toMatch(/^Đề nghị sửa, giải trình số liệu báo cáo .* - Phòng Kinh tế$/);
  expect(draft.text).toMatch(/đề nghị đơn vị: sửa \d\d nội dung số liệu; .*chậm nhất hết ngày 20\/11\/2025/);
  const [copy] = draft.attachments;
  expect(copy!.filename).toBe("Báo cáo KT - can sua.xlsx");
  const read = readXlsx(new Uint8Array(copy!.content as ArrayBuffer));
  expect(read.ok && read.cells.sheets[0]!.name).toBe("Cần sửa");
  const { entries } = readLog(readFileSync(at("nk.jsonl"), "utf8"));
  expect(entries.map(({ what, paper, file: name, arrived }) => [what, paper, name, arrived])).toEqual([
    ["received", undefined, "tra-loi-KT.eml › Báo cáo KT.xlsx", "2025-11-11T01:00:00Z"],
    ["generated", "findings", "Thư đề nghị sửa số liệu - Kinh tế.eml", undefined],
  ]);
});

test("copies of one name do not write over each other, and a letter names nothing that is not with it", async () => {
  const files = [
    await sendBack("VP", { "dossiers.resolved": 99_999 }, "2025-11-11T01:00:00Z", "Báo cáo.xlsx"),
    await sendBack("KT", { "dossiers.resolved": 99_999 }, "2025-11-11T01:00:00Z", "báo cáo.xlsx"),
    await sendBack("VHXH", { "dossiers.resolved": 99_999 }, "2025-11-11T01:00:00Z", "Báo cáo.xlsx", asShared),
  ];
  const ran = await mail("--kind", "findings", "--out", at("thu"), "--today", "2025-11-13", "--json", ...files);
  const { letters } = JSON.parse(ran.out) as {
    letters: { unit: string; body: string; notes: string[]; attachments: string[] }[];
  };
  expect(
    letters.map(({ unit, attachments }) => [unit, attachments.map((file) => file.slice(folder.length + 1))]),
  ).toEqual([
    ["VP", ["thu/Báo cáo - can sua.xlsx"]],
    ["KT", ["thu/KT/báo cáo - can sua.xlsx"]],
    ["VHXH", []],
  ]);
  expect(letters.map(({ body }) => /Tệp kèm theo/.test(body))).toEqual([true, true, false]);
  expect(letters[2]!.notes).toContainEqual(expect.stringMatching(/^Không lập được bản đánh dấu .*dùng chung/));
});

test("a marked copy that came back stays as it came, though the next one is called the same", async () => {
  const filling = { ...demoFillings.KT, answers: { ...demoFillings.KT.answers, "dossiers.resolved": 99_999 } };
  const bytes = await writeXlsx(unitForm(outline, ROUND, outline.unitOf("KT"), { filling }));
  const came = at("PKT - can sua.xlsx");
  writeFileSync(came, bytes);
  const ran = await mail("--kind", "findings", "--out", folder, "--today", "2025-11-13", "--json", came);
  const { letters } = JSON.parse(ran.out) as { letters: { attachments: string[] }[] };
  expect(letters[0]!.attachments).toEqual([at("KT", "PKT - can sua.xlsx")]);
  expect(readFileSync(came).equals(bytes)).toBe(true);
});

test("a log whose last line was left open loses nothing", async () => {
  const log = ["--log", at("nk.jsonl"), "--unit", "KT"];
  await mail("--kind", "invite", "--out", at("thu"), ...log, "--today", "2025-10-27");
  writeFileSync(at("nk.jsonl"), readFileSync(at("nk.jsonl"), "utf8").trimEnd());
  await mail("--kind", "invite", "--sent", ...log, "--today", "2025-10-28");
  const { entries, bad } = readLog(readFileSync(at("nk.jsonl"), "utf8"));
  expect([entries.map(({ what }) => what), bad]).toEqual([["generated", "sent"], []]);
});

test("a person says that letters went out: the log knows from then on", async () => {
  const log = ["--log", at("nk.jsonl")];
  await mail("--kind", "invite", "--out", at("thu"), "--unit", "KT", ...log, "--today", "2025-10-27");
  const ran = await mail("--kind", "invite", "--sent", ...log, "--today", "2025-10-28");
  expect(ran.out).toBe("Đã ghi vào nhật ký: đã gửi 1 thư.\n  KT  Phòng Kinh tế");
  const [made, sent] = readLog(readFileSync(at("nk.jsonl"), "utf8")).entries;
  expect(sent).toEqual({ ...made, at: "2025-10-28T05:00:00Z", what: "sent" });
});

test("nothing that goes to a unit knows of a surprise: drafts, forms, marked copies, unpacked", async () => {
  const files = [
    await sendBack("VHXH", { "dossiers.resolved": 99_999 }, "2025-11-11T01:00:00Z"),
    await sendBack("KT", { "dossiers.resolved": 99_999 }, "2025-11-11T01:00:00Z"),
  ];
  for (const kind of ["invite", "notice", "remind", "findings"])
    await mail("--kind", kind, "--out", at("thu"), "--today", "2025-11-13", ...(kind === "invite" ? [] : files));
  const secret = /26\/11|2025-11-26|45987|surprise|"visit"|doan@|Trần Thị Bình/;
  const names = readdirSync(at("thu"));
  expect(names.filter((name) => name.includes("VHXH")).length).toBeGreaterThan(4);
  for (const name of names) {
    const bytes = readFileSync(at("thu", name));
    const texts = [name, bytes.toString("utf8")];
    const workbooks: Uint8Array[] = name.endsWith(".xlsx") ? [bytes] : [];
    if (name.endsWith(".eml")) {
      const draft = await PostalMime.parse(bytes);
      texts.push(draft.subject ?? "", draft.text ?? "");
      workbooks.push(...draft.attachments.map(({ content }) => new Uint8Array(content as ArrayBuffer)));
    }
    for (const workbook of workbooks) texts.push(...Object.values(partsOf(workbook)));
    expect([name, secret.exec(texts.join("\n"))?.[0]]).toEqual([name, undefined]);
  }
});

test.each([
  [["--out", "x"], /Cần --kind/],
  [["--kind", "letter", "--out", "x"], /--kind phải là một trong: invite, notice, remind, findings/],
  [["--kind", "invite"], /Cần --out/],
  [["--kind", "findings", "--out", "x"], /Cần các báo cáo/],
  [["--kind", "invite", "--out", "x", "--unit", "XX"], /Không có đơn vị "XX"/],
  [["--kind", "invite", "--out", "x", "--today", "30/02/2025"], /--today cần một ngày/],
  [["--kind", "invite", "--sent"], /Cần --log/],
])("%j: %s", async (words, reason) => {
  const ran = await mail(...words);
  expect([ran.status, ran.complaint]).toEqual([2, expect.stringMatching(reason)]);
  expect(existsSync("x")).toBe(false);
});

test("without a round there are no letters", async () => {
  expect((await runCchc("mail", "--kind", "invite", "--out", "x")).complaint).toMatch(/Cần --round/);
});
