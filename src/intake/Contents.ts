import type { Arrival, Refusal } from "../report/Report";

/** What an archive or a mail holds, in its order. */
export interface Contents {
  /** Of a mail. */
  readonly arrival?: Arrival;
  readonly parts: readonly Part[];
}

export type Part = FilePart | MailPart;

/** One file in it; its bytes are made when asked for. */
export interface FilePart {
  readonly kind: "file";
  /** Folders included, `/` between them. */
  readonly name: string;
  /** Bytes as declared. */
  readonly size: number;
  /** At most `limit` bytes. */
  readonly read: (limit: number) => Uint8Array | Refusal;
}

/** A mail in a mail that has no bytes of its own. */
export interface MailPart {
  readonly kind: "mail";
  readonly name: string;
  readonly open: () => Contents | Refusal;
}
