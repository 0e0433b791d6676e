import { MessageChannel, type MessagePort } from "node:worker_threads";
import { createEngine } from "../../src/engine/createEngine";
import type { Engine } from "../../src/engine/Engine";
import type { EnginePort } from "../../src/engine/EnginePort";
import { remoteEngine } from "../../src/engine/remoteEngine";
import { serveEngine } from "../../src/engine/serveEngine";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { NO_CHOICES, returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";

// The engine over a real port: what goes through is copied, bytes of answers are given away.
const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

function portOf(port: MessagePort): EnginePort {
  return {
    post: (message, transfer) => port.postMessage(message, [...transfer]),
    listen: (onMessage, onEnd) => {
      port.on("message", onMessage);
      port.on("close", () => onEnd(new Error("the other side is gone")));
    },
  };
}

function across(engine: Engine): { readonly remote: Engine; readonly far: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serveEngine(engine, portOf(port2));
  return { remote: remoteEngine(portOf(port1)), far: port2 };
}

test("answers are those of the engine itself, from the setting to the consolidated workbook", async () => {
  const outline = outline2025();
  const [kt, vp] = [await returned(outline, "KT"), await returned(outline, "VP")];
  const cells = readXlsx(kt);
  if (!cells.ok) throw new Error(cells.message);
  const told = async (engine: Engine): Promise<unknown[]> => [
    await engine.use({ outline: null, round: { id: "r" } }),
    await engine.formFile("VP"),
    await engine.formWorkbook(null),
    await engine.checkFile("KT.xlsx", kt),
    await engine.findingsFile(),
    await engine.checkCells("KT.xlsx", cells.cells),
    await engine.addFile("1", "KT.xlsx", kt),
    await engine.addFile("2", "VP.xlsx", vp),
    await engine.addFile("3", "KT (2).xlsx", kt),
    await engine.review(NO_CHOICES),
    await engine.removeFiles(["3"]),
    await engine.pack([{ name: "a", bytes: new Uint8Array([1]) }], "a.zip"),
    await engine.consolidate(NO_CHOICES, cells.cells, "workbook"),
    await engine.consolidate(NO_CHOICES, null, "file"),
  ];
  const { remote } = across(createEngine());
  expect(await told(remote)).toEqual(await told(createEngine()));
  // What was handed over is still the caller's.
  expect(kt.byteLength).toBeGreaterThan(0);
});

test("calls that run side by side get their own answers", async () => {
  const { remote } = across(createEngine());
  const [one, two, three] = await Promise.all([remote.pack([], "1"), remote.review(NO_CHOICES), remote.pack([], "2")]);
  expect([one.name, two.received, three.name]).toEqual(["1", [], "2"]);
});

test("a fault is a rejected promise with the words and the place of the other side", async () => {
  const { remote } = across(createEngine());
  const fault = await remote.formFile("XX").then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(Error);
  expect((fault as Error).message).toBe("no unit XX in the outline in use");
  expect((fault as Error).stack).toContain("createEngine");
});

test("what can't be copied fails its call alone", async () => {
  const { remote } = across(createEngine());
  await expect(remote.use({ outline: () => undefined, round: null })).rejects.toThrow(/could not be cloned/);
  expect(await remote.use({ outline: null, round: null })).toMatchObject({ ok: true });
});

test("when the other side is gone open calls fail, and later ones", async () => {
  const { remote, far } = across({ ...createEngine(), review: () => new Promise(() => undefined) });
  const waiting = remote.review(NO_CHOICES);
  far.close();
  await expect(waiting).rejects.toThrow("the other side is gone");
  await expect(remote.review(NO_CHOICES)).rejects.toThrow("the other side is gone");
});

test("strange messages are passed over", async () => {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serveEngine(createEngine(), portOf(port2));
  const remote = remoteEngine(portOf(port1));
  for (const message of [
    null,
    5,
    "x",
    {},
    { call: 1 },
    { call: 1, method: "constructor", args: [] },
    { answer: 1, ok: true },
  ])
    port1.postMessage(message);
  expect(await remote.use({ outline: null, round: null })).toMatchObject({ ok: true });
});
