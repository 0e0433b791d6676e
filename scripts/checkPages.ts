import { CHECK_TEXTS } from "../src/workbook/template/templateTexts";
import { LEVELS, levelOf, type Level } from "../src/checks/severityWord";
import type { FunctionName } from "../src/outline/Expression";
import type { Item, Outline, Rule } from "../src/outline/Outline";
import { STANDARD_CHECKS, type StandardCheck } from "../src/outline/standardChecks";
import { thresholdRules } from "../src/outline/thresholdRules";
import { answerWords, type DeclaredState } from "../src/report/answerWords";
import { formatDecimal } from "../src/report/formatNumber";
import { CHECK_EXAMPLES, type CheckExamples } from "./checkExamples";
import { exampleTable, itemText } from "./exampleTable";
import { liveTexts } from "./liveTexts";
import { markdownTable } from "./markdownTable";
import { runExample, type Stage } from "./runExample";

/** A rule of the outline or a standard check, with its examples. */
export interface Checked {
  readonly code: string;
  /** Id of the rule; the code for a standard check. */
  readonly id: string;
  readonly source: Rule | StandardCheck;
  readonly examples: CheckExamples;
}

/** Everything that has a page, in the order of the index. */
export function checkedBy(outline: Outline): Checked[] {
  const rules = outline.rules.map((rule): Checked => {
    return { code: rule.code, id: rule.id, source: rule, examples: examplesOf(rule, outline) };
  });
  const standard = STANDARD_CHECKS.flatMap(({ code }): Checked[] => {
    const [source, examples] = [outline.checkOf(code), CHECK_EXAMPLES[code]];
    if (!examples) throw new Error(`scripts/checkExamples.ts has no examples of ${code}`);
    return source ? [{ code, id: code, source, examples }] : [];
  });
  return [...rules, ...standard];
}

/** `docs/checks`: a page for each code, and the index. File name → text. */
export function checkPages(outline: Outline): Map<string, string> {
  const checked = checkedBy(outline);
  const codes = [...new Set(checked.map(({ code }) => code))];
  const pages = codes.map((code): [string, string] => {
    const parts = checked.filter((one) => one.code === code).flatMap((one) => tellCheck(one, outline));
    return [`${code}.md`, page([`# Quy tắc ${code}`, ...parts, "[Tất cả quy tắc](README.md)"])];
  });
  return new Map([["README.md", tellAll(checked)], ...pages]);
}

/** The examples of a rule as a unit would send them. */
function examplesOf(rule: Rule, outline: Outline): CheckExamples {
  const unit = outline.unitOf(rule.units?.[0] ?? outline.units[0]!.code)!;
  const typed = (id: string, answer: string | number): string | number =>
    outline.itemOf(id)!.kind !== "text" && Object.hasOwn(answerWords.figure, answer)
      ? answerWords.figure[answer as DeclaredState][0]!
      : answer;
  const files = (answers: Rule["examples"]["pass"]): CheckExamples["pass"] => [
    {
      file: `${unit.code}.xlsx`,
      cover: { unit: unit.name },
      answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, typed(id, answer)])),
    },
  ];
  const { pass, fail } = rule.examples;
  return { stage: "report", applies: "", pass: files(pass), fail: files(fail) };
}

const STAGES: Readonly<Record<Stage, string>> = {
  reading: "khi đọc tệp: tệp ấy chưa dùng được, các tệp khác không bị ảnh hưởng",
  report: "khi rà soát từng báo cáo và khi tổng hợp",
  across: "khi rà soát nhiều báo cáo cùng lúc và khi tổng hợp",
  merge: "chỉ khi tổng hợp",
};

/** Codes that the check cell of the form gives. */
function isLiveCode(code: string): boolean {
  return code === "T6" || Object.hasOwn(CHECK_TEXTS, code);
}

