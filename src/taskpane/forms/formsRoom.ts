import type { OutlineView, OutputFile, UnitView } from "../../engine/Engine";
import type { AppModel } from "../AppModel";
import type { SettingModel } from "../SettingModel";
import { attempt } from "../attempt";
import { fillIn } from "../fillIn";
import type { Outcome } from "../Host";
import { draftsOf } from "../letters/draftsOf";
import { tellSkipped } from "../letters/tellSkipped";
import { createStore } from "../Store";
import type { FormLetter, FormsState, UnitFile, Way } from "./FormsState";
import { formLetters } from "./formLetters";
import { FORMS } from "./formsTexts";
import { printedOf } from "./printedOf";

export type FormsRoom = ReturnType<typeof formsRoom>;

/** What goes on in the tab Đề cương: the forms are made, as files, as a new workbook, or in the open one. */
export function formsRoom(app: AppModel) {
  const { engine, host } = app;
  const { book } = host;
  const store = createStore<FormsState>({
    // Where files can't be downloaded the new window is the usual way.
    way: book?.can.openNew && host.saves === "open" ? "open" : "files",
    unit: null,
    book: null,
    work: null,
    result: null,
    refused: false,
    said: null,
    kind: "invite",
    forms: {},
    stale: false,
    drafted: false,
  });
  // Files made for another plan, other units or other days must not be sent by mistake.
  let printed = printedOf(app.setting.state.get());
  let id = app.setting.state.get().round?.id;
  /** A job of this tab is past the point at which it takes up the last change. */
  let atWork = false;
  app.setting.state.subscribe(() => {
    const now = printedOf(app.setting.state.get());
    if (now === printed) return;
    printed = now;
    const same = id === app.setting.state.get().round?.id;
    id = app.setting.state.get().round?.id;
    const { stale, forms, unit } = store.get();
    // Those of another round are none of this one's.
    const outdated = same && (stale || Object.keys(forms).length > 0);
    const isUnit = outline().units.some(({ code }) => code === unit);
    store.update({
      result: null,
      said: null,
      unit: isUnit ? unit : null,
      forms: {},
      stale: outdated || atWork,
      drafted: false,
    });
    // Half of what it makes would go by the former plan.
    if (atWork) app.stop();
    app.room(formLetters).close();
  });

  const outline = (): OutlineView => {
    const known = app.setting.state.get().outline;
    if (!known) throw new Error("no outline in use yet");
    return known;
  };

  async function look(): Promise<void> {
    if (!book) return;
    const seen = await attempt(() => book.overview());
    if (seen.ok) store.update({ book: seen.value });
  }

  function run(doing: string, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    return app.run("de-cuong", doing, async (signal) => {
      atWork = true;
      try {
        await work(signal);
      } finally {
        atWork = false;
      }
    });
  }

  const begin = () => store.update({ result: null, refused: false, said: null, drafted: false });

  function makeFiles(): Promise<boolean> {
    begin();
    return run(FORMS.doing.files, async (signal) => {
      const { units } = outline();
      const plan = printed;
      const note = app.setting.noter();
      const files: UnitFile[] = [];
      try {
        for (const unit of units) {
          store.update({ work: { kind: "files", done: files.length, of: units.length, at: unit.name } });
          if (signal.aborted) break;
          files.push({ unit, file: await engine.formFile(unit.code) });
        }
        const stopped = signal.aborted && files.length < units.length;
        const saved = stopped || host.saves === "open" ? null : await download(files);
        if (plan === printed || saved) await noteMade(note, files);
        if (plan !== printed) return;
        const forms = Object.fromEntries(files.map(({ unit, file }) => [unit.code, file]));
        store.update({ forms, stale: stopped && store.get().stale });
        store.update({ result: { kind: "files", files, saved, stopped } });
      } finally {
        store.update({ work: null });
      }
    });
  }

  async function noteMade(note: SettingModel["note"], files: readonly UnitFile[]): Promise<void> {
    const digests = await engine.digests(files.map(({ file }) => file));
    await note(
      files.map(({ unit, file }, index) => ({
        what: "generated",
        unit: unit.code,
        paper: "form",
        file: file.name,
        sha256: digests[index] ?? "",
      })),
    );
  }

  /** The form that goes with a letter: made when it is first needed. */
  async function formOf(unit: UnitView): Promise<OutputFile> {
    const made = store.get().forms[unit.code];
    if (made) return made;
    const plan = printed;
    const note = app.setting.noter();
    const file = await engine.formFile(unit.code);
    if (plan === printed) store.update({ forms: { ...store.get().forms, [unit.code]: file } });
    await noteMade(note, [{ unit, file }]);
    return file;
  }

  /** All as one file; null where the host could not, which is told: the files stay in the list. */
  async function download(files: readonly UnitFile[]): Promise<OutputFile | null> {
    const [only] = files;
    if (!only) return null;
    store.update({ work: { kind: "files", done: files.length, of: files.length, at: FORMS.working.pack } });
    const file =
      files.length === 1
        ? only.file
        : await engine.pack(
            files.map((made) => made.file),
            zipName(outline().planNumber),
          );
    return told(await host.save(file)) ? file : null;
  }

  function told(outcome: Outcome<unknown>): boolean {
    if (!outcome.ok) app.tellTrouble(outcome.trouble);
    return outcome.ok;
  }

  function openNew(): Promise<boolean> {
    begin();
    return run(FORMS.doing.open, async (signal) => {
      if (!book) return;
      const plan = printed;
      store.update({ work: { kind: "open" } });
      try {
        const file = await engine.formFile(store.get().unit);
        // From here on Excel is at work and can't be stopped.
        if (signal.aborted) return;
        if (told(await book.openNew(file)) && plan === printed) store.update({ result: { kind: "open", file } });
      } finally {
        store.update({ work: null });
      }
    });
  }

  function write(): Promise<boolean> {
    begin();
    return run(FORMS.doing.write, async (signal) => {
      if (!book) return;
      const plan = printed;
      // The hidden sheet is not counted.
      store.update({ work: { kind: "write", done: 0, of: outline().formSheets.length - 1, at: "" } });
      try {
        const workbook = await engine.formWorkbook(store.get().unit);
        const written = await book.write(workbook, "form", {
          signal,
          onProgress: ({ sheet, done, of }) => store.update({ work: { kind: "write", done, of, at: sheet } }),
        });
        if (written.ok) {
          if (plan === printed) store.update({ result: { kind: "write", written: written.value } });
        } else if (written.trouble.kind === "report") store.update({ refused: true });
        else app.tellTrouble(written.trouble);
      } finally {
        store.update({ work: null });
      }
      await app.setting.keepAgain();
      await look();
    });
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    look,
    choose: (way: Way) => store.update({ way, refused: false }),
    chooseUnit: (unit: string | null) => store.update({ unit }),
    make: (): Promise<boolean> => ({ files: makeFiles, open: openNew, write })[store.get().way](),
    /** Back to the choice of the way. */
    startOver: () => store.update({ result: null, refused: false, said: null, drafted: false }),
    /** Only a person knows. */
    async markSent(unit: UnitView): Promise<void> {
      const { kind, forms } = store.get();
      const note = app.setting.noter();
      const file = forms[unit.code];
      const digests = await attempt(async () => ({ ok: true, value: file ? await engine.digests([file]) : [] }));
      if (!digests.ok) return app.tellTrouble(digests.trouble);
      const [sha256 = ""] = digests.value;
      // Pressed again while the engine was busy: it went out once.
      const { log } = app.setting.state.get();
      if (log.some((entry) => entry.what === "sent" && entry.unit === unit.code && entry.paper === kind)) return;
      await note([{ what: "sent", unit: unit.code, paper: kind, file: file?.name ?? "", sha256 }]);
    },
    chooseLetter: (kind: FormLetter) => store.update({ kind, drafted: false, said: null }),
    lookAt: (unit: UnitView) => {
      const { kind } = store.get();
      return run(FORMS.doing.drafts, async (signal) => {
        const attachment = await formOf(unit);
        if (!signal.aborted) await app.room(formLetters).open({ kind, unit, attachment });
      });
    },
    openDraft: (unit: UnitView) => {
      const { kind } = store.get();
      return run(FORMS.doing.drafts, async (signal) => {
        const { drafts, skipped, note } = await draftsOf(app, kind, [{ unit, files: [await formOf(unit)] }], signal);
        const [draft] = drafts;
        if (!draft) return store.update({ said: tellSkipped("", skipped) || null });
        if (!told(await host.save(draft))) return;
        await note();
        store.update({ said: fillIn(FORMS.letters.opened, { name: draft.name }) });
      });
    },
    saveDrafts: (units: readonly UnitView[]) => {
      const { kind } = store.get();
      return run(FORMS.doing.drafts, async (signal) => {
        const wanted: { readonly unit: UnitView; readonly files: readonly OutputFile[] }[] = [];
        for (const unit of units) {
          if (signal.aborted) return;
          wanted.push({ unit, files: [await formOf(unit)] });
        }
        const { drafts, skipped, note } = await draftsOf(app, kind, wanted, signal);
        const [only] = drafts;
        if (signal.aborted) return;
        if (!only) return store.update({ said: tellSkipped("", skipped) });
        const file = drafts.length === 1 ? only : await engine.pack(drafts, FORMS.letters.zip[kind]);
        if (!told(await host.save(file))) return;
        await note();
        const said = fillIn(FORMS.letters.saved, { count: drafts.length, name: file.name });
        // Another kind may be chosen by now.
        store.update({ drafted: kind === store.get().kind, said: tellSkipped(said, skipped) });
      });
    },
    async saveForm(unit: UnitView): Promise<void> {
      const made = store.get().forms[unit.code];
      if (made) await saveOne(made);
      else await run(FORMS.doing.files, async () => saveOne(await formOf(unit)));
    },
    saveOne,
  };

  async function saveOne(file: OutputFile): Promise<void> {
    const text = host.saves === "open" ? FORMS.done.opened : FORMS.done.saved;
    if (told(await host.save(file))) store.update({ said: fillIn(text, { name: file.name }) });
  }
}

/** By the plan where it has a number; signs that Windows takes in no name give way. */
function zipName(plan: string): string {
  const number = plan.normalize("NFC").replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, "-");
  return number === "" ? FORMS.zip : fillIn(FORMS.zipOfPlan, { number: number.slice(0, 60) });
}
