import PostalMime, { type Email } from "postal-mime";
import { CONTAINER_LIMITS } from "../xlsx/limits";

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
  renderTextContent(): void;
}
interface Line {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly done: boolean;
}

/**
 * Parses a mail with postal-mime, in bounded memory. By itself it keeps two objects for each line of a body (1 GB for a mail of 40 MB) and
 * turns all HTML into text: here bodies come in blocks, and the letter itself is not looked at. Rejects what is beyond the parser's limits.
 */
export function parseMail(bytes: Uint8Array): Promise<Email> {
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxNestingDepth: 32,
    maxHeadersSize: CONTAINER_LIMITS.headers,
  });
  const inside = parser as unknown as Inside;
  const readLine = inside.readLine.bind(parser);
  inside.readLine = () => (isInBody(inside) ? readBlock(inside) : readLine());
  inside.renderTextContent = () => undefined;
  return parser.parse(bytes);
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
