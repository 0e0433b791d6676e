/** What stands for a result that was not waited for. */
export const STOPPED = Symbol("stopped");

/** Waits for the work or for the person's "Dừng lại", whichever comes first: a click must not wait for the end of a long step. */
export async function orStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T | typeof STOPPED> {
  if (signal.aborted) {
    // Nobody waits for it any more; its fault is nobody's.
    work.catch(() => undefined);
    return STOPPED;
  }
  let stop = (): void => undefined;
  const stopped = new Promise<typeof STOPPED>((resolve) => {
    stop = () => resolve(STOPPED);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
