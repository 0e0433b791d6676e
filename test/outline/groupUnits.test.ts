import { judgeRule } from "../../src/outline/judgeRule";
import { readFile } from "../../src/intake/readFile";
import { loadOutline } from "../../src/outline/loadOutline";
import { inRound, loadRound } from "../../src/outline/loadRound";
import { ofGroup } from "../../src/outline/ofGroup";
import type { RoundUnit } from "../../src/outline/Round";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { countryRound } from "../support/countryRound";
import { outline2025 } from "../support/outline2025";
import { reportOf } from "../support/reportOf";
import { checkReport } from "../../src/checks/checkReport";

/** Units of several communes in one round: the same names, duties and owner in each of them. */
const outline = outline2025();
const round = countryRound(outline, 3);
const country = inRound(outline, round);

const unit = (code: string, name: string, group?: string): RoundUnit => ({ code, name, short: name, group });
const reasonOf = (...units: RoundUnit[]): string => {
  const loaded = loadRound({ id: "r", units });
  return loaded.ok ? "" : loaded.reason;
};

test.each([
  ["one name in two communes", "", [unit("A1", "Phòng Kinh tế", "Xã A"), unit("B1", "Phòng Kinh tế", "Xã B")]],
  ["one name twice in one commune", /cũng là tên của đơn vị A1/, [unit("A1", "KT", "Xã A"), unit("A2", "kt", "Xã A")]],
  ["one name twice without communes", /cũng là tên của đơn vị A1/, [unit("A1", "KT"), unit("A2", "KT")]],
  ["a commune with the sign that divides keys", /"Xã A\|B" không được có dấu "\|"/, [unit("A1", "KT", "Xã A|B")]],
  ["one code in two communes", /đã dùng ở chỗ khác/, [unit("A1", "KT", "Xã A"), unit("A1", "VP", "Xã B")]],
])("%s", (_, reason, units) => {
  if (reason === "") expect(reasonOf(...units)).toBe("");
  else expect(reasonOf(...units)).toMatch(reason);
});

test("13.284 units are loaded and set into the outline in a moment", () => {
  const start = performance.now();
  const loaded = loadRound(countryRound(outline, 3321));
  const large = loaded.ok ? inRound(outline, loaded.round) : undefined;
  expect(large?.groups.length).toBe(3321);
  expect(performance.now() - start).toBeLessThan(5000);
});

test("duties go by the role: usual answers, rules of some units, the owner", () => {
  const centre = country.unitOf("X2TTPVHCC")!;
  expect(country.groupOf("X2KT")).toMatchObject({ name: "Xã số 2", owner: centre });
  expect(country.focal).toBe(outline.focal);
  const item = outline.items.find(({ usual, computed }) => usual?.TTPVHCC === "R" && usual.KT !== "R" && !computed)!;
  const found = (code: string) =>
    checkReport(reportOf(country, code, { [item.id]: "Không thuộc phạm vi" }), country).map((finding) => finding.code);
  expect([found("X2TTPVHCC"), found("X2KT")].map((codes) => codes.includes("U1"))).toEqual([true, false]);
  const rule = country.ruleOf("S3")!;
  const judged = (code: string | null) =>
    judgeRule(country, rule, {
      unit: code,
      state: () => "blank",
      figure: () => NaN,
      noted: () => false,
      answers: () => false,
      doubtful: () => false,
    });
  expect([judged("X3TTPVHCC"), judged("X3KT"), judged(null)]).toEqual([{ fails: "warning" }, "silent", "silent"]);
});

test("the outline of one commune loads, and keeps what the round has set", () => {
  const own = ofGroup(inRound(outline, { ...round, reportDeadline: "2025-11-20" }), country.groups[1]!);
  expect(own.units.map(({ code }) => code)).toEqual(outline.units.map(({ code }) => `X2${code}`));
  expect(own.reportDeadline).toBe("2025-11-20");
  const again = loadOutline(JSON.parse(JSON.stringify(own.file)));
  expect(again.ok ? again.outline.groups : again.errors).toEqual(own.groups);
  expect(ofGroup(outline, outline.groups[0]!)).toBe(outline);
});

describe("the form of a unit of one commune of many", () => {
  const formOf = async (code: string, name?: string): Promise<Uint8Array> =>
    writeXlsx(
      buildTemplate(country, {
        unit: country.unitOf(code),
        filling: { meta: { as_of: "2025-11-10", ...(name !== undefined && { unit: name }) } },
      }),
    );
  const unitIn = (bytes: Uint8Array, whole = country) => {
    const file = readFile("a.xlsx", bytes, whole);
    return file.ok ? file.report.unit : file.refusal.code;
  };

  test("lists the units of its own commune and carries their outline only", async () => {
    const read = readXlsx(await formOf("X2KT"));
    const texts = read.ok
      ? read.cells.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value))
      : [];
    expect(texts).toContain("X2KT");
    expect(texts.some((text) => typeof text === "string" && text.includes('"X2VP"'))).toBe(true);
    expect(texts.some((text) => typeof text === "string" && text.includes("X1KT"))).toBe(false);
  });

  test("is known among all of them, without a word of repair, though others bear its name", async () => {
    const file = readFile("a.xlsx", await formOf("X2KT"), country);
    expect(file.ok && [file.report.unit, file.report.repaired]).toEqual(["X2KT", []]);
  });

  test("passed on to another unit of the commune it is that unit's: the cover says so", async () => {
    expect(unitIn(await formOf("X2KT", outline.unitOf("VP")!.name))).toBe("X2VP");
  });

  test("of a unit that this commune does not have it is nobody's", async () => {
    expect(unitIn(await formOf("X2KT", "Phòng Nội vụ"))).toBe("X9");
  });

  test("of a commune that has other codes now it goes by the commune's name; of an unknown one by its code", async () => {
    const recoded = (change: (group: string) => string, code: (old: string) => string) =>
      inRound(outline, {
        id: "r",
        units: round.units!.map((one) => ({ ...one, code: code(one.code), group: change(one.group!) })),
      });
    const form = await formOf("X2KT");
    const shifted = (old: string): string =>
      old.replace(/^X(\d)/, (_, number: string) => `X${(Number(number) % 3) + 1}`);
    expect(
      unitIn(
        form,
        recoded((group) => group, shifted),
      ),
    ).toBe("X3KT");
    expect(
      unitIn(
        form,
        recoded(
          (group) => group.replace("số ", ""),
          (old) => old,
        ),
      ),
    ).toBe("X2KT");
  });

  test("a form that does not say of which commune it is can't be told apart", async () => {
    const plain = await writeXlsx(
      buildTemplate(outline, { unit: outline.unitOf("KT"), filling: { meta: { as_of: "2025-11-10" } } }),
    );
    expect(unitIn(plain)).toBe("X9");
    const named = readFile("a.xlsx", plain, country, { unit: "X3KT" });
    expect(named.ok && named.report.unit).toBe("X3KT");
  });
});
