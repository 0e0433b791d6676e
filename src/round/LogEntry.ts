export const LOG_ACTIONS = ["generated", "sent", "received", "refused", "merged", "explained", "corrected"] as const;
/**
 * generated: a form, a letter, a workbook was made · sent: somebody says that it went out · received: a file that could be used · refused: one that could
 * not · merged: a consolidated workbook was made · explained: a finding was accepted with a reason · corrected: a later file stands in place of an earlier.
 */
export type LogAction = (typeof LOG_ACTIONS)[number];

export const PAPERS = ["invite", "notice", "remind", "findings", "form", "round", "consolidated"] as const;
/** A letter of that kind, the form by itself, the file of the round, the consolidated workbook. */
export type Paper = (typeof PAPERS)[number];

/** One thing that happened in a round. It names units by code, files by name and hash, and nobody: no address, no person. */
export interface LogEntry {
  /** ISO instant, given by the host. */
  readonly at: string;
  readonly what: LogAction;
  readonly unit?: string;
  readonly paper?: Paper;
  /** Name without folders. */
  readonly file: string;
  readonly sha256: string;
  /** When the mail that brought it was sent, ISO instant. */
  readonly arrived?: string;
  /** The code of a refusal; the key of the finding that was explained; the SHA-256 of the file that was replaced. */
  readonly about?: string;
}
