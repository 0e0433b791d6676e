import type { Refusal } from "../report/Report";
import { LOT_LIMITS } from "../xlsx/limits";
import { refuseIntake } from "./intakeMessages";

/** Counts what is taken in at once. Files within the limits go on; what comes after is refused with words. */
export class Lot {
  private files = 0;
  private bytes = 0;

  constructor(private readonly limits: { readonly files: number; readonly bytes: number } = LOT_LIMITS) {}

  /** A file more, of so many bytes; the reason where the lot is full. */
  take(size: number): Refusal | undefined {
    if (this.files + 1 > this.limits.files) return refuseIntake("lotFiles", this.limits.files);
    if (this.bytes + size > this.limits.bytes) return refuseIntake("lotBytes", this.limits.bytes / 1024 ** 3);
    this.files += 1;
    this.bytes += size;
    return undefined;
  }
}
