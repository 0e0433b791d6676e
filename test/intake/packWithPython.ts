import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file to be packed. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PackedMail {
  readonly from: string;
  readonly subject: string;
  readonly date: string;
  readonly attachments: readonly (PackedFile & { readonly type?: string })[];
}

const MAIL = `
import json, sys
from email.message import EmailMessage
from email import message_from_bytes, policy
told = json.load(open("told.json", encoding="utf-8"))
mail = EmailMessage()
mail["From"], mail["To"], mail["Subject"] = told["from"], "noivu@camgiang.example", told["subject"]
mail["Date"] = told["date"]
mail.set_content("Kính gửi Đoàn kiểm tra,\\nĐơn vị gửi báo cáo kèm theo.\\n")
mail.add_alternative("<p>Kính gửi Đoàn kiểm tra</p>", subtype="html")
for index, (name, type) in enumerate(told["files"]):
    data = open(str(index), "rb").read()
    main, sub = type.split("/")
    if type == "message/rfc822":
        mail.add_attachment(message_from_bytes(data, policy=policy.default))
    else:
        mail.add_attachment(data, maintype=main, subtype=sub, filename=name)
sys.stdout.buffer.write(mail.as_bytes(policy=policy.SMTP))
`;

/**
 * A mail as Python's own library writes it: names of files by RFC 2231, the subject by RFC 2047, base64.
 * @param mail `date` as its header has it
 */
export function mailWithPython({ from, subject, date, attachments }: PackedMail): Uint8Array {
  const files = attachments.map(({ name, type = "application/octet-stream" }) => [name, type]);
  return runPython(MAIL, { from, subject, date, files }, attachments);
}

const ZIP = `
import json, sys, zipfile, io
told = json.load(open("told.json", encoding="utf-8"))
class Entry(zipfile.ZipInfo):
    # The module itself writes nothing but ASCII and UTF-8 with the flag that says so.
    def _encodeFilenameFlags(self):
        if told["page"] == "utf-8": return super()._encodeFilenameFlags()
        return self.filename.encode(told["page"]), self.flag_bits
out = io.BytesIO()
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
    for index, name in enumerate(told["names"]):
        z.writestr(Entry(name, (2025, 11, 10, 8, 0, 0)), open(str(index), "rb").read(), zipfile.ZIP_DEFLATED)
sys.stdout.buffer.write(out.getvalue())
`;

/**
 * A zip as Python's own library writes it.
 * @param page of the names: "utf-8" with the flag that says so, "utf8" without it, "cp1258", "cp437"
 */
export function zipWithPython(
  files: readonly PackedFile[],
  page: "utf-8" | "utf8" | "cp1258" | "cp437" = "utf-8",
): Uint8Array {
  return runPython(ZIP, { names: files.map(({ name }) => name), page }, files);
}

function runPython(script: string, told: unknown, files: readonly PackedFile[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    writeFileSync(join(folder, "told.json"), JSON.stringify(told));
    files.forEach(({ bytes }, index) => writeFileSync(join(folder, String(index)), bytes));
    const options = { cwd: folder, stdio: "pipe", maxBuffer: 2 ** 27 } as const;
    return new Uint8Array(execFileSync("/usr/bin/python3", ["-c", script], options));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
