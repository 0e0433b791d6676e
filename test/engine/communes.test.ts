import { createEngine } from "../../src/engine/createEngine";
import { countryRound } from "../support/countryRound";
import { NO_CHOICES } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";

/** Units of several communes have like names: what is shown names the commune too. */
const outline = outline2025();

test.each([
  [1, "Phòng Kinh tế"],
  [2, "Phòng Kinh tế - Xã số 1"],
])("%i communes: %s", async (communes, name) => {
  const engine = createEngine();
  const loaded = await engine.use({ outline: null, round: countryRound(outline, communes) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  const view = loaded.outline.units.find(({ code }) => code === "X1KT");
  expect(view?.name).toBe(name);
  const { missing } = await engine.review(NO_CHOICES);
  expect(missing.find(({ code }) => code === "X1KT")?.name).toBe(name);
});
