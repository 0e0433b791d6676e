import type { Engine } from "./Engine";

export type Method = keyof Engine;

/** What can be asked from afar: all of it. */
const METHODS: Readonly<Record<Method, true>> = {
  use: true,
  formFile: true,
  formWorkbook: true,
  pack: true,
  checkFile: true,
  checkCells: true,
  findingsFile: true,
  letter: true,
  markedCopy: true,
  draft: true,
  letterTemplates: true,
  digests: true,
  addFile: true,
  removeFiles: true,
  review: true,
  roundFile: true,
  openRound: true,
  board: true,
  explainable: true,
  receivedEntries: true,
  consolidate: true,
};
export const METHOD_NAMES = Object.keys(METHODS) as readonly Method[];

/** A call of a method, numbered by the side that calls. */
export interface EngineCall {
  readonly call: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

/** Its answer: the value, or the fault that the method failed with. */
export type EngineAnswer =
  | { readonly answer: number; readonly ok: true; readonly value: unknown }
  | {
      readonly answer: number;
      readonly ok: false;
      readonly fault: { readonly message: string; readonly stack: string };
    };

/** Whatever else comes over the line is not ours. */
export function isCall(message: unknown): message is EngineCall {
  return isObject(message) && typeof message.call === "number" && Object.hasOwn(METHODS, String(message.method));
}

export function isAnswer(message: unknown): message is EngineAnswer {
  return isObject(message) && typeof message.answer === "number";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
