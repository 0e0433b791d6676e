import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import PostalMime from "postal-mime";
import type { Mail } from "../../src/mail/Mail";
import { writeEml } from "../../src/mail/writeEml";

const AT = "2025-11-11T01:15:00Z";
const LONG =
  "Biểu mẫu báo cáo kết quả công tác cải cách hành chính 6 tháng cuối năm 2025 - Trung tâm Phục vụ hành chính công xã Cẩm Giang (bản gửi lần 2).xlsx";
const NAMES = [
  "KT.xlsx",
  LONG,
  'Báo cáo "sửa", lần 2; cuối.xlsx',
  "it's 100% = done?.xlsx",
  "x".repeat(90) + ".xlsx",
  "Phòng Kinh tế'.xlsm",
];

interface Parsed {
  readonly to: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly date: string;
  readonly unsent: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly sha256: string; readonly type: string }[];
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function byPostalMime(eml: Uint8Array): Promise<Parsed> {
  const mail = await PostalMime.parse(eml);
  return {
    to: (mail.to ?? []).map(({ name, address }) => ({ name, address: address ?? "" })),
    subject: mail.subject ?? "",
    date: new Date(mail.date ?? "").toISOString(),
    unsent: mail.headers.find(({ key }) => key === "x-unsent")?.value ?? "",
    text: (mail.text ?? "").replaceAll("\r\n", "\n").trimEnd(),
    attachments: mail.attachments.map(({ filename, content, mimeType }) => {
      return { name: filename ?? "", sha256: sha256(new Uint8Array(content as ArrayBuffer)), type: mimeType };
    }),
  };
}

/** Content-Type is not asked for defects: encoded words in its quoted `name` are what old clients want, and what RFC 2047 does not foresee. */
const PYTHON = `
import email, email.policy, hashlib, json, sys
from email.header import decode_header, make_header
from email.utils import getaddresses
out = []
def people(name):
    # The newer parser puts a blank between the words of one name (fixed in Python 3.13).
    with open(name, "rb") as file:
        mail = email.message_from_binary_file(file)
    pairs = getaddresses(mail.get_all("to", []))
    return [{"name": str(make_header(decode_header(n))), "address": a} for n, a in pairs]
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    defects = [str(d) for part in mail.walk() for d in part.defects]
    defects += [str(d) for part in mail.walk() for k, h in part.items() if k not in ("Content-Type", "To") for d in getattr(h, "defects", [])]
    out.append({
        "to": people(name),
        "subject": str(mail["subject"]),
        "date": mail["date"].datetime.timestamp(),
        "unsent": mail["x-unsent"],
        "text": mail.get_body().get_content().replace("\\r\\n", "\\n").rstrip(),
        "attachments": [{"name": p.get_filename(), "sha256": hashlib.sha256(p.get_payload(decode=True)).hexdigest(),
                         "type": p.get_content_type()} for p in mail.iter_attachments()],
        "defects": defects,
    })
print(json.dumps(out))
`;

