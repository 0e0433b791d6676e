import { inRound } from "../../src/outline/loadRound";
import type { Round, RoundUnit, Visit } from "../../src/outline/Round";
import { unitForm } from "../../src/workbook/round/unitForm";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { partsOf } from "../xlsx/partsOf";

function roundOf(visit: Visit | undefined): Round {
  const units: RoundUnit[] = [
    {
      code: "KT",
      name: "Phòng Kinh tế",
      short: "Kinh tế",
      visit,
      people: [{ name: "Người Nhận", email: "nhan@camgiang.vn" }],
    },
    { code: "VP", name: "Văn phòng HĐND và UBND", short: "Văn phòng", visit: { date: "2025-11-14", surprise: true } },
  ];
  const team = [{ name: "Trưởng Đoàn Bí Mật", email: "doan@camgiang.vn" }];
  return { id: "dot-1", units, team, letters: { invite: { subject: "Thư riêng", body: "Lời riêng" } } };
}

async function textOf(visit: Visit | undefined): Promise<string> {
  const round = roundOf(visit);
  const outline = inRound(outline2025(), round);
  const parts = partsOf(await writeXlsx(unitForm(outline, round, outline.unitOf("KT"))));
  return Object.values(parts).join("\n");
}

test.each([
  ["the day before the visit that binds it", { date: "2025-11-12" }, "07/11/2025"],
  ["the deadline for all, where the visit is later", { date: "2025-11-25" }, "11/11/2025"],
  ["the deadline for all, without a visit", undefined, "11/11/2025"],
  ["the deadline for all, before a surprise", { date: "2025-11-06", surprise: true }, "11/11/2025"],
])("the form names one last day: %s", async (_, visit, day) => {
  const text = await textOf(visit);
  expect(text.match(/(?:chậm nhất hết|trước) ngày \d\d\/\d\d\/\d{4}/g)).toEqual([`chậm nhất hết ngày ${day}`]);
});

test("nothing of visits, people, team and letters is in it, in no sheet and no part", async () => {
  const text = await textOf({ date: "2025-11-06", surprise: true });
  const secret =
    /06\/11|2025-11-06|14\/11|2025-11-14|45967|45975|surprise|camgiang\.vn|Bí Mật|Thư riêng|Lời riêng|Người Nhận/g;
  expect(text.match(secret)).toBeNull();
});

test("a form with a surprise is byte for byte one without any visit", async () => {
  const forms = [{ date: "2025-11-06", surprise: true }, undefined].map(async (visit) => {
    const round = roundOf(visit);
    const outline = inRound(outline2025(), round);
    return writeXlsx(unitForm(outline, round, outline.unitOf("KT")));
  });
  const [surprise, none] = await Promise.all(forms);
  expect(Buffer.compare(surprise!, none!)).toBe(0);
});

test("without a round: as the outline has it", () => {
  const outline = outline2025();
  const unit = outline.unitOf("KT");
  expect(unitForm(outline, null, unit)).toEqual(buildTemplate(outline, { unit }));
});

test("a heading is printed on the page of the row below it", () => {
  const outline = outline2025();
  const { sheets } = buildTemplate(outline, { unit: outline.unitOf("KT")!, filling: demoFillings.KT });
  const { rows, print } = sheets.find(({ name }) => name === "II.3 Tổ chức bộ máy")!;
  const openings = print!.breaksAfter!.map((row) => rows[row + 1]!.cells[1]!.value);
  expect(openings).toEqual(["b) Về phân cấp quản lý"]);
});
