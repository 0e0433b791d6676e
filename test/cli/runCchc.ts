import { main } from "../../src/cli/main";
import type { ExitStatus } from "../../src/cli/Terminal";

export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly complaint: string;
}

/** One call of the command line, with what it prints. */
export async function runCchc(...words: string[]): Promise<Ran> {
  const [out, complaints]: [string[], string[]] = [[], []];
  const terminal = {
    print: (text: string) => void out.push(text),
    progress: () => ({ step: () => undefined, stop: () => undefined }),
  };
  const status = await main(words, terminal, (text) => void complaints.push(text));
  return { status, out: out.join("\n"), complaint: complaints.join("\n") };
}
