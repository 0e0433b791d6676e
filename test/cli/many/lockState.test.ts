import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { lockState } from "../../../src/cli/many/lockState";

let folder: string;
let state: string;
const lock = (): string => `${state}.lock`;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-lock-"));
  state = join(folder, "da-doc");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
const dead = (): string => execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();

test("while one writes, another is told who does and what to do; afterwards nothing is left and the next may", () => {
  const unlock = lockState(state);
  expect(() => lockState(state)).toThrow(
    `"${state}" đang được một lệnh cchc khác ghi (tiến trình ${process.pid} trên máy ${hostname()}): chờ lệnh ấy xong, ` +
      `hoặc chọn tên khác cho --state. Nếu chắc chắn không còn lệnh nào đang chạy, xóa "${lock()}" rồi chạy lại.`,
  );
  unlock();
  expect(readdirSync(folder)).toEqual([]);
  lockState(state)();
});

test("another process that lives is not disturbed", () => {
  writeFileSync(lock(), `cchc ${process.ppid} ${hostname()}`);
  expect(() => lockState(state)).toThrow(/đang được một lệnh cchc khác ghi/);
  expect(readFileSync(lock(), "utf8")).toBe(`cchc ${process.ppid} ${hostname()}`);
});

test.each([
  ["a process that died", () => `cchc ${dead()} ${hostname()}`],
  ["a process of this one's number, which died", () => `cchc ${process.pid} ${hostname()}`],
])("what %s has left is taken over", (_, left) => {
  writeFileSync(lock(), left());
  const unlock = lockState(state);
  expect(() => lockState(state)).toThrow(/đang được/);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["of another machine, whose processes can't be asked", () => `cchc ${dead()} may-khac`],
  ["that is no lock of ours", () => "yarn lockfile v1"],
  ["that is empty", () => ""],
])("a file %s stays as it is", (_, content) => {
  const there = content();
  writeFileSync(lock(), there);
  expect(() => lockState(state)).toThrow(/xóa ".*da-doc\.lock" rồi chạy lại/);
  expect(readFileSync(lock(), "utf8")).toBe(there);
});

test("where no lock can be made it says so, not that somebody is at work", () => {
  writeFileSync(join(folder, "tep"), "");
  state = join(folder, "tep", "da-doc");
  expect(() => lockState(state)).toThrow(/^Không ghi được ".*da-doc\.lock"/);
  expect(existsSync(lock())).toBe(false);
});
