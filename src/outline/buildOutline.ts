import { calls } from "./calls";
import { checkExpression, type ItemFacts } from "./checkExpression";
import type { Expression, ExpressionType } from "./Expression";
import { isNamedBy } from "./dutyOf";
import { groupsOf } from "./groupsOf";
import { itemsOf } from "./itemsOf";
import type { Heading, Item, Outline, Rule, Section, Unit } from "./Outline";
import type { OutlineError } from "./OutlineError";
import type { ItemRow, OutlineFile, RuleRow } from "./outlineSchema";
import { parseExpression } from "./parseExpression";
import { parseTemplate, type TemplatePart } from "./parseTemplate";
import { placesOf } from "./placesOf";
import { printedLabel } from "./printedLabel";
import { STANDARD_CHECKS } from "./standardChecks";
import { thresholdRules } from "./thresholdRules";

type Built =
  { readonly ok: true; readonly outline: Outline } | { readonly ok: false; readonly errors: readonly OutlineError[] };

/** Resolves every name and parses every condition of a file whose shape and names are known to be right. */
export function buildOutline(file: OutlineFile): Built {
  const errors: OutlineError[] = [];
  const rows = new Map<string, ItemRow>(
    file.sections.flatMap((section) =>
      section.rows.flatMap((row) => (row.type === "item" ? [[row.id, row] as const] : [])),
    ),
  );
  const facts = (id: string): ItemFacts | undefined => {
    const row = rows.get(id);
    return row && { kind: row.kind, threshold: file.thresholds[id] };
  };

  const rules: Rule[] = [];
  for (const row of [...file.rules, ...thresholdRules(file)]) {
    const rule = buildRule(row, file, rows, facts, errors);
    if (rule) rules.push(rule);
  }
  const sections = buildSections(file, rules, errors);
  if (errors.length > 0) return { ok: false, errors };

  const items = sections.flatMap((section) => section.rows.filter((row): row is Item => row.type === "item"));
  const byId = new Map(items.map((item) => [item.id, item]));
  const byRef = new Map(sections.map((section) => [section.ref, section]));
  const byRule = new Map(rules.map((rule) => [rule.id, rule]));
  const byCode = new Map(file.units.map((unit) => [unit.code, { ...unit, aliases: unit.aliases ?? [] }]));
  const units = [...byCode.values()];
  const owner = file.owner ?? undefined;
  const groups = groupsOf(units, owner);
  const byUnit = new Map(groups.flatMap((group) => group.units.map((unit) => [unit.code, group] as const)));
  const checks = new Map(
    STANDARD_CHECKS.filter((check) => file.checks[check.code]?.off !== true).map((check) => {
      const { severity, message } = file.checks[check.code] ?? {};
      return [
        check.code,
        {
          ...check,
          ...(severity && { severity, textSeverity: undefined }),
          ...(message && { message, reason: undefined }),
        },
      ];
    }),
  );
  return {
    ok: true,
    outline: {
      ...file,
      file,
      units,
      groups,
      sections,
      items,
      rules,
      sources: file.sources,
      owner,
      focal: focalName(units, file.focalUnit) ?? file.focal,
      itemOf: (id) => byId.get(id),
      ruleOf: (id) => byRule.get(id),
      unitOf: (code) => byCode.get(code),
      groupOf: (code) => byUnit.get(code),
      sectionOf: (item) => byRef.get(item.section)!,
      checkOf: (code) => checks.get(code),
    },
  };
}

/** Of the unit that has this duty; of several, in as many groups, the name that all of them have. */
function focalName(units: readonly Unit[], duty: string | undefined): string | undefined {
  const named = duty === undefined ? [] : units.filter((unit) => isNamedBy(unit, duty));
  const names = new Set(named.map(({ name }) => name));
  return names.size === 1 ? [...names][0] : undefined;
}

function buildSections(file: OutlineFile, rules: readonly Rule[], errors: OutlineError[]): Section[] {
  const placeOf = placesOf(file);
  let number = 0;
  return file.sections.map((section) => ({
    ...section,
    part: file.parts.find((part) => section.ref === part.ref || section.ref.startsWith(`${part.ref}.`)),
    rows: section.rows.map((row): Item | Heading => {
      if (row.type !== "item") return row;
      number += 1;
      return {
        ...row,
        number,
        section: section.ref,
        printed: printedLabel(row),
        threshold: file.thresholds[row.id],
        ratio: ratioOf(row, placeOf(row.id), errors),
        rateRule: rules.find((rule) => rule.replaces === undefined && rule.fit?.rate === row.id)?.id,
      };
    }),
  }));
}

