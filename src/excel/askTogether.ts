import { errorCode } from "./troubleOf";

/** Queues what is asked with the next request; gives how to read the answer after it. Called once more where that request failed. */
export type Ask<T> = () => () => T;

/** The same for several, in one. */
export function allOf<T>(asks: readonly Ask<T>[]): Ask<readonly T[]> {
  return () => {
    const answers = asks.map((ask) => ask());
    return () => answers.map((answer) => answer());
  };
}

/** Behind what is needed: Excel tells which marks it had passed when it failed. */
const EXTRAS = "cchc:extras";
/** Excel fails so before it does anything. */
const TOO_MUCH = new Set(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]);
const CELL_EDIT = "InvalidOperationInCellEditMode";

/**
 * Asks for everything in one request. Where Excel fails in the extras each is asked anew in a request of its own: an error in what is only
 * good to know never takes with it what is needed, nor its likes.
 * @returns the answers to `extras` in their order, undefined for those that failed again
 */
export async function askTogether<M, T>(
  context: Excel.RequestContext,
  needed: Ask<M>,
  extras: readonly Ask<T>[],
): Promise<{ readonly needed: M; readonly extras: readonly (T | undefined)[] }> {
  try {
    const answer = needed();
    context.trace(EXTRAS);
    const answers = allOf(extras)();
    await context.sync();
    return { needed: answer(), extras: answers() };
  } catch (error) {
    if (!isOfExtras(error)) throw error;
  }
  return { needed: await askAlone(context, needed), extras: await askEach(context, extras) };
}

function isOfExtras(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  return TOO_MUCH.has(error.code) || error.traceMessages.includes(EXTRAS);
}

async function askAlone<T>(context: Excel.RequestContext, ask: Ask<T>): Promise<T> {
  const answer = ask();
  await context.sync();
  return answer();
}

/** The same where nothing of it is needed. */
export async function askExtras<T>(
  context: Excel.RequestContext,
  asks: readonly Ask<T>[],
): Promise<readonly (T | undefined)[]> {
  const answers = await askAlone(context, allOf(asks)).catch(nothingOf);
  return answers ?? askEach(context, asks);
}

async function askEach<T>(
  context: Excel.RequestContext,
  [ask, ...others]: readonly Ask<T>[],
): Promise<(T | undefined)[]> {
  if (!ask) return [];
  const answer = await askAlone(context, ask).catch(nothingOf);
  return [answer, ...(await askEach(context, others))];
}

/** A fault of ours is told; and while a cell is edited every call fails, so whoever runs the whole waits for its end. */
function nothingOf(error: unknown): undefined {
  if (!(error instanceof OfficeExtension.Error) || errorCode(error) === CELL_EDIT) throw error;
  return undefined;
}
