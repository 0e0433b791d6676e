import { CFB as untyped } from "xlsx";
import { bytesOf1258 } from "./windows1258";

/** What is used of the writer of compound files that SheetJS has, and has no types for. */
interface CompoundFileWriter {
  readonly utils: {
    readonly cfb_new: () => Container;
    readonly cfb_add: (file: Container, path: string, content: Uint8Array) => unknown;
    readonly cfb_del: (file: Container, path: string) => boolean;
  };
  readonly write: (file: Container, options: { readonly type: "buffer" }) => Buffer;
}
type Container = Readonly<Record<string, unknown>>;
const CFB = untyped as CompoundFileWriter;

/** A mail in Outlook's own format; a part is a file or another mail. */
export interface OutlookMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** ISO instant. */
  readonly sent: string;
  readonly attachments: readonly (
    { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly mail: OutlookMail }
  )[];
  /** Texts in code page 1258 instead of UTF-16, as Outlook before 2003 wrote them; "unsaid": the mail doesn't name the page. */
  readonly page?: 1258 | "unsaid";
}

/** An Outlook mail by the book ([MS-OXMSG]), in a compound file that SheetJS writes. */
export function outlookMail(mail: OutlookMail): Uint8Array {
  const file = CFB.utils.cfb_new();
  addMail(file, "", mail, 32);
  CFB.utils.cfb_del(file, "/\u0001Sh33tJ5");
  return new Uint8Array(CFB.write(file, { type: "buffer" }));
}

function addMail(file: Container, at: string, mail: OutlookMail, head: number): void {
  const properties = [time("0039", mail.sent)];
  const text = (id: string, value: string): void => {
    const [type, bytes] = mail.page ? ["001E", bytesOf1258(value)] : ["001F", Buffer.from(value, "utf16le")];
    add(file, `${at}/__substg1.0_${id}${type}`, bytes);
    properties.push(property(`${id}${type}`, bytes.length + (mail.page ? 1 : 2)));
  };
  if (mail.page === 1258) properties.push(property("3FFD0003", mail.page));
  text("0037", mail.subject);
  text("0C1A", mail.from.name);
  text("5D01", mail.from.address);
  text("0C1F", "/o=UBND/ou=Exchange/cn=Recipients/cn=someone");
  add(file, `${at}/__properties_version1.0`, Buffer.concat([Buffer.alloc(head), ...properties]));
  mail.attachments.forEach((attachment, index) => {
    const storage = `${at}/__attach_version1.0_#${index.toString(16).toUpperCase().padStart(8, "0")}`;
    const name = Buffer.from(attachment.name, "utf16le");
    add(file, `${storage}/__substg1.0_3707001F`, name);
    add(file, `${storage}/__substg1.0_3001001F`, name);
    const method = "mail" in attachment ? 5 : 1;
    add(file, `${storage}/__properties_version1.0`, Buffer.concat([Buffer.alloc(8), property("37050003", method)]));
    if ("mail" in attachment) addMail(file, `${storage}/__substg1.0_3701000D`, attachment.mail, 24);
    else add(file, `${storage}/__substg1.0_37010102`, Buffer.from(attachment.bytes));
  });
}

function add(file: Container, path: string, content: Uint8Array): void {
  CFB.utils.cfb_add(file, path, content);
}

/** `type id flags value`, 16 bytes. */
function property(tag: string, value: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(parseInt(tag, 16), 0);
  bytes.writeUInt32LE(6, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
}

function time(id: string, iso: string): Buffer {
  const bytes = property(`${id}0040`, 0);
  bytes.writeBigUInt64LE((BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n, 8);
  return bytes;
}
