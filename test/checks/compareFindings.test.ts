import { compareFindings } from "../../src/checks/compareFindings";
import type { Finding } from "../../src/checks/Finding";
import { inCommune } from "../../src/checks/inCommune";
import { inRound } from "../../src/outline/loadRound";
import { countryRound } from "../support/countryRound";
import { smallOutline } from "../support/smallOutline";

describe("findings of two versions", () => {
  const of = (...keys: readonly string[]) => keys.map((key) => ({ key }));

  test("those that are gone, those that are still there, those that are new", () => {
    expect(compareFindings(of("a", "b", "c"), of("c", "d", "b"))).toEqual({
      gone: of("a"),
      still: of("c", "b"),
      fresh: of("d"),
    });
  });

  test("nothing before, nothing after", () => {
    expect(compareFindings([], of("a"))).toEqual({ gone: [], still: [], fresh: of("a") });
    expect(compareFindings(of("a"), [])).toEqual({ gone: of("a"), still: [], fresh: [] });
  });
});

describe("findings between the units of a commune name it", () => {
  const outline = smallOutline({ items: { "a.one": "count" } });
  const found: readonly Finding[] = [
    {
      code: "X3",
      rule: "X3",
      class: "figure",
      severity: "warning",
      items: [],
      unit: null,
      sheet: null,
      cell: null,
      figures: {},
    },
  ];
  const groups = (communes: number) => inRound(outline, countryRound(outline, communes));

  test("of several", () => {
    const country = groups(2);
    expect(inCommune(found, country.groups[1]!, country)).toEqual([{ ...found[0], group: "Xã số 2" }]);
  });

  test("not the only one, nor units of none", () => {
    const [alone, country] = [groups(1), groups(2)];
    expect(inCommune(found, alone.groups[0]!, alone)).toEqual(found);
    expect(inCommune(found, { ...country.groups[0]!, name: null }, country)).toEqual(found);
  });
});
