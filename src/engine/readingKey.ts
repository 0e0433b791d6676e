import type { Round } from "../outline/Round";

/** What reports are read and judged by, as one text: of a round that is not its people, visits, holidays, letters. */
export function readingKey(outline: unknown, round: Round | null): string {
  if (!round) return JSON.stringify([outline ?? null]);
  const { id, plan, period, reportDeadline, units } = round;
  const known = units?.map(({ code, name, short, group, role }) => [code, name, short, group, role]);
  return JSON.stringify([outline ?? null, id, plan, period, reportDeadline, known]);
}
