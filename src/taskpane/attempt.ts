import { faultOf } from "./faultOf";
import type { Outcome } from "./Host";

/** A fault of the program is a trouble like the host's: told on the screen, never thrown at it. */
export async function attempt<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, trouble: faultOf(error) };
  }
}
