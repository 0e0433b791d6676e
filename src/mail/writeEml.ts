import { vietnamClock } from "../checks/vietnamClock";
import { digestOf } from "../intake/digestOf";
import { base64Lines } from "./base64Lines";
import { encodedWords, foldHeader, isPlain, headerLine, unstructured } from "./headerText";
import type { Attachment, Mail, Mailbox } from "./Mail";
import { nameParameters, oldNameParameter } from "./parameter";

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
  pdf: "application/pdf",
  zip: "application/zip",
};
const OTHER_TYPE = "application/octet-stream";
const encoder = new TextEncoder();

/**
 * A mail as bytes of RFC 5322 that a mail program opens as a draft (`X-Unsent`). It has no sender and no message id: the program that sends it puts
 * its own. Nothing is left to chance, so that equal mails have equal bytes; every part is base64, so that nothing in it can be taken for a boundary.
 */
export function writeEml(mail: Mail): Uint8Array {
  const boundary = boundaryOf(mail);
  const head = [
    ...(mail.to.length > 0 ? [foldHeader("To", toPieces(mail.to))] : []),
    foldHeader("Subject", unstructured(mail.subject)),
    foldHeader("Date", [mailDate(mail.at)]),
    foldHeader("X-Unsent", ["1"]),
    foldHeader("MIME-Version", ["1.0"]),
    foldHeader("Content-Type", ["multipart/mixed;", `boundary="${boundary}"`]),
    "\r\n",
  ];
  const text = encoder.encode(mail.text.normalize("NFC").replace(/\r\n?|\n/g, "\r\n"));
  return joined([
    ...head,
    `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    base64Lines(text),
    ...mail.attachments.flatMap((attachment) => [
      `--${boundary}\r\n`,
      partHead(attachment),
      base64Lines(attachment.bytes),
    ]),
    `--${boundary}--\r\n`,
  ]);
}

function partHead({ name: given }: Attachment): string {
  // No folder of the receiver's, and nothing that some would decode once more.
  const name = headerLine(given).replace(/[\\/]/g, "_").replaceAll("=?", "=_");
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const type = (Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined) ?? OTHER_TYPE;
  return [
    foldHeader("Content-Type", [`${type};`, ...oldNameParameter(name)]),
    foldHeader("Content-Transfer-Encoding", ["base64"]),
    foldHeader("Content-Disposition", separated(["attachment", ...nameParameters(name)], ";")),
    "\r\n",
  ].join("");
}

function toPieces(to: readonly Mailbox[]): string[] {
  const boxes = to.map(({ name = "", address }) => {
    const phrase = headerLine(name);
    if (phrase === "") return [address];
    const words = isPlain(phrase) ? [`"${phrase.replace(/["\\]/g, "\\$&")}"`] : encodedWords(phrase);
    return [...words, `<${address}>`];
  });
  return boxes.flatMap((pieces, index) =>
    index < boxes.length - 1 ? [...pieces.slice(0, -1), `${pieces[pieces.length - 1]},`] : pieces,
  );
}

function separated(pieces: readonly string[], mark: string): string[] {
  return pieces.map((piece, index) => (index < pieces.length - 1 ? `${piece}${mark}` : piece));
}

/** `Tue, 11 Nov 2025 08:15:00 +0700`: the time of Việt Nam. */
function mailDate(at: string): string {
  return vietnamClock(Date.parse(at)).toUTCString().replace("GMT", "+0700");
}

/** No mail inside another has the same: it follows from what is in the mail. "=_" stands in no base64. */
function boundaryOf({ to, subject, text, attachments, at }: Mail): string {
  const contents = attachments.map(({ name, bytes }) => [name, digestOf(bytes)]);
  return `=_cchc_${digestOf(encoder.encode(JSON.stringify([to, subject, text, at, contents]))).slice(0, 32)}`;
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
