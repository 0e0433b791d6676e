import { readFileSync, writeFileSync } from "node:fs";

/**
 * The most memory that this process has held since it began or since `forgetPeak`, in bytes: VmHWM of proc(5). Not `resourceUsage().maxRSS`, which a
 * process inherits from the one that started it.
 */
export function peakMemory(): number {
  return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]);
}

/** From here on the peak counts anew (proc(5), `clear_refs`). */
export function forgetPeak(): void {
  writeFileSync("/proc/self/clear_refs", "5");
}
