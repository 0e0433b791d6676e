import { isLegacyText } from "../../src/report/isLegacyText";
import { isVietnameseSyllable } from "../../src/report/isVietnameseSyllable";

const tcvn3 = [
  "Kh«ng ph¸t sinh",
  "§· ban hµnh 04 v¨n b¶n chØ ®¹o, h­íng dÉn c«ng t¸c c¶i c¸ch hµnh chÝnh",
  "KÕ ho¹ch sè 15/KH-UBND ngµy 10 th¸ng 7 n¨m 2025 cña UBND x·",
  "ñy ban nh©n d©n x· CÈm Giang",
  "®Çu t­ c«ng",
  "KH¤NG",
  "Kh«ng",
];
const vni = [
  "Khoâng phaùt sinh",
  "Ñaõ ban haønh 04 vaên baûn chæ ñaïo, höôùng daãn coâng taùc caûi caùch haønh chính",
  "KHOÂNG PHAÙT SINH",
  "UÛy ban nhaân daân xaõ Caåm Giang",
  "Khoâng",
];
const ordinary = [
  "",
  "Không phát sinh",
  "Đã ban hành 04 văn bản chỉ đạo, hướng dẫn công tác cải cách hành chính",
  "và có là cá bé nó hòa hoà toàn khoá thuê quên",
  "Không".normalize("NFD"),
  "Kế hoạch¹ cải cách (footnote), diện tích 120 m², 25 °C, ½ số hồ sơ",
  "Nhà trường giao cho¹ đơn vị; nồng độ 10 µg/m³ và 2,5 µm",
  "Phần mềm Windows®, Microsoft Office™ © 2025, § 5, 10 ± 2, 3×4, 8÷2",
  "Nói « không » với tiêu cực; «cải cách» là trọng tâm",
  "thông\u00adtin, xã\u00adhội",
  "École française : « Où est le café naïf ? » Noël, août, coût, goût, maïs, haï, laïc, Thaï, déjà vu, ça va",
  "où est-il, ou laïc ou non ?",
  "naïve façade, résumé, coöperate, piñata, über, Ångström, £5 and ¥10, ¡Señor!",
  "Straße, Müller, größer; São Paulo, não, ações; jalapeño",
  "The Windows®/Office® licence (©2025) costs £5m; see §5 ¶2",
  "kW·h, N·m, l·l, 5 µm",
  "5 µm",
  "« non",
  "coût, goût",
  "- Chỉ đạo «một cửa», “một cửa liên thông”",
];

describe("what is counted", () => {
  it.each([
    ["letters alone, among words of a legacy font", "chØ ®¹o ờ ở ồ", true],
    ["words of ASCII alone, and single signs", "Kh«ng dïng windows office update excel § § §", true],
    ["a sign that the font does not have", "Kh«ngÀ", false],
    ["VNI's breve", "vaên baèng", true],
    ["VNI's single letters", "chæ tænh", true],
  ])("%s: %s", (_, text, legacy) => expect(isLegacyText(text)).toBe(legacy));
});

describe("isVietnameseSyllable", () => {
  it.each([
    "không",
    "phát",
    "được",
    "nghiêng",
    "quyết",
    "gì",
    "gìn",
    "giữ",
    "giếng",
    "y",
    "ủy",
    "uỷ",
    "hoà",
    "hòa",
    "đạt",
    "lịch",
    "thuở",
    "khuya",
  ])("%s", (word) => expect(isVietnameseSyllable(word)).toBe(true));
  it.each(["", "đ", "khg", "école", "cảt", "cot", "tóà", "khoâng", "phaùt", "windows", "gh", "ươ"])(
    "not %s",
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false);
    },
  );
});

describe("isLegacyText", () => {
  it.each(tcvn3)("tells TCVN3: %s", (text) => expect(isLegacyText(text)).toBe(true));
  it.each(vni)("tells VNI: %s", (text) => expect(isLegacyText(text)).toBe(true));
  it.each(ordinary)("leaves alone: %s", (text) => expect(isLegacyText(text)).toBe(false));

  it.each([
    ["hé", ".VnTime", true],
    ["hé", ".VNARIALH", true],
    ["chæ", "VNI-Times", true],
    ["hé", "Times New Roman", false],
    ["hé", "Verdana", false],
    ["hé", undefined, false],
    ["Hệ thống có", ".VnTime", false],
    ["120/QD-UBND", ".VnTime", false],
  ])("by font: %s in %s → %s", (text, font, expected) => expect(isLegacyText(text, font)).toBe(expected));
});
