import type { Item, Outline } from "../../src/outline/Outline";
import { roundHalfAway } from "../../src/outline/roundHalfAway";
import type { Filling } from "../../src/workbook/template/LiveForm";

/** What was put into the form, and what reading must give. */
export interface KnownAnswers {
  readonly filling: Filling;
  readonly values: ReadonlyMap<string, number | string>;
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * An answer to every item, no two alike, so that one read in another's place is seen; a note in every third row. Rates that the sheet
 * computes are left to it.
 * @param shift other answers of the same kinds, as another unit's
 */
export function knownAnswers(outline: Outline, shift = 0): KnownAnswers {
  const values = new Map(outline.items.map((item) => [item.id, answerTo(item, shift)]));
  for (const { id, ratio } of outline.items) {
    if (!ratio) continue;
    const [n, d] = ratio.map((part) => Number(values.get(part)));
    values.set(id, roundHalfAway((n! / d!) * 100, 2));
  }
  const typed = outline.items.flatMap(({ id, ratio }) => (ratio ? [] : [[id, values.get(id)!] as const]));
  const noted = outline.items.filter(({ number }) => number % 3 === 0);
  const notes = new Map(noted.map(({ id, number }) => [id, `Ghi chú thứ ${number + shift}`]));
  return {
    filling: {
      meta: {
        as_of: "2025-11-10",
        report_no: `${12 + shift}/BC`,
        signed_on: "2025-11-11",
        reporter: "Nguyễn Văn An",
        phone: "0912345678",
        head_name: "Trần Thị Bình",
        office: "TRƯỞNG PHÒNG",
      },
      answers: Object.fromEntries(typed),
      notes: Object.fromEntries(notes),
    },
    values,
    notes,
  };
}

function answerTo({ kind, number }: Item, shift: number): number | string {
  const n = number + shift;
  switch (kind) {
    case "text":
      return `Nội dung báo cáo thứ ${n}.\nĐã thực hiện đầy đủ.`;
    case "count":
      return 4000 - n * 7;
    case "percent":
      return roundHalfAway(50 + number / 4 + (shift > 0 ? 0.1 : 0), 2);
    case "money":
      return 2_000_000_000 - n * 1_000_000;
  }
}
