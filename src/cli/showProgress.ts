import { SingleBar } from "cli-progress";
import { formatDecimal, formatWhole } from "../report/formatNumber";
import { fillIn } from "../workbook/fillIn";
import { CLI } from "./cliTexts";

interface Output {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Where nobody watches, a line is enough. */
const LINE_EVERY = 5000;

/** How far it is, how fast, and for how long still: a bar on a terminal, else a line every few seconds. `before` of `total` were done already. */
export function showProgress(
  output: Output,
  total: number,
  what: string,
  before = 0,
  now: () => number = () => performance.now(),
): { readonly step: () => void; readonly stop: () => void } {
  const start = now();
  let done = before;
  let told = start;
  const words = (): string => {
    const seconds = Math.max(now() - start, 1) / 1000;
    const rate = (done - before) / seconds;
    const left = rate > 0 ? timeText((total - done) / rate) : "…";
    const shown = rate >= 10 ? formatWhole(Math.round(rate)) : formatDecimal(rate, 1);
    return fillIn(CLI.progress, { what, done: formatWhole(done), total: formatWhole(total), rate: shown, left });
  };
  if (!output.isTTY) {
    return {
      step: () => {
        done += 1;
        if (now() - told < LINE_EVERY || done === total) return;
        told = now();
        output.write(`${words()}\n`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({
    stream: output as NodeJS.WritableStream,
    format: "{bar} {words}",
    hideCursor: true,
    fps: 4,
  });
  bar.start(total, before, { words: words() });
  return {
    step: () => {
      done += 1;
      bar.increment(1, { words: words() });
    },
    stop: () => bar.stop(),
  };
}

function timeText(seconds: number): string {
  return seconds < 90
    ? fillIn(CLI.seconds, { count: Math.ceil(seconds) })
    : fillIn(CLI.minutes, { count: Math.ceil(seconds / 60) });
}
