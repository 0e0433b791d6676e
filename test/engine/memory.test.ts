import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createEngine } from "../../src/engine/createEngine";
import type { Engine } from "../../src/engine/Engine";
import { returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Checks one unit's report; nobody but the engine may hold its bytes afterwards. */
async function check(engine: Engine, unit: "KT" | "VP", change = {}): Promise<WeakRef<Uint8Array>> {
  const bytes = await returned(outline2025(), unit, { answers: change });
  expect(await engine.checkFile(`${unit}.xlsx`, bytes)).toMatchObject({ ok: true });
  return new WeakRef(bytes);
}

test("of a report that was checked before, the answers are remembered, not the file", async () => {
  const engine = createEngine();
  const first = await check(engine, "KT");
  const second = await check(engine, "VP");
  // A turn of the event loop: within one a WeakRef holds what it was asked for.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(first.deref()).toBeUndefined();
  // The one checked last can still go back with marks.
  expect(second.deref()).toBeDefined();
  const again = await engine.checkFile(
    "KT.xlsx",
    await returned(outline2025(), "KT", { answers: { "staff.present": 77 } }),
  );
  expect(again.ok && again.report.since?.answers).toMatchObject([{ after: "77" }]);
});

test("a file checked once more is still compared with the one before it, never with itself", async () => {
  const engine = createEngine();
  const since = async (present: number) => {
    const bytes = await returned(outline2025(), "KT", { answers: { "staff.present": present } });
    const checked = await engine.checkFile("KT.xlsx", bytes);
    return checked.ok ? (checked.report.since?.answers.map(({ after }) => after) ?? null) : [];
  };
  expect(await since(77)).toBeNull();
  expect(await since(77)).toBeNull();
  expect(await since(78)).toEqual(["78"]);
  expect(await since(78)).toEqual(["78"]);
  expect(await since(77)).toEqual(["77"]);
});
