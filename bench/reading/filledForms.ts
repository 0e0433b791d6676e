import type { Outline } from "../../src/outline/Outline";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../../test/support/demoFillings";
import { randomAnswers, randomSource } from "../../test/support/randomAnswers";

/** Forms as units return them, each with other answers. */
export async function filledForms(outline: Outline, count: number): Promise<Uint8Array[]> {
  const random = randomSource(1);
  const files: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const unit = outline.units[index % outline.units.length]!;
    const sample = demoFillings[unit.code as keyof typeof demoFillings];
    const answers = {
      ...sample.answers,
      ...randomAnswers(random),
      "direction.initiatives": `Sáng kiến số ${index}: rút ngắn thời gian trả kết quả.`,
    };
    files.push(await writeXlsx(buildTemplate(outline, { unit, filling: { ...sample, answers } })));
  }
  return files;
}
