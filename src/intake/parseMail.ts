import PostalMime, { type Email } from "postal-mime";
import { CONTAINER_LIMITS } from "../xlsx/limits";
import { uuencodedNames } from "./uuencodedNames";

const LF = 0x0a;
const CR = 0x0d;
const HYPHEN = 0x2d;
/** Bytes of a body taken at once. */
const BLOCK = 64 * 1024;

/** What is used of the parser beside its interface; its version is fixed, and the tests of hostile mails fail where it is otherwise. */
interface Inside {
  readonly av: Uint8Array<ArrayBuffer>;
  readPos: number;
  readonly currentNode: { readonly state: "header" | "body" | "finished"; readonly contentDecoder: object | null };
  readLine(): Line;
  isInlineTextNode(node: Node): boolean;
  renderTextContent(): void;
}
/** A part of a mail, read to its end. */
interface Node {
  readonly contentType: Header;
  readonly contentDisposition: Header;
  readonly content: ArrayBuffer | null;
}
interface Header {
  readonly parsed: { readonly params: Readonly<Record<string, string | undefined>> };
}
interface Line {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly done: boolean;
}

export interface ParsedMail {
  readonly mail: Email;
  /** Names of files in the words of the letter, which no program opens any more; one more than a mail may have parts at most. */
  readonly uuencoded: readonly string[];
}

/**
 * Parses a mail with postal-mime, in bounded memory. By itself it keeps two objects for each line of a body (1 GB for a mail of 40 MB) and
 * turns all HTML into text: here bodies come in blocks, and of the letter itself only the files in it are looked for. Rejects what is beyond
 * the parser's limits.
 */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail> {
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxNestingDepth: 32,
    maxHeadersSize: CONTAINER_LIMITS.headers,
  });
  const inside = parser as unknown as Inside;
  const readLine = inside.readLine.bind(parser);
  inside.readLine = () => (isInBody(inside) ? readBlock(inside) : readLine());
  inside.renderTextContent = () => undefined;
  const isInlineTextNode = inside.isInlineTextNode.bind(parser);
  const uuencoded: string[] = [];
  inside.isInlineTextNode = (node) => {
    if (!isInlineTextNode(node) || isFile(node)) return false;
    uuencoded.push(...uuencodedNames(bytesOf(node), CONTAINER_LIMITS.parts + 1 - uuencoded.length));
    return true;
  };
  return { mail: await parser.parse(bytes), uuencoded };
}

/** Some programs send a report as text to be shown within the letter, and a part without a type counts as text. */
function isFile(node: Node): boolean {
  if (node.contentDisposition.parsed.params.filename || node.contentType.parsed.params.name) return true;
  return bytesOf(node).subarray(0, FILE_HEAD).some(isControl);
}

function bytesOf({ content }: Node): Uint8Array {
  return content ? new Uint8Array(content) : new Uint8Array();
}

/** Zip, compound file, RAR, 7-Zip have one among so many bytes. */
const FILE_HEAD = 8;

/** Beside blank, line and page ends, the sign that changes letters in Japanese mails, and the empty half of a letter of two bytes. */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0, 0x09, LF, 0x0c, CR, 0x1b].includes(byte);
}

/** Within base64 or plain bytes; quoted-printable (told by its buffer) goes line by line, and so does what may be a boundary. */
function isInBody({ av, readPos, currentNode }: Inside): boolean {
  const { state, contentDecoder } = currentNode;
  return state === "body" && contentDecoder !== null && !("bufferPos" in contentDecoder) && !isBoundary(av, readPos);
}

function isBoundary(av: Uint8Array, at: number): boolean {
  return av[at] === HYPHEN && av[at + 1] === HYPHEN;
}

/** Whole lines without the last one's end, up to the next that may be a boundary. */
function readBlock(inside: Inside): Line {
  const { av, readPos: start } = inside;
  let end = start;
  do {
    const newline = av.indexOf(LF, end);
    end = newline < 0 ? av.length : newline + 1;
  } while (end < av.length && end - start < BLOCK && !isBoundary(av, end));
  inside.readPos = end;
  let last = end;
  if (av[last - 1] === LF) last -= av[last - 2] === CR && last - 2 >= start ? 2 : 1;
  return { bytes: av.subarray(start, last), done: end >= av.length };
}
