import type { Remark, Remarks } from "../assessment/Assessment";
import { readRemarks } from "../assessment/readRemarks";
import { instantOf } from "../checks/instantOf";
import type { Outline } from "../outline/Outline";
import type { Cells } from "../report/Cells";
import type { Held, Written } from "./Shelf";

export interface Previous {
  readonly remarks: Remarks;
  /** The findings that the newest one listed, in words, by key. */
  readonly told: ReadonlyMap<string, string>;
  /** The answers that the newest one was made of, by unit. */
  readonly former: Written["former"];
  /** The choice against double counting, where one of them has it. */
  readonly dossiersFrom: string | null;
}

/**
 * What people wrote into earlier consolidated workbooks. Of each cell the text of the newest workbook counts: that which is open, then by
 * the time saved; a text that only an older one has is kept too. The open workbook may be of another outline: its sheets are about to
 * be replaced, so that its remarks are taken along, to be listed as those that have no place any more.
 */
export function previousOf(held: readonly Held[], open: Cells | null, outline: Outline): Previous {
  const newestFirst = [...openOne(open), ...filesOf(held)];
  const remarks = new Map<string, Remark>();
  for (const { remarks: more } of newestFirst) {
    for (const [key, { texts }] of more) remarks.set(key, { key, texts: { ...texts, ...remarks.get(key)?.texts } });
  }
  const own = newestFirst.filter((written) => written.outline === null || written.outline === outline.id);
  const choice = own.find(({ dossiersFrom }) => dossiersFrom !== undefined)?.dossiersFrom;
  const [newest] = own;
  return {
    remarks,
    told: newest?.told ?? new Map(),
    former: newest?.former ?? new Map(),
    dossiersFrom: choice ?? null,
  };
}

function openOne(cells: Cells | null): Written[] {
  const written = cells && readRemarks(cells);
  return written?.ok ? [written] : [];
}

function filesOf(held: readonly Held[]): Written[] {
  return held
    .flatMap(({ content, source }) => (content.kind === "previous" ? [{ ...content, ...source }] : []))
    .sort((a, b) => savedAt(b) - savedAt(a) || (a.sha256 < b.sha256 ? 1 : -1))
    .map(({ written }) => written);
}

function savedAt({ modified }: { readonly modified: string | null }): number {
  return instantOf(modified) ?? -8.64e15;
}
