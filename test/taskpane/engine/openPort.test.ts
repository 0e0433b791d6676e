import type { EnginePort } from "../../../src/engine/EnginePort";
import { laterPort } from "../../../src/taskpane/engine/laterPort";
import { openPort, type Launcher } from "../../../src/taskpane/engine/openPort";
import { portPair } from "../../../src/taskpane/engine/portPair";
import { READY, workerPort, type WorkerLike } from "../../../src/taskpane/engine/workerPort";

// The ways to an engine that browsers allow, one after the other.
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onmessageerror: WorkerLike["onmessageerror"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly posted: unknown[] = [];
  terminated = false;
  constructor(then: "ready" | "error" | "silence") {
    if (then === "ready") setTimeout(() => this.say(READY));
    if (then === "error") setTimeout(() => this.fail("refused"));
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent);
  }
  fail(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}

const refuse = (): never => {
  throw new Error("SecurityError");
};
const here: EnginePort = { post: () => undefined, listen: () => undefined };

async function wayOf(launcher: Partial<Launcher>): Promise<string[]> {
  const tried: string[] = [];
  const noting = <Given extends unknown[], Made>(way: string, make: (...given: Given) => Made) => {
    return (...given: Given): Made => {
      tried.push(way);
      return make(...given);
    };
  };
  await openPort({
    workerAt: noting("address", launcher.workerAt ?? (() => new FakeWorker("ready"))),
    textAt: launcher.textAt ?? (() => Promise.resolve("code")),
    workerOf: noting("text", launcher.workerOf ?? (() => new FakeWorker("ready"))),
    onThisThread: noting("here", () => Promise.resolve(here)),
  });
  return tried;
}

test("a worker from its address; refused at once or later: from its text; refused too: this thread", async () => {
  expect(await wayOf({})).toEqual(["address"]);
  expect(await wayOf({ workerAt: refuse })).toEqual(["address", "text"]);
  expect(await wayOf({ workerAt: () => new FakeWorker("error") })).toEqual(["address", "text"]);
  expect(await wayOf({ workerAt: refuse, workerOf: refuse })).toEqual(["address", "text", "here"]);
  expect(await wayOf({ workerAt: refuse, textAt: () => Promise.reject(new Error("404")) })).toEqual([
    "address",
    "here",
  ]);
});

test("a worker that never starts is ended", async () => {
  const worker = new FakeWorker("silence");
  await expect(workerPort(worker, 5)).rejects.toThrow("does not start");
  expect(worker.terminated).toBe(true);
});

test("a worker that dies ends its port", async () => {
  const worker = new FakeWorker("ready");
  const port = await workerPort(worker);
  const heard: unknown[] = [];
  port.listen(
    (message) => heard.push(message),
    (reason) => heard.push(reason.message),
  );
  worker.say("hello");
  worker.fail("out of memory");
  expect(heard).toEqual(["hello", "the worker failed: out of memory"]);
  expect(worker.terminated).toBe(true);
});

test("messages wait for a port that is being opened, in their order; one that never opens ends", async () => {
  const [near, far] = portPair();
  const heard: unknown[] = [];
  far.listen(
    (message) => heard.push(message),
    () => undefined,
  );
  let opened: (port: EnginePort) => void = () => undefined;
  const later = laterPort(new Promise((resolve) => (opened = resolve)));
  later.listen(
    () => undefined,
    () => undefined,
  );
  later.post(1, []);
  later.post(2, []);
  opened(near);
  await new Promise((resolve) => setTimeout(resolve));
  later.post(3, []);
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual([1, 2, 3]);

  const reason = await new Promise((resolve) =>
    laterPort(Promise.reject(new Error("nowhere"))).listen(() => undefined, resolve),
  );
  expect(reason).toEqual(new Error("nowhere"));
});
