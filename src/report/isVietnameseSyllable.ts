const ONSET = /^(?:ngh|ng|nh|n|gh|gi|g|kh|k|ch|c|ph|p|qu|th|tr|t|b|d|đ|h|l|m|r|s|v|x)/;

/** Every vowel with the final sounds that follow it, tones apart. */
const RHYMES: ReadonlySet<string> = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu " +
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yt"
  ).split(" "),
);

/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word in lower-case Unicode can be a syllable of Vietnamese. Loose on purpose: wrong letters fail, rare spellings pass. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.normalize("NFD");
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = decomposed.replace(TONES, "").normalize("NFC");
  const onset = ONSET.exec(bare)?.[0] ?? "";
  const rhyme = bare.slice(onset.length);
  // "gì", "gìn": the i of the onset is the vowel.
  if (!RHYMES.has(rhyme) && !(onset === "gi" && RHYMES.has(`i${rhyme}`))) return false;
  // A syllable closed by a stop takes only acute or dot below. Tells "lạc" from the French "coût" read as VNI.
  return !/(?:[cpt]|ch)$/.test(bare) || tones[0] === "\u0301" || tones[0] === "\u0323";
}
