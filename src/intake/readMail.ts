import type { Address, Attachment, Email } from "postal-mime";
import type { Arrival, Refusal } from "../report/Report";
import { CONTAINER_LIMITS } from "../xlsx/limits";
import type { Contents, FilePart } from "./Contents";
import { refuseIntake } from "./intakeMessages";
import { headerInstant, visibleLine } from "./mailText";
import { parseMail, type ParsedMail } from "./parseMail";
import { partName } from "./partName";

const LF = 0x0a;
const HYPHEN = 0x2d;
const EQUALS = 0x3d;

/** A mail as text (RFC 5322, MIME) with its attachments; a mail forwarded in it is an attachment too. */
export async function readMail(bytes: Uint8Array): Promise<Contents | Refusal> {
  if (bytes.length > CONTAINER_LIMITS.mail) return refuseIntake("container", CONTAINER_LIMITS.mail / 1024 ** 2);
  if (isShredded(bytes)) return refuseIntake("parts");
  let parsed: ParsedMail;
  try {
    parsed = await parseMail(bytes);
  } catch {
    return refuseIntake("damagedMail"); // the parser's own limits
  }
  const { mail, uuencoded } = parsed;
  if (mail.headers.length === 0) return refuseIntake("damagedMail");
  if (uuencoded.length > CONTAINER_LIMITS.parts) return refuseIntake("parts");
  return { arrival: arrivalOf(mail), parts: [...mail.attachments.flatMap(filePart), ...uuencoded.map(closedPart)] };
}

/** The parser takes a mail line by line, keeps an object for each part and one for each piece that ends by `=`: none may be without end. */
function isShredded(bytes: Uint8Array): boolean {
  let equals = 0;
  for (let at = bytes.indexOf(EQUALS); at >= 0; at = bytes.indexOf(EQUALS, at + 1)) equals += 1;
  if (equals > CONTAINER_LIMITS.equals) return true;
  let lines = 0;
  let marks = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    lines += 1;
    if (bytes[at + 1] === HYPHEN && bytes[at + 2] === HYPHEN) marks += 1;
  }
  return lines > CONTAINER_LIMITS.lines + bytes.length / 40 || marks > 2 * CONTAINER_LIMITS.parts;
}

function arrivalOf({ from, sender, subject, headers }: Email): Arrival {
  const { name, address } = mailboxOf(from) ?? mailboxOf(sender) ?? { name: "", address: "" };
  return {
    from: { name: visibleLine(name), address: visibleLine(address).toLowerCase() },
    subject: visibleLine(subject ?? ""),
    date: headerInstant(headers.find(({ key }) => key === "date")?.value ?? ""),
  };
}

function mailboxOf(address: Address | undefined): { readonly name: string; readonly address: string } | undefined {
  return address?.group ? address.group[0] : address;
}

function filePart({ filename, mimeType, content }: Attachment, index: number): FilePart[] {
  // Asked for as bytes; the other kinds are of options that are not used.
  if (typeof content === "string") return [];
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  const name = partName(filename ?? "") || `${index + 1}${EXTENSIONS[mimeType] ?? ""}`;
  return [{ kind: "file", name: withExtension(name, mimeType), size: bytes.length, read: () => bytes }];
}

/** Named, so that it is told, and not decoded: nobody sends files so any more. */
function closedPart(name: string, index: number): FilePart {
  const refusal = refuseIntake("uuencoded");
  return { kind: "file", name: partName(name) || `${index + 1}`, size: 0, read: () => refusal };
}

const EXTENSIONS: Readonly<Record<string, string | undefined>> = {
  "message/rfc822": ".eml",
  "application/pkcs7-mime": ".p7m",
  "application/x-pkcs7-mime": ".p7m",
};

/** Outlook names a forwarded mail by its subject alone. */
function withExtension(name: string, mimeType: string): string {
  return mimeType === "message/rfc822" && !/\.eml$/i.test(name) ? `${name}.eml` : name;
}
