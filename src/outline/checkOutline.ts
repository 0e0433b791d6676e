import { checkUnits } from "./checkUnits";
import { dutyOf } from "./dutyOf";
import { once, type Add } from "./once";
import type { OutlineError } from "./OutlineError";
import type { ItemRow, OutlineFile, RuleRow } from "./outlineSchema";
import { placesOf } from "./placesOf";
import { STANDARD_CHECKS } from "./standardChecks";
import { thresholdRules } from "./thresholdRules";

/** Names that begin the product's own defined names (`cchc.note.…`). */
const RESERVED = new Set([
  "note",
  "check",
  "rule",
  "meta",
  "value",
  "state",
  "short",
  "message",
  "words",
  "results",
  "rating",
  "remark",
]);
/** Sheets of the product's own, and the one name that Excel keeps for itself. */
const OWN_SHEETS = [
  "Trang bìa",
  "Kiểm tra",
  "_cchc",
  "Cần sửa",
  "Tổng hợp đánh giá",
  "Số liệu",
  "Thuyết minh",
  "Kết quả rà soát",
  "Nguồn",
  "Theo lĩnh vực",
  "Chỉ tiêu",
  "Biểu đồ",
  "Danh sách đơn vị",
  "History",
];
/** The status line of a sheet has one IF in another for each rule; Excel takes 64. */
const MOST_RULES = 40;
/** What a message of a standard check may name beside what its own words name. */
const ALWAYS_NAMED = ["label", "number", "unit"];
const COVER_NAMES = ["planNumber", "planDate", "unit"];

/** Faults that need no tree: names given twice, names that lead nowhere, fields that do not go together. */
export function checkOutline(file: OutlineFile): OutlineError[] {
  const errors: OutlineError[] = [];
  const add: Add = (place, field, reason) => void errors.push({ place, field, reason });
  const items = new Map<string, ItemRow>();
  const placeOf = placesOf(file);

  checkSections(file, items, add);
  checkUnits(file.units, add);
  const units = new Set(file.units.flatMap((unit) => [unit.code, dutyOf(unit)]));
  const figure = (id: string, place: string, field: string, kinds: readonly string[]): void => {
    const row = items.get(id);
    if (!row) add(place, field, `không có nội dung "${id}" trong đề cương`);
    else if (!kinds.includes(row.kind)) add(place, field, `"${id}" không dùng được ở đây (kiểu ${row.kind})`);
  };
  for (const row of items.values()) {
    for (const id of row.consolidate.of ?? []) figure(id, placeOf(row.id), "consolidate.of", ["count", "money"]);
    for (const unit of Object.keys(row.usual ?? {}))
      if (!units.has(unit)) add(placeOf(row.id), "usual", `không có đơn vị ${unit}`);
    if (row.consolidate.by === "owner" && file.owner === undefined)
      add(placeOf(row.id), "consolidate", "cần trường owner của đề cương");
  }
  for (const id of Object.keys(file.thresholds)) figure(id, "", `thresholds.${id}`, ["percent"]);
  if (file.keyRate) figure(file.keyRate, "", "keyRate", ["percent"]);
  for (const field of ["owner", "focalUnit"] as const) {
    const unit = file[field];
    if (unit !== undefined && unit !== null && !units.has(unit)) add("", field, `không có đơn vị ${unit}`);
  }
  checkSources(file, figure, add);
  checkRuleRows(file, items, add);
  const targets = new Set<string>();
  const rules = [...file.rules, ...thresholdRules(file)];
  for (const { rule } of file.targets) {
    if (rules.find((row) => row.id === rule)?.class !== "target")
      add(`chỉ tiêu ${rule}`, "rule", "phải là một quy tắc có class target");
    once(targets, rule, `chỉ tiêu ${rule}`, "rule", add);
  }
  file.charts.forEach((chart, index) => {
    const place = `biểu đồ ${index + 1}`;
    if (chart.kind === "unitRates") figure(chart.item, place, "item", ["percent"]);
    if (chart.kind !== "thresholds") return;
    for (const { item } of chart.items) {
      figure(item, place, "items", ["percent"]);
      if (file.thresholds[item] === undefined) add(place, "items", `"${item}" không có mức trong thresholds`);
    }
  });
  checkMessages(file, add);
  if (file.periodFrom > file.periodTo) add("", "periodTo", "trước ngày periodFrom");
  return errors;
}

function checkSections(file: OutlineFile, items: Map<string, ItemRow>, add: Add): void {
  const sheets = new Set(OWN_SHEETS.map((name) => name.toLowerCase()));
  // The row of the cover on the sheet of the rules is named like that of a section.
  const refs = new Set(["cover"]);
  const fields = new Set<string>();
  for (const field of file.fields) once(fields, String(field.ref), `lĩnh vực ${field.ref}`, "ref", add);
  const parts = new Set<string>();
  for (const part of file.parts) once(parts, part.ref, `phần ${part.ref}`, "ref", add);
  for (const section of file.sections) {
    const place = `mục ${section.ref}`;
    once(refs, section.ref, place, "ref", add);
    once(sheets, section.sheet, place, "sheet", add);
    if (section.field !== undefined && !fields.has(String(section.field)))
      add(place, "field", `không có lĩnh vực ${section.field}`);
    if (section.field === undefined && !file.otherField)
      add(place, "field", "không thuộc lĩnh vực nào: cần otherField");
    if (!section.rows.some((row) => row.type === "item")) add(place, "rows", "không có nội dung nào (type item)");
    section.rows.forEach((row, index) => {
      if (row.type !== "item") return;
      const rowPlace = `${place}, dòng ${index + 1} (${row.id})`;
      if (items.has(row.id)) add(rowPlace, "id", `"${row.id}" đã dùng ở chỗ khác`);
      items.set(row.id, row);
      checkItem(row, rowPlace, add);
    });
  }
}