function tellCheck(one: Checked, outline: Outline): string[] {
  const { id, source, examples } = one;
  const told = runExample(outline, id, examples.stage, examples.fail);
  const live = liveTexts(source, examples, outline);
  const isLive = live.message !== undefined || (!isRule(source) && isLiveCode(source.code) && live.cell !== undefined);
  const place = isRule(source) ? outline.itemOf(source.at)! : undefined;
  const message = sourceOf(source, outline).message;
  return [
    `## ${source.title}`,
    list([
      `**Loại:** ${source.class === "target" ? "chỉ tiêu" : "số liệu"}`,
      `**Mức:** ${severityText(one)}`,
      `**Nêu khi nào:** ${whereText(one, isLive)}`,
      place
        ? `**Nêu tại:** ${itemText(place, outline)} (trang tính "${outline.sectionOf(place).sheet}")`
        : `**Áp dụng:** ${examples.applies}`,
      ...(isRule(source) ? limitsOf(source, outline) : []),
    ]),
    ...(isRule(source) ? tellCondition(source, outline) : []),
    ...(examples.lists ? [itemTable(outline.items.filter(examples.lists), outline)] : []),
    `### Câu thông báo`,
    fence(message),
    ...(message.includes("[") ? ["Phần trong ngoặc vuông chỉ có khi biết."] : []),
    `### Ví dụ ${source.severity === "info" ? "không nêu" : "hợp lệ"}`,
    exampleTable(examples, "pass", outline),
    `### Ví dụ ${told.map(({ level }) => levelText(level)).join(", ")}`,
    exampleTable(examples, "fail", outline),
    ...told.map((one) => `> ${one.message}`),
    ...(live.cell === undefined ? [] : [`Ô Kiểm tra trong biểu mẫu báo cáo lúc ấy ghi: \`${live.cell}\``]),
  ];
}

function isRule(source: Rule | StandardCheck): source is Rule {
  return "fails" in source;
}

/** As the outline writes it. */
function sourceOf(
  source: Rule | StandardCheck,
  { file }: Outline,
): { message: string; when?: string; holds?: string; where?: string } {
  if (!isRule(source)) return source;
  return [...file.rules, ...thresholdRules(file)].find((row) => row.id === source.id)!;
}

function levelText(level: Level): string {
  return `${LEVELS[level].symbol} ${LEVELS[level].word}`;
}

function severityText({ code, source }: Checked): string {
  const main = levelText(levelOf({ ...source, code }));
  if (isRule(source)) {
    if (source.tolerance === undefined || source.severity !== "error") return main;
    return `${main}; lệch dưới ${formatDecimal(source.tolerance, 2)} điểm phần trăm: ${levelText("warning")}`;
  }
  return source.textSeverity && code !== "T1" ? `${main}; ở ô thuyết minh: ${levelText(source.textSeverity)}` : main;
}

function whereText({ source, examples }: Checked, isLive: boolean): string {
  const stage = STAGES[examples.stage];
  if (source.audience === "team") return `${stage}; chỉ cho Đoàn, không có trong biểu mẫu báo cáo`;
  return isLive ? `ngay khi nhập, trong biểu mẫu báo cáo; ${stage}` : stage;
}

function limitsOf(rule: Rule, outline: Outline): string[] {
  const units = rule.units?.map((code) => outline.unitOf(code)!.name);
  const blank = rule.blankIsZero?.map((id) => itemText(outline.itemOf(id)!, outline));
  return [
    ...(units ? [`**Chỉ với:** ${units.join(", ")}`] : []),
    ...(blank ? [`**Để trống tính là 0:** ${blank.join("; ")}`] : []),
    ...(rule.replaces === undefined
      ? []
      : [`**Nêu thay cho:** quy tắc ${rule.replaces}, khi số liệu rơi vào trường hợp này`]),
  ];
}

function tellCondition(rule: Rule, outline: Outline): string[] {
  const { when, holds, where } = sourceOf(rule, outline);
  const part = (words: string, condition: string | undefined): string[] =>
    condition === undefined ? [] : [words, fence(condition)];
  const items = rule.items.map((id) => outline.itemOf(id)!);
  return [
    "### Điều kiện",
    ...part("Chỉ xét khi:", when),
    ...part("Phải đúng:", holds),
    ...part("Nêu khi:", where),
    itemTable(items, outline),
  ];
}

