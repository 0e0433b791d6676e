import { letGo } from "../../src/cli/letGo";

test("letting go gives memory back at once", () => {
  const before = process.memoryUsage().arrayBuffers;
  const taken = take(64 * 1024 * 1024);
  expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThanOrEqual(taken);
  letGo();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(taken);
});

/** Nobody holds what is taken. */
function take(bytes: number): number {
  return new Uint8Array(bytes).length;
}
