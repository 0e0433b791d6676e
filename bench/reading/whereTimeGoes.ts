import { type Profiler, Session } from "node:inspector/promises";

/** What a source file's time is counted as; the first that matches. */
const STEPS: readonly (readonly [name: string, file: RegExp])[] = [
  ["inflating and CRC-32 (zlib)", /node:zlib|inflate|crc32/],
  ["decoding to text (TextDecoder)", /node:internal\/(encoding|util)/],
  ["SHA-256", /crypto|cli\/files/],
  ["cells straight from the bytes", /xlsx\/(PlainCell|CellReader|FormulaCell|ShortTexts|readSheet|parse\w+)\.ts/],
  ["strings and names", /xlsx\/(SharedStrings|TextBlock|xmlText|cellText|readRichText|readWorkbookPart)\.ts/],
  [
    "walking over the rest of the XML",
    /xlsx\/(Xml\w+|readStyles|readRelationships|readProperties|byteClass|xml\w+)\.ts/,
  ],
  ["zip directory and parts", /xlsx\//],
  [
    "reading answers",
    /report\/(read(Entr|Number|Date|Format|Computed)|answerWords|cleanText|foldText|isLegacy|isViet|judge)/,
  ],
  ["finding the fields", /src\/report\//],
  ["checking", /src\/(checks|outline)\//],
  ["merging", /src\/assessment\//],
];
const INTERVAL_US = 100;

/** Shares of the time that `work` spends, by what is done; sampled, so true to a percent or two. */
export async function whereTimeGoes(work: () => void): Promise<(readonly [step: string, share: number])[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL_US });
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): (readonly [string, number])[] {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** A function of the engine counts for the one that called it. */
  const stepOf = (id: number): string => {
    const { functionName, url } = byId.get(id)!.callFrame;
    const parent = parents.get(id);
    return url === "" && parent !== undefined && !functionName.startsWith("(")
      ? stepOf(parent)
      : step(functionName, url);
  };
  const times = new Map<string, number>();
  let all = 0;
  for (const [i, id] of samples.entries()) {
    const name = stepOf(id);
    const time = timeDeltas[i] ?? 0;
    if (name === IDLE) continue;
    times.set(name, (times.get(name) ?? 0) + time);
    all += time;
  }
  return [...times].map(([name, time]) => [name, time / all] as const).sort(([, a], [, b]) => b - a);
}

const IDLE = "idle";

function step(functionName: string, url: string): string {
  if (functionName === "(garbage collector)") return "garbage collector";
  if (functionName === "(idle)" || functionName === "(program)" || url === "node:inspector") return IDLE;
  return STEPS.find(([, file]) => file.test(url))?.[0] ?? "other";
}
