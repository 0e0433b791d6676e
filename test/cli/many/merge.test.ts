import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { unzipSync, zipSync } from "fflate";
import { main } from "../../../src/cli/main";
import { compactSpool } from "../../../src/cli/many/compactSpool";
import type { StartWorker } from "../../../src/cli/many/runJobs";
import { loadOutline } from "../../../src/outline/loadOutline";
import { inRound } from "../../../src/outline/loadRound";
import { buildTemplate } from "../../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { countryRound } from "../../support/countryRound";
import { smallFile } from "../../support/smallOutline";

/** Three communes of four units; a small outline, for the forms are made and read many times. */
const file = smallFile({
  items: { "a.total": "count", "a.done": "count", "a.words": "text" },
  units: ["A", "B", "C", "D"],
});
const loaded = loadOutline(file);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
const round = countryRound(loaded.outline, 3);
const country = inRound(loaded.outline, round);
const codes = country.units.map(({ code }) => code);

let folder: string;
let forms: ReadonlyMap<string, Uint8Array>;
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  const made = new Map<string, Uint8Array>();
  for (const [index, code] of codes.entries()) made.set(code, await formOf(code, index));
  forms = made;
}, 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-many-"));
  mkdirSync(at("in"));
  writeFileSync(at("outline.json"), JSON.stringify(file));
  writeFileSync(at("round.json"), JSON.stringify(round));
  for (const [code, bytes] of forms) put(`${code}.xlsx`, bytes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function formOf(code: string, total: number, words = `=1+${total}, "trích, dẫn"\nhai dòng`): Promise<Uint8Array> {
  const answers = { "a.total": total, "a.done": "KPS", "a.words": words };
  const filling = { meta: { as_of: "2026-10-01" }, answers, notes: { "a.total": " ghi chú" } };
  return writeXlsx(buildTemplate(country, { unit: country.unitOf(code), round: round.id, filling }));
}

/** Files that were there long ago: their times are beyond doubt. */
function put(name: string, bytes: Uint8Array, when = 1_700_000_000): void {
  writeFileSync(at("in", name), bytes);
  utimesSync(at("in", name), when, when);
}

interface Merged {
  readonly read?: number;
  readonly merged: readonly { readonly unit: string; readonly file: string }[];
  readonly refused: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  readonly findings: number;
}

async function merge(
  words: readonly string[],
  startWorker?: StartWorker,
  build = "1",
  betweenListingAndReading = (): void => undefined,
): Promise<Merged> {
  const [out, complaints]: [string[], string[]] = [[], []];
  const progress = () => {
    betweenListingAndReading();
    return { step: () => undefined, stop: () => undefined };
  };
  const terminal = { print: (text: string) => void out.push(text), progress, startWorker, build };
  const common = ["--outline", at("outline.json"), "--round", at("round.json"), "--json", "--out", at("out.xlsx")];
  await main(["merge", at("in"), ...common, ...words], terminal, (text) => void complaints.push(text));
  if (complaints.length > 0) throw new Error(complaints.join());
  return JSON.parse(out.join("\n")) as Merged;
}

const inThreads: StartWorker = (order) =>
  new Worker(resolve("scripts/run-ts.cjs"), { argv: [resolve("src/cli/many/worker.ts")], workerData: order });
const state = (): string[] => ["--state", at("state")];
const table = (name: string): string => readFileSync(at("csv", `${name}.csv`), "utf8");

test("any number of threads gives the same tables and the same workbook, byte for byte", async () => {
  put("hong.xlsx", new TextEncoder().encode("không phải tệp Excel"));
  const made = async (jobs: string, start?: StartWorker) => {
    const told = await merge(["--csv", at("csv"), "--jobs", jobs], start);
    const files = [...readdirSync(at("csv")).map((name) => at("csv", name)), at("out.xlsx")];
    const bytes = files.map((name) => readFileSync(name));
    files.forEach((name) => rmSync(name));
    return { told, files, bytes };
  };
  const [one, two] = [await made("1"), await made("2", inThreads)];
  expect(one.told.merged).toHaveLength(12);
  expect(one.told.refused).toMatchObject([{ file: at("in", "hong.xlsx"), code: "not-xlsx" }]);
  expect(two).toEqual(one);
});

test("a file that can't be read any more is told, in threads too, and the others are merged", async () => {
  const drop = (): void => {
    rmSync(at("in", "X2B.xlsx"));
    rmSync(at("in", "X3D.xlsx"));
    mkdirSync(at("in", "X3D.xlsx"));
  };
  const told = await merge(["--jobs", "2"], inThreads, "1", drop);
  expect(told.merged).toHaveLength(10);
  expect(told.refused.map(({ file, message }) => [file, message])).toEqual([
    [at("in", "X2B.xlsx"), "Không đọc được tệp trên máy (không có tệp này): kiểm tra tệp rồi chọn lại."],
    [at("in", "X3D.xlsx"), "Không đọc được tệp trên máy (không mở được thư mục này): kiểm tra tệp rồi chọn lại."],
  ]);
});

test("the tables: one row for each answer, finding, unit and file, text as it was typed", async () => {
  put("zz.xlsx", forms.get("X1A")!);
  await merge(["--csv", at("csv")]);
  const [heads, ...entries] = table("entries").split(/\r\n(?=X|$)/);
  expect(
    table("entries").startsWith(
      "group,unit,item,state,value,raw,note,file,sheet,cell\r\nXã số 1,X1A,a.total,value,0,0,",
    ),
  ).toBe(true);
  expect(heads).toBeDefined();
  expect(entries.length).toBeGreaterThan(0);
  const file = at("in", "X2B.xlsx");
  expect(table("entries")).toContain(`\r\nXã số 2,X2B,a.total,value,5,5,ghi chú,${file},`);
  expect(table("entries")).toContain(`\r\nXã số 2,X2B,a.done,none,,KPS,,${file},`);
  expect(table("entries")).toContain(
    `X2B,a.words,value,"=1+5, ""trích, dẫn""\nhai dòng","=1+5, ""trích, dẫn""\nhai dòng",`,
  );
  expect(table("units").split("\r\n")).toHaveLength(12 + 2);
  expect(table("units")).toContain(`\r\nXã số 3,X3D,Đơn vị D,D,valid,`);
  const files = table("files").split("\r\n");
  expect(files).toHaveLength(13 + 2);
  expect(files.find((line) => line.startsWith(at("in", "zz.xlsx")))).toMatch(/,X1A,false,2026-10-01,/);
  expect(files.find((line) => line.startsWith(at("in", "X1A.xlsx")))).toMatch(/,X1A,true,2026-10-01,/);
  expect(
    table("findings").startsWith("group,unit,units,code,rule,class,severity,audience,items,sheet,cell,message\r\n"),
  ).toBe(true);
});

describe("what the state file knows is not read again", () => {
  test("the second time nothing; then only the new and the changed", async () => {
    const first = await merge(state());
    expect(first.read).toBe(12);
    const bytes = readFileSync(at("out.xlsx"));
    const again = await merge(state());
    expect(again).toEqual({ ...first, read: 0 });
    expect(readFileSync(at("out.xlsx")).equals(bytes)).toBe(true);

    put("X1B.xlsx", await formOf("X1B", 500));
    put("moi.xlsx", await formOf("X1C", 7, "khác"), 1_700_000_100);
    const third = await merge([...state(), "--csv", at("csv")]);
    expect(third.read).toBe(2);
    expect(table("entries")).toContain("X1B,a.total,value,500,500");
  });

  test("a file that was changed without its size and time showing it is told by its contents", async () => {
    const other = await formOf("X1B", 3);
    const before = forms.get("X1B")!;
    put("X1B.xlsx", other);
    await merge(state());
    put("X1B.xlsx", before);
    await merge([...state(), "--csv", at("csv")]);
    expect(table("entries")).toContain("X1B,a.total,value,1,1");
  });

  test("a file under another name is the same file, and named as it lies now", async () => {
    await merge(state());
    renameSync(at("in"), at("đã chuyển"));
    mkdirSync(at("in"));
    cpSync(at("đã chuyển", "X1A.xlsx"), at("in", "một.xlsx"));
    appendFileSync(at("state"), "dòng dở dang vì máy tắt");
    const moved = await merge(state());
    expect(moved.merged).toEqual([{ file: at("in", "một.xlsx"), unit: "X1A" }]);
  });

  test("that a file could not be read is not kept: the next time it is tried again", async () => {
    const told = await merge(state(), undefined, "1", () => rmSync(at("in", "X1A.xlsx")));
    expect(told.refused).toHaveLength(1);
    put("X1A.xlsx", forms.get("X1A")!);
    expect(await merge(state())).toMatchObject({ read: 1, refused: [], merged: { length: 12 } });

    // As if it had been there for long.
    const later = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
    spawnSync("mkfifo", [at("in", "zz.xlsx")]);
    for (let times = 0; times < 2; times++)
      expect(await merge(state())).toMatchObject({ read: 1, refused: [{ file: at("in", "zz.xlsx") }] });
    later.mockRestore();
  });

  test("another outline, round or program reads everything again", async () => {
    await merge(state());
    const read = async (build: string): Promise<number | undefined> => (await merge(state(), undefined, build)).read;
    expect(await read("1")).toBe(0);
    expect(await read("2")).toBe(12);
    writeFileSync(at("round.json"), JSON.stringify({ ...round, period: { from: "2026-01-01", to: "2026-06-30" } }));
    expect(await read("2")).toBe(12);
    writeFileSync(at("round.json"), JSON.stringify({ ...round, title: "Tên khác" }));
    expect((await merge(state(), undefined, "2")).read).toBe(12 - 12);
  });

  test("a unit that a person names counts as another reading", async () => {
    const words = ["--unit", `${at("in", "X1A.xlsx")}=X3A`];
    await merge(state());
    const named = await merge([...state(), ...words]);
    expect(named.read).toBe(1);
    expect(named.merged.some(({ unit }) => unit === "X1A")).toBe(false);
    expect((await merge(state())).merged.some(({ unit }) => unit === "X1A")).toBe(true);
  });

  test("files in an archive too", async () => {
    const inside = { "a/X1A.xlsx": forms.get("X1A")!, "X1B.xlsx": forms.get("X1B")!, "hong.xlsx": new Uint8Array([1]) };
    rmSync(at("in", "X1A.xlsx"));
    put("nén.zip", zipSync(inside));
    expect(Object.keys(unzipSync(zipSync(inside)))).toHaveLength(3);
    const first = await merge([...state(), "--csv", at("csv")]);
    const tables = [table("entries"), table("files")];
    expect(first.merged[0]).toEqual({ file: `${at("in", "nén.zip")} › a/X1A.xlsx`, unit: "X1A" });
    const again = await merge([...state(), "--csv", at("csv")]);
    expect(again).toEqual({ ...first, read: 0 });
    expect([table("entries"), table("files")]).toEqual(tables);
  });

  test("what no file needs any more goes once it is more than half of the file; the rest is still known", async () => {
    const first = await merge(state());
    const size = statSync(at("state")).size;
    for (const build of ["2", "3", "4"]) await merge(state(), undefined, build);
    expect(statSync(at("state")).size).toBeGreaterThan(3.9 * size);
    compactSpool(at("state"), 0);
    expect(statSync(at("state")).size).toBeLessThan(1.1 * size);
    expect(await merge(state(), undefined, "4")).toEqual({ ...first, read: 0 });
    const kept = readFileSync(at("state"));
    compactSpool(at("state"), 0);
    expect(readFileSync(at("state")).equals(kept)).toBe(true);
  });

  test("two at once: one is refused, the other's state is whole, and what a dead one left is neither read nor in the way", async () => {
    const both = await Promise.allSettled([merge(state()), merge(state())]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [refused] = both.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    expect(String(refused!.reason)).toMatch(/state" đang được một lệnh cchc khác ghi/);
    renameSync(at("state"), at("in", "state"));
    writeFileSync(at("in", "state.lock"), `cchc ${process.pid} ${hostname()}`);
    expect(await merge(["--state", at("in", "state")])).toMatchObject({ read: 0, refused: [] });
    expect(readdirSync(at("in")).filter((name) => name.startsWith("state"))).toEqual(["state"]);
  });

  test("somebody else's file is not written into", async () => {
    writeFileSync(at("state"), "ghi chép của tôi, không phải của chương trình");
    await expect(merge(state())).rejects.toThrow(/không phải tệp trạng thái của chương trình này/);
    expect(readFileSync(at("state"), "utf8")).toBe("ghi chép của tôi, không phải của chương trình");
  });
});

test.each(["0", "hai", "65", "1.5"])("--jobs %s is no number of threads", async (jobs) => {
  await expect(merge(["--jobs", jobs])).rejects.toThrow(/--jobs cần một số/);
});

test("forms made in threads are those made in one, each with the units of its commune only", async () => {
  const complaints: string[] = [];
  const made = async (jobs: string, startWorker?: StartWorker): Promise<Buffer[]> => {
    const terminal = {
      print: () => undefined,
      progress: () => ({ step: () => undefined, stop: () => undefined }),
      startWorker,
    };
    const common = ["--outline", at("outline.json"), "--round", at("round.json"), "--out", at("forms")];
    expect(await main(["template", ...common, "--jobs", jobs], terminal, (text) => void complaints.push(text))).toBe(0);
    const files = readdirSync(at("forms")).sort();
    expect(files).toEqual(codes.map((code) => `${code}.xlsx`).sort());
    return files.map((name) => readFileSync(at("forms", name)));
  };
  expect(await made("2", inThreads)).toEqual(await made("1"));
});