function itemTable(items: readonly Item[], outline: Outline): string {
  return markdownTable(
    ["Mã", "Nội dung", "Trang tính"],
    items.map((item) => [`\`${item.id}\``, itemText(item, outline), outline.sectionOf(item).sheet]),
  );
}

const HINTS: Readonly<Record<Level, string>> = {
  error: "số liệu không thể đúng hoặc không đọc được; phải sửa.",
  target: "số liệu không sai, kết quả dưới mức phải đạt; đề nghị giải trình.",
  warning: "số liệu có thể đúng; đề nghị xem lại.",
  info: "để biết, không phải làm gì.",
  blank: "ô bắt buộc còn để trống.",
};

const FUNCTION_HINTS: Readonly<Record<FunctionName, string>> = {
  fits: "`fits(tỷ lệ, tử số, mẫu số)`: tỷ lệ đã ghi khớp tử số / mẫu số, làm tròn hoặc cắt bớt ở số chữ số thập phân đã gõ.",
  wholeCount: "`wholeCount(tỷ lệ, tổng số)`: có một số nguyên trong tổng số cho đúng tỷ lệ ấy.",
  state:
    "`state(nội dung)`: ô đang là số liệu (value), Không phát sinh (none), Không thuộc phạm vi (na), Chưa có số liệu (missing), để trống (blank) hay lỗi (error).",
  noted: "`noted(nội dung)`: cột Ghi chú bên cạnh có chữ.",
  answers: '`answers(nội dung, "…")`: thuyết minh chỉ ghi đúng một trong các từ ấy.',
  threshold: "`threshold(nội dung)`: mức phải đạt.",
  number: "`number(nội dung)`: số TT của dòng.",
  abs: "`abs(số)`: giá trị tuyệt đối.",
};

function tellAll(checked: readonly Checked[]): string {
  const row = ({ code, source }: Checked): string[] => [
    `[${code}](${code}.md)`,
    source.title,
    levelText(levelOf({ ...source, code })),
  ];
  const table = (heading: string, wanted: (one: Checked) => boolean): string[] => [
    `## ${heading}`,
    markdownTable(["Mã", "Điều phải đúng", "Mức"], checked.filter(wanted).map(row)),
  ];
  const team = ({ source }: Checked): boolean => source.audience === "team";
  return page([
    "# Các quy tắc rà soát số liệu",
    "Mỗi quy tắc một trang: điều kiện, câu thông báo, ví dụ hợp lệ và ví dụ bị nêu. Các trang này sinh ra từ đề cương bằng lệnh `npm run docs`, không sửa bằng tay.",
    "Trong ví dụ, số ghi theo cách viết Việt Nam (6.214 là sáu nghìn hai trăm mười bốn). Ô không nhắc đến thì để trống.",
    list((Object.keys(LEVELS) as Level[]).map((level) => `${levelText(level)}: ${HINTS[level]}`)),
    ...table("Trong từng ô", (one) => !team(one) && /^T/.test(one.code)),
    ...table("Giữa các ô của một báo cáo", (one) => !team(one) && isRule(one.source)),
    ...table("Giữa các tệp", (one) => !team(one) && /^X/.test(one.code)),
    ...table("Theo lịch của đợt kiểm tra", (one) => !team(one) && /^K/.test(one.code)),
    ...table("Chỉ cho Đoàn kiểm tra", team),
    "## Đọc điều kiện",
    "Mỗi nội dung có một mã, ví dụ `dossiers.received`; bảng dưới điều kiện nói mã ấy là dòng nào. Quy tắc chỉ xét khi mọi ô nó cần đã có số liệu; Không phát sinh ở ô số lượng, số tiền tính là 0.",
    list(Object.values(FUNCTION_HINTS)),
  ]);
}

function page(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function fence(text: string): string {
  return ["```text", text, "```"].join("\n");
}
