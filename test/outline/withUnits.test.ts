import fc from "fast-check";
import { loadOutline } from "../../src/outline/loadOutline";
import { inRound, loadRound } from "../../src/outline/loadRound";
import type { Outline, Unit } from "../../src/outline/Outline";
import type { Round, RoundUnit } from "../../src/outline/Round";
import { outline2025 } from "../support/outline2025";
import { smallOutline } from "../support/smallOutline";

/** A round may inspect other units than the outline lists: everything that speaks of units follows. */
const outline = outline2025();
const OTHERS = [
  { code: "NV", name: "Phòng Nội vụ", short: "Nội vụ" },
  { code: "TC", name: "Phòng Tài chính - Kế hoạch", short: "Tài chính" },
];
const withThese = (units: readonly RoundUnit[], from = outline): Outline => inRound(from, { id: "r1", units });
const usualOf = (from: Outline, id: string) => from.itemOf(id)!.usual;

test("the units stand in the outline and in the file that workbooks carry, which loads", () => {
  const others = withThese(OTHERS);
  expect(others.units).toEqual(OTHERS.map((unit) => ({ ...unit, aliases: [] })));
  expect(others.unitOf("NV")).toMatchObject({ name: "Phòng Nội vụ" });
  expect(others.unitOf("VP")).toBeUndefined();
  const again = loadOutline(JSON.parse(JSON.stringify(others.file)));
  expect(again.ok ? again.outline.units : again.errors).toEqual(others.units);
});

test("an owner that is not inspected is none; the office that reports go through is named all the same", () => {
  const others = withThese(OTHERS);
  expect(others.owner).toBeUndefined();
  expect(others.focal).toBe("Phòng Văn hóa - Xã hội");
  const kept = withThese([outline.unitOf("TTPVHCC")!, outline.unitOf("VHXH")!]);
  expect(kept).toMatchObject({ owner: "TTPVHCC", focal: "Phòng Văn hóa - Xã hội", focalUnit: "VHXH" });
});

test("a unit that the outline knows by code and name keeps its other names, but none that another unit bears now", () => {
  const units = [
    outline.unitOf("VP")!,
    { code: "KT", name: "Ban Kinh tế", short: "Ban KT" },
    { code: "X", name: "VPUB", short: "X" },
  ];
  const [vp, kt] = withThese(units).units;
  expect(vp!.aliases).toContain("VP HĐND&UBND");
  expect(vp!.aliases).not.toContain("VPUB");
  expect(kt).toEqual({ code: "KT", name: "Ban Kinh tế", short: "Ban KT", aliases: [] });
});

test("a rule for units that are not inspected speaks of nobody, and stays where others name it", () => {
  const others = withThese(OTHERS);
  expect(others.ruleOf("S3")).toMatchObject({ units: [] });
  expect(others.rules.map(({ id }) => id)).toEqual(outline.rules.map(({ id }) => id));
});

test("what was set of the round before stands", () => {
  const plan = { number: "41/KH", date: "2026-03-02" };
  const set: Round = { id: "r", plan, period: { from: "2026-01-01", to: "2026-03-31" }, reportDeadline: "2026-04-15" };
  expect(withThese(OTHERS, inRound(outline, set))).toMatchObject({
    plan,
    periodFrom: "2026-01-01",
    periodTo: "2026-03-31",
    reportDeadline: "2026-04-15",
  });
});

test("usual answers are those of the units that are there, or of their duties; what is no item stays", () => {
  const id = outline.items.find(({ usual }) => usual?.KT !== undefined && usual.TTPVHCC !== undefined)!.id;
  const { KT, TTPVHCC } = usualOf(outline, id)!;
  expect(usualOf(withThese(OTHERS), id)).toEqual({});
  expect(usualOf(withThese([outline.unitOf("KT")!]), id)).toEqual({ KT });
  expect(usualOf(withThese([{ ...OTHERS[0]!, role: "TTPVHCC" }]), id)).toEqual({ TTPVHCC });
  expect(withThese(OTHERS).sections.map(({ rows }) => rows.length)).toEqual(
    outline.sections.map(({ rows }) => rows.length),
  );
});

