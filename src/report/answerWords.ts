import type { Kind } from "../outline/Kind";
import { cleanText } from "./cleanText";
import { foldText } from "./foldText";

export type DeclaredState = "none" | "na" | "missing";

type Words = Readonly<Record<DeclaredState, readonly string[]>>;

/**
 * The one list of words that answer in place of a figure or a text. The template prints it:
 * a live formula compares TRIM(cell) with each word, blind to case only, so the dashes that Word makes of "-" are listed one by one.
 * A narrative may well begin or consist of "Không" or "-": there only the codes and the full phrases are states.
 */
export const answerWords: Readonly<Record<"figure" | "narrative", Words>> = {
  figure: {
    none: ["Không phát sinh", "KPS", "Không", "Không có", "Chưa phát sinh", "-", "–", "—"],
    na: ["Không thuộc phạm vi", "KTPV", "Không áp dụng", "Không thuộc thẩm quyền", "N/A"],
    missing: ["Chưa có số liệu", "CCS", "Chưa có", "Đang tổng hợp", "Đang cập nhật", "Bổ sung sau"],
  },
  narrative: {
    none: ["Không phát sinh", "KPS"],
    na: ["Không thuộc phạm vi", "KTPV"],
    missing: ["Chưa có số liệu", "CCS"],
  },
};

/** No word, however spaced and dotted, takes more. */
const LONGEST = 200;

/** Blanks, dashes, brackets, quotes and what is left of a printed placeholder may stand around a word, behind it what ends a sentence. */
const WORD_ALONE = /^[\s\-([{"'“”‘’«.…_]*([\p{L}\p{N}\s/]+)[\s\-)\]}"'“”‘’».…_;,!]*$/u;
/** The one word with a sign inside. */
const NOT_APPLICABLE = /^n\s*\/\s*a\s*$/i;

const figureKeys = keysOf(answerWords.figure);
const narrativeKeys = keysOf(answerWords.narrative);

/** The state that the text declares, if it is one of the words and nothing else. */
export function stateOfWords(text: string, kind: Kind): DeclaredState | undefined {
  if (text.length > LONGEST) return undefined;
  const clean = cleanText(text);
  // Folding drops dashes, so they are told first: "-", "--", "- %".
  if (kind !== "text" && /^-[\s-]*%?$/.test(clean)) return "none";
  // Folding drops every sign, and a sign may turn the word around: "Không/có", "☐ Không ☒ Có", "Không?".
  const word = WORD_ALONE.exec(clean)?.[1];
  if (word === undefined || (word.includes("/") && !NOT_APPLICABLE.test(word))) return undefined;
  return (kind === "text" ? narrativeKeys : figureKeys).get(foldText(word));
}

function keysOf(words: Words): ReadonlyMap<string, DeclaredState> {
  const keys = new Map<string, DeclaredState>();
  for (const state of ["none", "na", "missing"] as const) {
    for (const word of words[state]) {
      const key = foldText(word);
      if (key !== "") keys.set(key, state);
    }
  }
  return keys;
}
