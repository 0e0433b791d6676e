import type { FindingView } from "../../engine/Engine";
import type { AppModel } from "../AppModel";
import { attempt } from "../attempt";
import type { Outcome } from "../Host";
import type { Store } from "../Store";
import type { CheckState } from "./CheckState";
import { marksOf } from "./marksOf";

/** Colours on the cells with findings, and off again: exactly what was there before. */
export function createMarker(store: Store<CheckState>, app: AppModel) {
  const { book } = app.host;
  /** The workbook has to be without colours: those found meanwhile come afterwards. */
  let isBare = false;

  async function show(findings: readonly FindingView[]): Promise<void> {
    if (!book?.can.mark || isBare) return;
    const marked = await attempt(() => book.mark(marksOf(findings)));
    if (!marked.ok) {
      app.tellTrouble(marked.trouble);
      store.update({ marks: { wanted: false, shown: false, skipped: [] } });
      return;
    }
    store.update({ marks: { wanted: store.get().marks.wanted, shown: true, skipped: marked.value.skipped } });
    // Switched off while the colours were on their way.
    if (!store.get().marks.wanted) await hide();
  }

  async function hide(): Promise<void> {
    if (!book) return;
    const restored = await attempt(() => book.unmark());
    if (!restored.ok) app.tellTrouble(restored.trouble);
    else store.update({ marks: { ...store.get().marks, shown: false, skipped: restored.value.skipped } });
  }

  async function set(wanted: boolean): Promise<void> {
    store.update({ marks: { ...store.get().marks, wanted } });
    if (wanted) await showFound();
    else await hide();
  }

  async function showFound(): Promise<void> {
    const { result } = store.get();
    if (result?.kind === "report" && result.source.kind === "book") await show(result.report.findings);
  }

  /** Does it while the workbook has no colours. Afterwards it has those of what is found by then. */
  async function without<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    isBare = true;
    try {
      const off = store.get().marks.shown ? await attempt(() => book!.unmark()) : null;
      if (off && !off.ok) return off;
      return await attempt(work);
    } finally {
      isBare = false;
      if (store.get().marks.wanted) await showFound();
    }
  }

  return { show, set, without };
}