function checkItem(row: ItemRow, place: string, add: Add): void {
  if (RESERVED.has(row.id.split(".")[0]!)) add(place, "id", `"${row.id.split(".")[0]}" là tên dành riêng`);
  if (row.text === undefined && row.label === undefined) add(place, "text", "cần text hoặc label");
  if ((row.kind === "text") !== (row.consolidate.by === "list"))
    add(place, "consolidate", 'thuyết minh (text) thì by là "list", số liệu thì không');
  if ((row.consolidate.by === "ratio") !== (row.consolidate.of !== undefined))
    add(place, "consolidate", 'cần of khi by là "ratio", và chỉ khi đó');
  if (row.kind === "percent" && row.consolidate.by === "sum") add(place, "consolidate", "tỷ lệ không cộng được");
  if (row.kind !== "percent" && row.consolidate.by === "ratio")
    add(place, "consolidate", "chỉ tỷ lệ phần trăm mới là ratio");
  if (row.kind !== "percent" && row.computed !== undefined) add(place, "computed", "chỉ tỷ lệ phần trăm mới tự tính");
  if (row.kind !== "text" && row.measure === undefined) add(place, "measure", "số liệu cần đơn vị tính");
}

function checkSources(
  { sources, owner }: OutlineFile,
  figure: (id: string, place: string, field: string, kinds: readonly string[]) => void,
  add: Add,
): void {
  if (!sources) return;
  if (owner === undefined) add("", "sources", "cần trường owner của đề cương");
  figure(sources.watch, "", "sources.watch", ["count", "money"]);
  const used = new Set<string>();
  for (const block of sources.blocks) {
    for (const id of block.items) {
      figure(id, "", "sources.blocks.items", ["count", "money"]);
      once(used, id, "", "sources.blocks.items", add);
    }
    for (const id of block.needs)
      if (!block.items.includes(id)) add("", "sources.blocks.needs", `"${id}" không có trong items`);
  }
}

function checkRuleRows(file: OutlineFile, items: ReadonlyMap<string, ItemRow>, add: Add): void {
  const told = new Map<string, number>();
  const count = (row: RuleRow): void => {
    const section = file.sections.find(({ rows }) =>
      rows.some((known) => known.type === "item" && known.id === row.at),
    );
    if (!section || row.severity === "info" || row.audience === "team") return;
    const number = (told.get(section.ref) ?? 0) + 1;
    told.set(section.ref, number);
    if (number === MOST_RULES + 1)
      add(`mục ${section.ref}`, "rules", `có hơn ${MOST_RULES} quy tắc: một trang tính không chứa được`);
  };
  for (const row of file.rules) {
    const place = `quy tắc ${row.id}`;
    for (const field of ["id", "code"] as const)
      if (STANDARD_CHECKS.some((check) => check.code.toLowerCase() === row[field].toLowerCase()))
        add(place, field, `"${row[field]}" là mã của một phép kiểm tra có sẵn`);
    if (/^T\./.test(row.id)) add(place, "id", '"T." là tên dành riêng');
    if (row.class === "target" && row.severity === "error")
      add(place, "severity", "chỉ tiêu không đạt (class target) không phải là lỗi số liệu");
    if (items.has(row.at)) count(row);
  }
}

/** Words that are filled in: a name that nothing stands for would be printed as it is. */
function checkMessages(file: OutlineFile, add: Add): void {
  const namesIn = (template: string): string[] => [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!);
  for (const [code, change] of Object.entries(file.checks)) {
    const check = STANDARD_CHECKS.find((known) => known.code === code);
    if (!check) {
      add("", `checks.${code}`, "không có phép kiểm tra này");
      continue;
    }
    if (check.blocks && (change.off !== undefined || change.severity !== undefined))
      add("", `checks.${code}`, "phép kiểm tra này không tắt và không đổi mức được");
    const known = [...ALWAYS_NAMED, ...namesIn(check.message)];
    for (const name of namesIn(change.message ?? ""))
      if (!known.includes(name)) add("", `checks.${code}.message`, `không có gì thay cho {${name}}`);
  }
  for (const name of namesIn(file.cover.opening))
    if (!COVER_NAMES.includes(name)) add("", "cover.opening", `không có gì thay cho {${name}}`);
  for (const { rule, limit } of file.targets) {
    const at = [...file.rules, ...thresholdRules(file)].find((row) => row.id === rule)?.at ?? "";
    for (const name of namesIn(limit))
      if (name !== "threshold" || file.thresholds[at] === undefined)
        add(`chỉ tiêu ${rule}`, "limit", `không có gì thay cho {${name}}`);
  }
}
