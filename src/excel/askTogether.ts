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

const CELL_EDIT = "InvalidOperationInCellEditMode";

/**
 * Asks for everything in one request. Where Excel fails in it each is asked anew in a request of its own: an error in what is only good to
 * know never takes with it what is needed, nor its likes.
 * @returns the answers to `extras` in their order, undefined for those that failed again
 */
export async function askTogether<M, T>(
  context: Excel.RequestContext,
  needed: Ask<M>,
  extras: readonly Ask<T>[],
): Promise<{ readonly needed: M; readonly extras: readonly (T | undefined)[] }> {
  try {
    const [answer, more] = [needed(), allOf(extras)()];
    await context.sync();
    return { needed: answer(), extras: more() };
  } catch (error) {
    rethrowEditing(error);
  }
  return { needed: await askAlone(context, needed), extras: await askEach(context, extras) };
}

async function askAlone<T>(context: Excel.RequestContext, ask: Ask<T>): Promise<T> {
  const answer = ask();
  await context.sync();
  return answer();
}

async function askEach<T>(
  context: Excel.RequestContext,
  [ask, ...others]: readonly Ask<T>[],
): Promise<(T | undefined)[]> {
  if (!ask) return [];
  const answer = await askAlone(context, ask).catch((error: unknown) => rethrowEditing(error));
  return [answer, ...(await askEach(context, others))];
}

/** While a cell is edited every call fails: whoever runs the whole waits for its end. */
function rethrowEditing(error: unknown): undefined {
  if (errorCode(error) === CELL_EDIT) throw error;
  return undefined;
}
