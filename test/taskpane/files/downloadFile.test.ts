import { pageHost } from "../../../src/page/pageHost";
import type { Host } from "../../../src/taskpane/Host";
import { openBook, valueOf } from "../../excel/openBook";

/** What of a page it takes to download; what was offered is kept. */
function startPage() {
  const blobs: Blob[] = [];
  const offered: { readonly name: string; readonly type: string }[] = [];
  const link = {
    href: "",
    download: "",
    click: () => void offered.push({ name: link.download, type: blobs.at(-1)!.type }),
    remove: () => undefined,
  };
  Object.assign(globalThis, { document: { createElement: () => link, body: { append: () => undefined } } });
  jest.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  return offered;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "document");
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test.each<[string, () => Host]>([
  ["page", pageHost],
  ["pane", () => openBook().host],
])("the %s gives every kind of file its type, whatever the case of its name", async (_, open) => {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
  const host = open();
  const offered = startPage();
  const names = ["Mẫu.xlsx", "Tổng hợp.XLSX", "Thư.zip", "dot.json", "KT.eml", "nhat-ky.jsonl", "khac"];
  for (const name of names) await valueOf(host.save({ name, bytes: new Uint8Array([1]) }));
  const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  expect(offered).toEqual([
    { name: "Mẫu.xlsx", type: xlsx },
    { name: "Tổng hợp.XLSX", type: xlsx },
    { name: "Thư.zip", type: "application/zip" },
    { name: "dot.json", type: "application/json" },
    { name: "KT.eml", type: "message/rfc822" },
    { name: "nhat-ky.jsonl", type: "application/x-ndjson" },
    { name: "khac", type: "application/octet-stream" },
  ]);
});
