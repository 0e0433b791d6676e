import type { Choices, LetterLevel, LetterOrder, LetterText, LetterView, OutputFile } from "../../engine/Engine";
import type { LetterTemplate, Round } from "../../outline/Round";
import { vietnamDay } from "../../round/days";
import type { AppModel } from "../AppModel";
import { attempt } from "../attempt";
import { fillIn } from "../fillIn";
import type { Outcome } from "../Host";
import { createStore } from "../Store";
import type { TabId } from "../TabId";
import { LETTER_LEVELS, NO_LETTER, type LetterState, type LetterSubject } from "./LetterState";
import { LETTER } from "./letterTexts";
import { recipientsOf } from "./recipientsOf";

export type LetterRoom = ReturnType<typeof createLetterRoom>;

const NO_CHOICES: Choices = { chosen: {}, units: {}, sources: {} };

/** A letter to one unit, from its wording to the draft. Nothing is ever sent from here. */
export function createLetterRoom(app: AppModel, tab: TabId, choices: () => Choices = () => NO_CHOICES) {
  const { engine, host, setting } = app;
  const store = createStore<LetterState>(NO_LETTER);
  /** Of the wording that counts. */
  let turn = 0;
  /** The round by which it was worded. */
  let wordedBy: Round | null = null;
  /** Never rejected: the wording asked for last. */
  let worded: Promise<void> = Promise.resolve();

  function orderOf({ subject, left, until }: LetterState): LetterOrder | null {
    if (!subject) return null;
    const { kind, unit, report, attachment } = subject;
    return {
      kind,
      unit: unit.code,
      today: vietnamDay(app.now()),
      ...(report !== undefined && {
        report: report === "checked" ? report : { id: report.id, choices: choices() },
        explanations: setting.state.get().explanations,
        levels: LETTER_LEVELS.filter((level) => !left.has(level)),
      }),
      until,
      files: attachment ? [attachment.name] : [],
    };
  }

  async function open(subject: LetterSubject): Promise<void> {
    store.set({ ...NO_LETTER, subject });
    await word();
  }

  /** The tab is looked at: what the letter says may have been changed in another one. */
  async function enter(): Promise<void> {
    const { letter, editing } = store.get();
    if (letter && !editing && wordedBy !== setting.state.get().round) await word();
  }

  /** Anew after each change; what an older one brings is dropped. */
  function word(): Promise<void> {
    worded = wordNow();
    return worded;
  }

  async function wordNow(): Promise<void> {
    const mine = ++turn;
    await setting.settle();
    const order = orderOf(store.get());
    if (!order) return;
    wordedBy = setting.state.get().round;
    const made = await attempt(async () => ({ ok: true, value: await engine.letter(order) }));
    if (mine !== turn) return;
    if (!made.ok) return app.tellTrouble(made.trouble);
    const { to, letter } = store.get();
    // Whom a person typed stays.
    const isTyped = to !== addressesIn(letter);
    store.update({ letter: made.value, ...(!isTyped && { to: addressesIn(made.value) }) });
  }

  async function change(part: Partial<LetterState>): Promise<void> {
    store.update({ ...part, status: null });
    await word();
  }

  /** What goes with the letter; null where nothing does, or where it can't be had: then the state tells why. */
  async function attachment(): Promise<OutputFile | null> {
    const { subject, letter } = store.get();
    const order = orderOf(store.get());
    if (!subject || !order || subject.kind !== "findings") return subject?.attachment ?? null;
    const bytes = subject.bytes ? await subject.bytes() : null;
    if (bytes && !bytes.ok) {
      app.tellTrouble(bytes.trouble);
      return null;
    }
    const until = letter?.ok ? letter.until : null;
    const made = await engine.markedCopy({ ...order, until }, bytes?.value ?? null);
    tell(subject, { notes: made.ok ? made.notes : [made.reason] });
    return made.ok ? made.file : null;
  }

  function text(): LetterText | null {
    const { subject, letter, to } = store.get();
    if (!subject || !letter?.ok) return null;
    return {
      kind: subject.kind,
      unit: subject.unit.code,
      to: recipientsOf(to),
      subject: letter.subject,
      body: letter.body,
    };
  }

  /** Of a letter that was left meanwhile nothing is told in the one that is open now. */
  function tell(subject: LetterSubject, part: Pick<LetterState, "notes"> | Pick<LetterState, "status">): void {
    if (store.get().subject === subject) store.update(part);
  }

  async function saved(file: OutputFile): Promise<boolean> {
    const outcome: Outcome<void> = await host.save(file);
    if (!outcome.ok) app.tellTrouble(outcome.trouble);
    return outcome.ok;
  }

  /** A job for the letter on show, as it is worded after the last change; none where it was left before that. */
  async function run(work: (subject: LetterSubject) => Promise<void>): Promise<void> {
    const { subject } = store.get();
    if (!subject) return;
    await app.run(tab, LETTER.job, async () => {
      await worded;
      if (store.get().subject === subject) await work(subject);
    });
  }

  const openDraft = () =>
    run(async (subject) => {
      const letter = text();
      if (!letter) return;
      const note = setting.noter();
      const file = await attachment();
      // A letter that speaks of a copy does not go without it.
      if (letter.kind === "findings" && !file) return;
      const draft = await engine.draft(letter, file ? [file] : [], app.now().toISOString());
      if (!(await saved(draft))) return;
      const [sha256 = ""] = await engine.digests([draft]);
      await note([entryOf("generated", subject, draft.name, sha256)]);
      await worded;
      // What was changed while it was made is not in it.
      const ok = JSON.stringify(text()) === JSON.stringify(letter);
      tell(subject, { status: { ok, text: fillIn(ok ? LETTER.drafted : LETTER.draftedBefore, { file: draft.name }) } });
    });

  async function copy(part: "body" | "subject"): Promise<void> {
    const { subject } = store.get();
    const letter = text();
    if (!subject || !letter) return;
    const done = await host.copy(letter[part]);
    const told = part === "body" ? LETTER.copied : LETTER.copiedSubject;
    tell(subject, { status: { ok: done, text: done ? told : LETTER.notCopied } });
  }

  const saveAttachment = () =>
    run(async (subject) => {
      const file = await attachment();
      if (file && (await saved(file))) {
        tell(subject, { status: { ok: true, text: fillIn(LETTER.saved, { file: file.name }) } });
      }
    });

  return {
    get: store.get,
    subscribe: store.subscribe,
    open,
    enter,
    close: () => store.set(NO_LETTER),
    setTo: (to: string) => store.update({ to, status: null }),
    name: (level: LetterLevel, named: boolean) => {
      const left = new Set(store.get().left);
      if (named) left.delete(level);
      else left.add(level);
      return change({ left });
    },
    setUntil: (until: string | null) => change({ until }),
    openDraft,
    copy,
    saveAttachment,
    /** Only a person knows whether it went out. */
    async markSent(): Promise<void> {
      const { subject } = store.get();
      if (subject) await setting.note([entryOf("sent", subject)]);
    },
    async edit(): Promise<void> {
      store.update({ editing: true });
      const known = await attempt(async () => ({ ok: true, value: await engine.letterTemplates() }));
      if (known.ok) store.update({ templates: known.value });
      else app.tellTrouble(known.trouble);
    },
    /** Back to the letter, worded as its template now says. */
    async endEdit(): Promise<void> {
      store.update({ editing: false, letter: null });
      await word();
    },
    /** Null: the built-in one again. Used for all letters of this kind in the round. */
    setTemplate(template: LetterTemplate | null): void {
      const { subject } = store.get();
      const { round } = setting.state.get();
      if (!subject || !round) return;
      const letters = { ...round.letters };
      if (template) letters[subject.kind] = template;
      else delete letters[subject.kind];
      setting.change({ ...round, letters });
    },
  };
}

function entryOf(what: "generated" | "sent", { unit, kind }: LetterSubject, file = "", sha256 = "") {
  return { what, unit: unit.code, paper: kind, file, sha256 };
}

function addressesIn(letter: LetterView | null): string {
  return letter?.ok ? letter.to.join("; ") : "";
}