/** `a / b * 100` is the only way a sheet computes an input: the program must be able to redo it from the same two figures. */
function ratioOf(row: ItemRow, place: string, errors: OutlineError[]): readonly [string, string] | undefined {
  if (row.computed === undefined) return undefined;
  const match = /^\s*([a-z0-9_.]+)\s*\/\s*([a-z0-9_.]+)\s*\*\s*100\s*$/.exec(row.computed);
  const of = row.consolidate.of;
  if (match && of && match[1] === of[0] && match[2] === of[1]) return [of[0], of[1]];
  errors.push({ place, field: "computed", reason: 'phải có dạng "a / b * 100" với a, b như ở consolidate.of' });
  return undefined;
}

function buildRule(
  row: RuleRow,
  file: OutlineFile,
  rows: ReadonlyMap<string, ItemRow>,
  facts: (id: string) => ItemFacts | undefined,
  errors: OutlineError[],
): Rule | undefined {
  const before = errors.length;
  const add = (field: string, reason: string): void => void errors.push({ place: `quy tắc ${row.id}`, field, reason });
  const tree = (field: "when" | "holds" | "where"): Expression | undefined => {
    const source = row[field];
    if (source === undefined) return undefined;
    const parsed = parseExpression(source);
    if (!parsed.ok) return void add(field, parsed.reason);
    expectType(parsed.tree, "truth", field);
    if (row.audience !== "team" && calls(parsed.tree, "answers"))
      add(
        field,
        "answers chỉ dùng cho quy tắc của Đoàn (audience team): biểu mẫu không xem được chữ trong thuyết minh",
      );
    return parsed.tree;
  };
  const expectType = (part: Expression, wanted: ExpressionType, field: string): void => {
    const checked = checkExpression(part, facts);
    if (!checked.ok) add(field, checked.reason);
    else if (checked.type !== wanted) add(field, wanted === "truth" ? "không phải một điều kiện" : "không phải một số");
    else if (itemsOf(part, true).length === 0) add(field, "biểu thức không nói đến nội dung nào");
  };

  const when = tree("when");
  const holds = tree("holds");
  const where = tree("where");
  if ((row.holds === undefined) === (row.where === undefined)) add("holds", "cần holds hoặc where, không cả hai");
  const condition = holds ?? where;
  const message = parseTemplate(row.message);
  if (!message.ok) add("message", message.reason);
  else for (const part of message.parts) if (typeof part !== "string") expectType(part, "number", "message");
  const at = rows.get(row.at);
  if (!at) add("at", `không có nội dung "${row.at}" trong đề cương`);
  for (const unit of row.units ?? [])
    if (!file.units.some((known) => isNamedBy(known, unit))) add("units", `không có đơn vị ${unit}`);
  if (errors.length > before || !condition || !message.ok || !at) return undefined;

  const named = (all: boolean): string[] => [when, condition].flatMap((part) => (part ? itemsOf(part, all) : []));
  const replaced = row.replaces === undefined ? undefined : file.rules.find((other) => other.id === row.replaces);
  if (row.replaces !== undefined && (!replaced || replaced.replaces !== undefined))
    add("replaces", `không thay được quy tắc "${row.replaces}"`);
  if (replaced && (replaced.audience !== row.audience || String(replaced.units) !== String(row.units)))
    add("replaces", `phải có audience và units như quy tắc "${replaced.id}"`);
  const borrowed = replaced
    ? [replaced.when, replaced.holds, replaced.where].flatMap((source) => {
        const parsed = source === undefined ? undefined : parseExpression(source);
        return parsed?.ok ? itemsOf(parsed.tree) : [];
      })
    : [];
  const blank = new Set(row.blankIsZero ?? []);
  for (const id of blank) if (!named(false).includes(id)) add("blankIsZero", `"${id}" không có trong điều kiện`);
  const inputs = [...new Set([...named(false), ...borrowed])];
  const items = [...new Set([row.at, ...named(true), ...borrowed])];
  const told = message.parts.flatMap((part: TemplatePart) => (typeof part === "string" ? [] : itemsOf(part)));
  for (const id of told) if (!items.includes(id)) add("message", `"${id}" không có trong điều kiện`);
  const fit = fitOf(holds);
  if (row.tolerance !== undefined && !fit) add("tolerance", "chỉ dùng khi holds là fits(…)");
  if (errors.length > before) return undefined;

  return {
    ...row,
    when,
    holds,
    fails: holds ? { op: "not", of: holds } : condition,
    message: message.parts,
    inputs,
    items,
    section: sectionRef(file, row.at),
    fit,
  };
}

function fitOf(holds: Expression | undefined): Rule["fit"] {
  if (holds?.op !== "call" || holds.name !== "fits") return undefined;
  const [rate, numerator, denominator] = holds.args;
  return { rate: (rate as Extract<Expression, { op: "item" }>).id, numerator: numerator!, denominator: denominator! };
}

function sectionRef(file: OutlineFile, id: string): string {
  return file.sections.find((section) => section.rows.some((row) => row.type === "item" && row.id === id))!.ref;
}
