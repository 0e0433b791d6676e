import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, resolve } from "node:path";
import { fillIn } from "../../workbook/fillIn";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { writing } from "../files";

/** Locks that this process holds: its number may be that of one which died and left its lock. */
const held = new Set<string>();

/** Beside the state file; it tells who writes there: `cchc <process id> <machine>`. */
export function lockOf(state: string): string {
  return `${state}.lock`;
}

/**
 * Keeps others from writing into a state file; what one process no longer living has left is taken over. Gives what ends it.
 *
 * @throws CallError where another one is at work, or where no lock can be made
 */
export function lockState(state: string): () => void {
  const lock = lockOf(state);
  const key = resolve(lock);
  writing(lock, () => {
    mkdirSync(dirname(lock), { recursive: true });
    if (make(lock)) return;
    const found = contentOf(lock);
    if (isHeld(lock, found) || !setAside(lock, found) || !make(lock)) throw inUse(state, contentOf(lock));
  });
  held.add(key);
  return () => {
    held.delete(key);
    rmSync(lock, { force: true });
  };
}

/** False where one is there. */
function make(lock: string): boolean {
  try {
    writeFileSync(lock, `cchc ${process.pid} ${hostname()}`, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** "" where it is gone meanwhile. */
function contentOf(lock: string): string {
  try {
    return readFileSync(lock, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** So is what no lock of ours is; and whoever is on another machine can't be asked whether it lives. */
function isHeld(lock: string, content: string): boolean {
  const holder = holderOf(content);
  if (!holder || holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return held.has(resolve(lock));
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Takes a dead one's lock away. Another process may have done so before, and what is moved is its lock: that goes back. */
function setAside(lock: string, dead: string): boolean {
  const aside = `${lock}.${randomUUID()}.tmp`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    throw error;
  }
  if (readFileSync(aside, "utf8") !== dead) {
    renameSync(aside, lock);
    return false;
  }
  rmSync(aside, { force: true });
  return true;
}

function holderOf(content: string): { readonly pid: number; readonly host: string } | null {
  const [, pid, host] = /^cchc ([1-9]\d{0,9}) (.+)$/.exec(content) ?? [];
  return pid === undefined || host === undefined ? null : { pid: Number(pid), host };
}

function inUse(state: string, content: string): CallError {
  const holder = holderOf(content);
  return new CallError(CLI.stateInUse, {
    file: state,
    lock: lockOf(state),
    who: holder ? fillIn(CLI.stateUser, { ...holder }) : "",
  });
}
