import type { OutlineError } from "./OutlineError";
import type { ItemRow, OutlineFile } from "./outlineSchema";
import { STANDARD_CHECKS } from "./standardChecks";

/** Names that begin the product's own defined names (`cchc.note.…`). */
const RESERVED = new Set(["note", "check", "rule", "meta", "value", "state", "short", "message", "words"]);
/** Sheets of the product's own. */
const OWN_SHEETS = [
  "Trang bìa",
  "Kiểm tra",
  "_cchc",
  "Tổng hợp đánh giá",
  "Số liệu",
  "Thuyết minh",
  "Kết quả rà soát",
  "Nguồn",
];

/** Faults that need no tree: names given twice, names that lead nowhere, fields that do not go together. */
export function checkOutline(file: OutlineFile): OutlineError[] {
  const errors: OutlineError[] = [];
  const add = (place: string, field: string, reason: string): void => void errors.push({ place, field, reason });
  const items = new Map<string, ItemRow>();
  const once = (seen: Set<string>, key: string, place: string, field: string): void => {
    if (seen.has(key)) add(place, field, `"${key}" đã dùng ở chỗ khác`);
    seen.add(key);
  };

  const sheets = new Set(OWN_SHEETS.map((name) => name.toLowerCase()));
  const refs = new Set<string>();
  const fieldRefs = new Set(file.fields.map((field) => field.ref));
  for (const section of file.sections) {
    once(refs, section.ref, `mục ${section.ref}`, "ref");
    once(sheets, section.sheet.normalize("NFC").toLowerCase(), `mục ${section.ref}`, "sheet");
    if (section.field !== undefined && !fieldRefs.has(section.field))
      add(`mục ${section.ref}`, "field", `không có lĩnh vực ${section.field}`);
    if (section.field === undefined && !file.otherField)
      add(`mục ${section.ref}`, "field", "không thuộc lĩnh vực nào: cần otherField");
    section.rows.forEach((row, index) => {
      if (row.type !== "item") return;
      const place = `mục ${section.ref}, dòng ${index + 1} (${row.id})`;
      if (items.has(row.id)) add(place, "id", `"${row.id}" đã dùng ở chỗ khác`);
      items.set(row.id, row);
      checkItem(row, place, add);
    });
  }

  const units = new Set<string>();
  const names = new Set<string>();
  for (const unit of file.units) {
    once(units, unit.code, `đơn vị ${unit.code}`, "code");
    once(names, unit.name, `đơn vị ${unit.code}`, "name");
  }
  const figure = (id: string, place: string, field: string, kinds: readonly string[]): void => {
    const row = items.get(id);
    if (!row) add(place, field, `không có nội dung "${id}" trong đề cương`);
    else if (!kinds.includes(row.kind)) add(place, field, `"${id}" không dùng được ở đây (kiểu ${row.kind})`);
  };
  for (const row of items.values()) {
    for (const id of row.consolidate.of ?? []) figure(id, `nội dung ${row.id}`, "consolidate.of", ["count", "money"]);
    for (const unit of Object.keys(row.usual ?? {}))
      if (!units.has(unit)) add(`nội dung ${row.id}`, "usual", `không có đơn vị ${unit}`);
    if (row.consolidate.by === "owner" && !file.owner)
      add(`nội dung ${row.id}`, "consolidate", "cần trường owner của đề cương");
  }
  for (const id of Object.keys(file.thresholds)) figure(id, "", `thresholds.${id}`, ["percent"]);
  if (file.keyRate) figure(file.keyRate, "", "keyRate", ["percent"]);
  for (const field of ["owner", "focalUnit"] as const) {
    const unit = file[field];
    if (unit !== undefined && !units.has(unit)) add("", field, `không có đơn vị ${unit}`);
  }
  if (file.sources) {
    if (!file.owner) add("", "sources", "cần trường owner của đề cương");
    figure(file.sources.watch, "", "sources.watch", ["count", "money"]);
    for (const block of file.sources.blocks) {
      for (const id of block.items) figure(id, "", "sources.blocks.items", ["count", "money"]);
      for (const id of block.needs)
        if (!block.items.includes(id)) add("", "sources.blocks.needs", `"${id}" không có trong items`);
    }
  }
  file.targets.forEach((target) => {
    const rule = file.rules.find((row) => row.id === target.rule);
    if (rule?.class !== "target") add(`chỉ tiêu ${target.rule}`, "rule", "phải là một quy tắc có class target");
  });
  file.charts.forEach((chart, index) => {
    const wanted =
      chart.kind === "unitRates" ? [chart.item] : chart.kind === "thresholds" ? chart.items.map((row) => row.item) : [];
    for (const id of wanted) figure(id, `biểu đồ ${index + 1}`, "item", ["percent"]);
    if (chart.kind !== "thresholds") return;
    for (const id of wanted)
      if (file.thresholds[id] === undefined)
        add(`biểu đồ ${index + 1}`, "items", `"${id}" không có mức trong thresholds`);
  });
  for (const code of Object.keys(file.checks)) {
    if (!STANDARD_CHECKS.some((check) => check.code === code)) add("", `checks.${code}`, "không có phép kiểm tra này");
  }
  if (file.periodFrom > file.periodTo) add("", "periodTo", "trước ngày periodFrom");
  return errors;
}

function checkItem(row: ItemRow, place: string, add: (place: string, field: string, reason: string) => void): void {
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
