import { roundHalfAway } from "../../src/outline/roundHalfAway";
import { answerWords } from "../../src/report/answerWords";

export type Answers = Record<string, number | string>;

/** mulberry32: small, and the same everywhere. */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  ...Object.values(answerWords.figure).flat(),
  "kps",
  "Ktpv",
  " CCS ",
  "KHÔNG PHÁT SINH",
  "không  thuộc phạm vi",
  "một trăm",
  "*",
  ">5",
];

/**
 * Figures of the 2025 outline as units type them: mostly consistent, often off by one, rates rounded, cut off, of another base or as
 * fractions of one; with words, blanks, negative and broken numbers strewn in.
 */
export function randomAnswers(random: () => number): Answers {
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const near = (value: number): number => Math.max(0, value + pick(-1, 0, 0, 0, 0, 1, 2));
  const answers: Answers = {};

  const total = pick(0, 1, 12, 50);
  answers["plan_tasks.total"] = total;
  answers["plan_tasks.done"] = near(Math.floor(total * random()));
  answers["plan_tasks.doing"] = near(Math.max(0, total - Number(answers["plan_tasks.done"])));
  answers["city_tasks.total"] = pick(0, 4, 27);
  for (const part of ["on_time", "late", "overdue"]) answers[`city_tasks.${part}`] = pick(0, 0, 1, 2, 9, 25);
  for (const part of ["check", "review"]) {
    const all = pick(0, 0, 1, 7, 7, 30);
    const done = near(Math.floor(all * random()));
    answers[`legal_${part}.total`] = all;
    answers[`legal_${part}.done`] = done;
    answers[`legal_${part}.rate`] = rate(done, all);
  }

  const received = pick(0, 1, 8, 40, 200, 201, 1291, 6214, 1_234_567);
  const carried = pick(0, 0, 5, 140);
  const resolved = near(Math.floor(received * pick(0, 0.5, 0.9, 1, 1.02)) + pick(0, carried));
  const onTime = near(Math.max(0, resolved - pick(0, 0, 1, 5, 33)));
  answers["dossiers.received"] = received;
  answers["dossiers.carried_in"] = carried;
  answers["dossiers.resolved"] = resolved;
  answers["dossiers.on_time"] = onTime;
  answers["dossiers.overdue"] = near(Math.max(0, resolved - onTime));
  answers["dossiers.overdue_resolved"] = near(Math.max(0, resolved - onTime));
  answers["dossiers.overdue_pending"] = pick(0, 0, 1);
  answers["dossiers.on_time_rate"] = pick(rate(onTime, resolved), rate(onTime, resolved), rate(onTime, received));
  const online = near(Math.floor(received * pick(0, 0.5, 0.85, 1)));
  answers["dossiers.online"] = online;
  answers["dossiers.online_rate"] = rate(online, received);
  answers["feedback.received"] = pick(0, 3, 9);
  answers["feedback.resolved"] = near(Number(answers["feedback.received"]));
  answers["satisfaction.overall"] = pick(95, 94.99, 92.67, 100, 99.5, 0.95, 0);
  answers["satisfaction.land"] = pick(90, 89.9, 88, 97, 101, -1);
  answers["satisfaction.respondents"] = pick(0, 420, 12.5);
  answers["staff.quota"] = pick(0, 12, 40);
  answers["staff.present"] = near(Number(answers["staff.quota"]));
  let groups = 0;
  for (const group of [1, 2, 3, 4]) {
    const count = pick(0, 0, 1, 14);
    answers[`service_units.group${group}`] = count;
    groups += count;
  }
  answers["service_units.total"] = near(groups);
  answers["budget.revenue"] = pick(0, 148_620, 999_999, 1_000_000, 20_000_000, 148_620_000_000, 148_620_000_000.5);
  answers["budget.expenditure"] = pick(0, 1_000_000, 20_000_000, 20_000_001, 121_340_000_000, 148_620);
  const plan = pick(0, 42_500_000_000, 1_000_000_000);
  const paid = pick(0, 29_325_000_000, plan, plan + 1);
  answers["capital.plan"] = plan;
  answers["capital.disbursed"] = paid;
  answers["capital.rate"] = rate(paid, plan);

  for (const id of Object.keys(answers)) {
    const luck = random();
    if (luck < 0.05) delete answers[id];
    else if (luck < 0.11) answers[id] = pick(...WORDS);
    else if (luck < 0.12) answers[id] = -Number(answers[id]) - 1;
    else if (luck < 0.13) answers[id] = Number(answers[id]) + 0.5;
    else if (luck < 0.14) answers[id] = pick("....", "…", "___", " ");
  }
  return answers;

  function rate(numerator: number, denominator: number): number {
    if (denominator === 0) return pick(0, 100, 50);
    const exact = (numerator / denominator) * 100;
    const digits = pick(0, 1, 2, 2, 2, 3, 6);
    const cut = Math.floor(exact * 10 ** digits) / 10 ** digits;
    return pick(
      roundHalfAway(exact, digits),
      roundHalfAway(exact, digits),
      cut,
      exact,
      roundHalfAway(exact / 100, 4),
      numerator / denominator,
      roundHalfAway(exact, 2) + pick(0.01, -0.01, 0.3, -0.9, 1, 1.01, 5, -7),
    );
  }
}
