import type { Outcome, Trouble, WriteOptions, Written } from "../taskpane/Host";
import type { Workbook } from "../workbook/Workbook";
import type { BookState, NameState } from "./BookState";
import { type Commit, commitSheets, mustGoOn } from "./commitSheets";
import { type Feature, FEATURES } from "./excelTexts";
import { planWrite, type WritePlan } from "./planWrite";
import { queueWritten } from "./queueWritten";
import { readBookState } from "./readBookState";
import { runUnlocked } from "./runUnlocked";
import { stageSheets } from "./stageSheets";
import { takeBack } from "./takeBack";

/**
 * Writes a workbook into the open one so that closing the pane at any moment leaves it as it was, or complete: the sheets are made where
 * nobody can see them and shown by one last request. What an interrupted run left is taken away by the next one.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  workbook: Workbook,
  as: "form" | "assessment",
  { signal, onProgress, previous }: WriteOptions,
): Promise<Outcome<Written>> {
  const state = await readBookState(context);
  const trouble = await hindrance(context, workbook, as, state);
  if (trouble) return { ok: false, trouble };
  const plan = planWrite(workbook, state);
  const stop = (): void => {
    if (signal.aborted) throw new Error("cancelled");
  };
  try {
    stop();
    const known = new Set(state.names.map(({ name }) => name.toLowerCase()));
    const newNames = new Set(workbook.names.map(({ name }) => name.toLowerCase()).filter((name) => !known.has(name)));
    let isWritten = (): boolean => false;
    const leftOut = await stageSheets(context, workbook, plan, newNames, onProgress, stop, () => {
      if (previous) isWritten = queueWritten(context, previous, plan.old);
    });
    stop();
    if (isWritten()) {
      await takeBack(context, plan, state);
      return { ok: false, trouble: { kind: "written" } };
    }
    const late = await commit(context, workbook, plan, state, as);
    return { ok: true, value: written(workbook, plan, new Set([...leftOut, ...late])) };
  } catch (error) {
    // What can't be taken back now lies where nobody sees it, and goes with the next write.
    await takeBack(context, plan, state).catch(() => undefined);
    if (signal.aborted) return { ok: false, trouble: { kind: "cancelled" } };
    throw error;
  }
}

async function hindrance(
  context: Excel.RequestContext,
  workbook: Workbook,
  as: "form" | "assessment",
  state: BookState,
): Promise<Trouble | undefined> {
  if (state.kind === "report" || (as === "form" && state.kind === "assessment")) return { kind: "report" };
  if (state.locked) return { kind: "locked", sheets: [] };
  const { old } = planWrite(workbook, state);
  const jobs = state.sheets
    .filter(({ name, options }) => options && old.includes(name))
    .map(({ name, options }) => ({
      sheet: context.workbook.worksheets.getItem(name),
      name,
      ...(options && { options }),
      queue: () => {},
    }));
  // Whether a sheet has a password can only be tried: unprotected and protected anew in one request it is as it was.
  const sheets = await runUnlocked(context, jobs);
  return sheets.length > 0 ? { kind: "locked", sheets } : undefined;
}

/**
 * Where Excel stopped in the middle, the rest is tried again; then without what belongs to a window.
 * @returns what was left out
 */
async function commit(
  context: Excel.RequestContext,
  workbook: Workbook,
  plan: WritePlan,
  { sheets, names }: BookState,
  as: "form" | "assessment",
): Promise<readonly Feature[]> {
  const there = new Set([...sheets.map(({ name }) => name), ...plan.staged]);
  const whole = { workbook, plan, marked: as === "assessment", forgetsRound: as === "form", views: true };
  try {
    await commitSheets(context, whole, names, there);
    return [];
  } catch (error) {
    const now = await lookAgain(context);
    if (!mustGoOn(plan, now.there)) throw error;
    return goOn(context, whole, now);
  }
}

interface Now {
  readonly names: readonly NameState[];
  readonly there: ReadonlySet<string>;
}

async function goOn(context: Excel.RequestContext, whole: Commit, { names, there }: Now): Promise<readonly Feature[]> {
  try {
    await commitSheets(context, whole, names, there);
    return [];
  } catch {
    const now = await lookAgain(context);
    await commitSheets(context, { ...whole, views: false }, now.names, now.there);
    return ["freeze", "gridlines"];
  }
}

async function lookAgain(context: Excel.RequestContext): Promise<Now> {
  const sheets = context.workbook.worksheets.load("items/name");
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  return { names: names.items, there: new Set(sheets.items.map(({ name }) => name)) };
}

function written(workbook: Workbook, { names }: WritePlan, leftOut: ReadonlySet<Feature>): Written {
  return {
    sheets: names.filter((_, index) => workbook.sheets[index]!.visibility === "visible"),
    renamed: workbook.sheets
      .map(({ name }, index) => ({ wanted: name, given: names[index]! }))
      .filter(({ wanted, given }) => wanted !== given),
    leftOut: [...leftOut].map((feature) => FEATURES[feature]),
  };
}
