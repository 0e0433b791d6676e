/** A mail in the making. */
export interface Mail {
  readonly to: readonly Mailbox[];
  readonly subject: string;
  /** Plain text; lines end with "\n". */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** ISO instant of the draft, given by the host. */
  readonly at: string;
}

export interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

export interface Attachment {
  /** With its ending, which decides the type. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
