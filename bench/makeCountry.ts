import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { writeZip, type PackedFile } from "../src/marked/writeZip";
import { inRound } from "../src/outline/loadRound";
import type { Outline } from "../src/outline/Outline";
import { buildTemplate } from "../src/workbook/template/buildTemplate";
import { crc32 } from "../src/xlsx/crc32";
import { LIMITS } from "../src/xlsx/limits";
import { walkZip } from "../src/xlsx/walkZip";
import { writeXlsx } from "../src/xlsx/writeXlsx";
import { countryRound } from "../test/support/countryRound";
import { demoFillings } from "../test/support/demoFillings";
import { randomAnswers, randomSource } from "../test/support/randomAnswers";

/** So many forms are filled and written by the program itself for each unit of a commune; the others are those, passed on to another commune. */
const VARIANTS = 12;
const TEXTS = "xl/sharedStrings.xml";
const ANY_NUMBER = "Sáng kiến của đơn vị thứ 0:";

interface Filled {
  readonly parts: readonly PackedFile[];
  readonly texts: string;
  /** The outline that it carries, and its digest there. */
  readonly json: string;
}

/**
 * Returned workbooks of so many units, four to a commune, in a folder, and the round's file beside it. No two of them are alike: codes, commune, the
 * outline inside with its digest and a narrative are each file's own. They are kept, for making them takes longer than reading them.
 */
export async function makeCountry(
  outline: Outline,
  files: number,
  folder: string,
): Promise<{ readonly folder: string; readonly round: string }> {
  const [made, wanted, round] = [join(folder, "all"), join(folder, `${files}`), join(folder, `${files}.json`)];
  const country = countryRound(outline, Math.ceil(files / outline.units.length));
  mkdirSync(made, { recursive: true });
  rmSync(wanted, { recursive: true, force: true });
  mkdirSync(wanted);
  writeFileSync(round, JSON.stringify(country));
  const filled = new Map<string, Filled>();
  for (const [index, { code, role }] of country.units!.slice(0, files).entries()) {
    const file = join(made, `${code}.xlsx`);
    if (!existsSync(file)) {
      const commune = Math.floor(index / outline.units.length) + 1;
      const key = `${role} ${commune % VARIANTS}`;
      const one = filled.get(key) ?? (await fill(outline, role!, commune % VARIANTS));
      filled.set(key, one);
      writeFileSync(file, passedOn(one, commune, index));
    }
    linkSync(file, join(wanted, `${code}.xlsx`));
  }
  return { folder: wanted, round };
}

async function fill(outline: Outline, role: string, variant: number): Promise<Filled> {
  const round = countryRound(outline, 1);
  const country = inRound(outline, round);
  const sample = demoFillings[role as keyof typeof demoFillings];
  const answers = {
    ...sample.answers,
    ...randomAnswers(randomSource(variant * 100 + role.length)),
    "direction.initiatives": `${ANY_NUMBER} rút ngắn thời gian trả kết quả.`,
  };
  const bytes = await writeXlsx(
    buildTemplate(country, { unit: country.unitOf(`X1${role}`), round: round.id, filling: { ...sample, answers } }),
  );
  const parts: PackedFile[] = [];
  walkZip(bytes, LIMITS, ({ nameBytes, method, crc, size, start, packedSize }) => {
    const name = new TextDecoder().decode(nameBytes);
    parts.push({ name, method: method === 8 ? 8 : 0, crc, size, packed: bytes.subarray(start, start + packedSize) });
    return undefined;
  });
  const texts = inflateRawSync(parts.find(({ name }) => name === TEXTS)!.packed).toString("utf8");
  return { parts, texts, json: JSON.stringify(country.file) };
}

function passedOn({ parts, texts, json }: Filled, commune: number, number: number): Uint8Array {
  const rename = (text: string): string =>
    text.replace(/\bX1(?=[A-Z])/g, `X${commune}`).replace(/Xã số 1(?!\d)/g, `Xã số ${commune}`);
  const own = rename(texts)
    .replace(digestOf(json), digestOf(rename(json)))
    .replace(ANY_NUMBER, ANY_NUMBER.replace("0", String(number)));
  const bytes = new TextEncoder().encode(own);
  const changed = { crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
  return writeZip(parts.map((part) => (part.name === TEXTS ? { ...part, ...changed } : part)));
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
