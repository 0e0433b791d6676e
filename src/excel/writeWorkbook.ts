import type { Outcome, Trouble, WriteOptions, Written } from "../taskpane/Host";
import type { Workbook } from "../workbook/Workbook";
import type { BookState } from "./BookState";
import { commitSheets, oldSheetsLeft } from "./commitSheets";
import { type Feature, FEATURES } from "./excelTexts";
import { planWrite, type WritePlan } from "./planWrite";
import { readBookState } from "./readBookState";
import { runUnlocked } from "./runUnlocked";
import { stagedName } from "./stagedName";
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
  { signal, onProgress }: WriteOptions,
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
    const leftOut = await stageSheets(context, workbook, plan, newNames, onProgress, stop);
    stop();
    await commit(context, workbook, plan, state, as === "assessment");
    return { ok: true, value: written(workbook, plan, leftOut) };
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

/** Where Excel stopped in the middle, with old sheets gone already, only going on leads to something complete. */
async function commit(
  context: Excel.RequestContext,
  workbook: Workbook,
  plan: WritePlan,
  { sheets, names }: BookState,
  marked: boolean,
): Promise<void> {
  const there = new Set([...sheets.map(({ name }) => name), ...workbook.sheets.map((_, index) => stagedName(index))]);
  try {
    await commitSheets(context, workbook, plan, names, there, marked);
  } catch (error) {
    const left = context.workbook.worksheets.load("items/name");
    const known = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const still = new Set(left.items.map(({ name }) => name));
    if (oldSheetsLeft(plan, still).length === plan.old.length) throw error;
    await commitSheets(context, workbook, plan, known.items, still, marked);
  }
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