function byPython(emls: readonly Uint8Array[]): Parsed[] {
  const folder = mkdtempSync(path.join(tmpdir(), "eml-"));
  try {
    const files = emls.map((eml, index) => {
      const file = path.join(folder, `${index}.eml`);
      writeFileSync(file, eml);
      return file;
    });
    const told = execFileSync("python3", ["-c", PYTHON, ...files], { encoding: "utf8", maxBuffer: 1 << 26 });
    return (JSON.parse(told) as (Omit<Parsed, "date"> & { date: number; defects: string[] })[]).map((mail) => {
      const { defects, date, ...rest } = mail;
      expect(defects).toEqual([]);
      return { ...rest, date: new Date(date * 1000).toISOString() };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expected(mail: Mail): unknown {
  return {
    to: mail.to.map(({ name = "", address }) => ({ name, address })),
    subject: mail.subject,
    date: new Date(mail.at).toISOString(),
    unsent: "1",
    text: mail.text,
    attachments: mail.attachments.map(
      ({ name, bytes }) => expect.objectContaining({ name, sha256: sha256(bytes) }) as unknown,
    ),
  };
}

function mailOf(more: Partial<Mail>): Mail {
  return {
    to: [{ address: "kinhte@camgiang.gov.vn" }],
    subject: "Thư",
    text: "Kính gửi",
    attachments: [],
    at: AT,
    ...more,
  };
}

const attached = (name: string, bytes = new TextEncoder().encode(`nội dung của ${name}`)) => ({ name, bytes });

const MAILS: readonly Mail[] = [
  mailOf({}),
  mailOf({
    to: [],
    subject: "Plain subject of a mail that is long enough to need a second line, and a third one, in any case",
  }),
  mailOf({
    to: [
      {
        name: "Nguyễn Thị Ánh Tuyết, Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị xã Cẩm Giang",
        address: "a@camgiang.gov.vn",
      },
      { name: 'Tran "Ba" Minh, (KT)', address: "b.c+d@camgiang.gov.vn" },
      { address: "vanphong@camgiang.gov.vn" },
    ],
    subject:
      "Đề nghị sửa số liệu báo cáo kết quả công tác cải cách hành chính 6 tháng cuối năm 2025 của Trung tâm Phục vụ hành chính công xã",
    text: "Dòng 1\n.\nFrom đầu dòng\n--=_cchc\n\nTrân trọng./.",
    attachments: NAMES.map((name) => attached(name)),
  }),
  mailOf({ subject: "=?utf-8?B?eA==?= không phải chữ mã hóa", attachments: [attached("r.pdf", new Uint8Array(0))] }),
];

describe("read back by two other programs", () => {
  test("each mail is what was written", async () => {
    const emls = MAILS.map(writeEml);
    expect(byPython(emls)).toEqual(MAILS.map(expected));
    for (const [index, eml] of emls.entries()) expect(await byPostalMime(eml)).toEqual(expected(MAILS[index]!));
  });

  test("any subjects, names and bytes", async () => {
    const line = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
      .map((text) =>
        text
          .normalize("NFC")
          .replace(/[\p{Cc}\p{Z}\p{Cs}\s]+/gu, " ")
          .trim(),
      )
      .filter((text) => text !== "");
    const name = line.map((text) => `${text.replace(/[\\/]/g, "_")}.xlsx`);
    const mail = fc.record({ subject: line, person: line, name, bytes: fc.uint8Array({ maxLength: 400 }) });
    const mails = fc
      .sample(mail, { numRuns: 150, seed: 11 })
      .map(({ subject, person, name, bytes }) =>
        mailOf({ subject, to: [{ name: person, address: "a@b.vn" }], attachments: [{ name, bytes }] }),
      );
    const emls = mails.map(writeEml);
    expect(byPython(emls)).toEqual(mails.map(expected));
    for (const [index, eml] of emls.entries()) expect(await byPostalMime(eml)).toEqual(expected(mails[index]!));
  });
});

test("lines end with CRLF alone, none is longer than the standard wants, all are ASCII", () => {
  for (const mail of MAILS) {
    const eml = Buffer.from(writeEml(mail)).toString("latin1");
    expect(eml.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(eml.split("\r\n").filter((line) => line.length > 130)).toEqual([]);
    // RFC 2047, 2.
    expect((eml.match(/=\?utf-8\?B\?[^?]*\?=/g) ?? []).filter((word) => word.length > 75)).toEqual([]);
    expect(eml.endsWith("--\r\n")).toBe(true);
  }
});

test("a draft: unsent, nobody's, to nobody in secret", () => {
  const eml = new TextDecoder().decode(writeEml(MAILS[2]!));
  expect(eml).toContain("\r\nX-Unsent: 1\r\n");
  expect(eml).not.toMatch(/^(?:From|Bcc|Cc|Message-ID):/im);
  expect(new TextDecoder().decode(writeEml(MAILS[1]!))).not.toMatch(/^To:/m);
});

test("text of a person can add no header", async () => {
  const sly = "x\r\nBcc: spy@x.vn";
  const eml = writeEml(
    mailOf({ subject: sly, to: [{ name: sly, address: "a@b.vn" }], attachments: [attached(`${sly}.xlsx`)] }),
  );
  expect(new TextDecoder().decode(eml)).not.toMatch(/^Bcc/m);
  const { subject, attachments } = await byPostalMime(eml);
  expect([subject, attachments[0]!.name]).toEqual(["x Bcc: spy@x.vn", "x Bcc: spy@x.vn.xlsx"]);
});

test("a name leads into no folder, and is decoded once", async () => {
  const names = ["../../x.xlsx", "C:\\x.xlsx", "=?utf-8?Q?b?=.xlsx"];
  const { attachments } = await byPostalMime(writeEml(mailOf({ attachments: names.map((name) => attached(name)) })));
  expect(attachments.map(({ name }) => name)).toEqual([".._.._x.xlsx", "C:_x.xlsx", "=_utf-8?Q?b?=.xlsx"]);
});

test("equal mails have equal bytes, others another boundary", () => {
  const [a, b] = [MAILS[2]!, { ...MAILS[2]!, at: "2025-11-11T01:15:01Z" }];
  expect(writeEml(a)).toEqual(writeEml(structuredClone(a)));
  const boundary = (mail: Mail): string | undefined =>
    /boundary="(.*)"/.exec(new TextDecoder().decode(writeEml(mail)))?.[1];
  expect(boundary(a)).not.toBe(boundary(b));
});