test("a unit with the owner's duties is the owner, and the rules for that duty are its own", () => {
  const centre = { ...OTHERS[0]!, role: "TTPVHCC" };
  const own = withThese([centre, OTHERS[1]!]);
  expect(own.owner).toBe("TTPVHCC");
  expect(own.groups.map((group) => group.owner?.code)).toEqual(["NV"]);
  expect(own.unitOf("NV")).toMatchObject({ role: "TTPVHCC" });
  expect(own.unitOf("TC")).not.toHaveProperty("role");
  expect(own.ruleOf("S3")).toMatchObject({ units: outline.ruleOf("S3")!.units });
  expect(withThese(OTHERS).groups.map((group) => group.owner)).toEqual([undefined]);
});

test("an outline without owner and focal office names none", () => {
  const small = smallOutline({ items: { "a.one": "count" }, units: ["A", "B"] });
  expect(withThese(OTHERS, small).groups[0]!.owner).toBeUndefined();
  const { file } = withThese(OTHERS, small);
  for (const key of ["owner", "focal", "focalUnit"]) expect(file).not.toHaveProperty(key);
});

describe("the other names of a unit", () => {
  const kt: Unit = outline.unitOf("KT")!;
  const [alias] = kt.aliases;
  const aliasesWith = (...more: RoundUnit[]) =>
    withThese([{ code: kt.code, name: kt.name, short: kt.short, group: "Xã A" }, ...more]).unitOf("KT")!.aliases;

  test("stay, though its name is written otherwise", () => {
    expect(aliasesWith()).toEqual(kt.aliases);
    expect(withThese([{ ...kt, name: kt.name.toUpperCase() }]).unitOf("KT")!.aliases).toEqual(kt.aliases);
  });

  test("go where another unit of its commune bears them, as name or short, and no further", () => {
    const others = kt.aliases.filter((one) => one !== alias);
    expect(aliasesWith({ code: "NV", name: alias!, short: "NV", group: "Xã A" })).toEqual(others);
    expect(aliasesWith({ code: "NV", name: "Phòng Nội vụ", short: alias!, group: "Xã A" })).toEqual(others);
    expect(aliasesWith({ code: "NV", name: alias!, short: "NV", group: "Xã B" })).toEqual(kt.aliases);
    expect(aliasesWith({ code: "NV", name: alias!, short: "NV" })).toEqual(kt.aliases);
  });

  test("its own name of today takes none away", () => {
    expect(withThese([{ code: "KT", name: kt.name, short: alias! }]).unitOf("KT")!.aliases).toEqual(kt.aliases);
  });
});

test("a unit that the outline knows stays in its commune where the round does not say", () => {
  const grouped = withThese([{ ...OTHERS[0]!, group: "Xã A" }, OTHERS[1]!]);
  const again = withThese(OTHERS, grouped);
  expect(again.unitOf("NV")).toMatchObject({ group: "Xã A" });
  expect(again.unitOf("TC")).not.toHaveProperty("group");
  expect(withThese([{ ...OTHERS[0]!, group: "Xã B" }], grouped).unitOf("NV")).toMatchObject({ group: "Xã B" });
});

const name = fc.stringMatching(/^[A-Za-zăâêôơưđ][A-Za-zăâêôơưđ ]{3,20}[a-z]$/);
test("any units: the round comes back from its JSON, and its outline from the file", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(name, {
        minLength: 1,
        maxLength: 8,
        selector: (text) => text.toLowerCase().replace(/[^a-zđ]/g, ""),
      }),
      fc.boolean(),
      (names, withOwner) => {
        const units = names.map((text, index) => ({ code: `U${index}`, name: `Phòng ${text}`, short: `P ${index}` }));
        const round: Round = { id: "r", units: withOwner ? [...units, outline.unitOf("TTPVHCC")!] : units };
        const loaded = loadRound(JSON.parse(JSON.stringify(round)));
        if (!loaded.ok) return expect(loaded.reason).toMatch(/cũng là tên của đơn vị/);
        expect(loadRound(JSON.parse(JSON.stringify(loaded.round)))).toEqual(loaded);
        const applied = inRound(outline, loaded.round);
        const again = loadOutline(JSON.parse(JSON.stringify(applied.file)));
        expect(again.ok && again.outline.units).toEqual(applied.units);
        expect(applied.owner).toBe(withOwner ? "TTPVHCC" : undefined);
      },
    ),
    { numRuns: 15 },
  );
});
