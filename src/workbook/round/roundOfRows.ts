import { fillIn } from "../fillIn";
import { HOLIDAYS_BLOCK, LETTERS_BLOCK, PLAN_BLOCK, TEAM_BLOCK, UNIT_FIELDS, UNITS_BLOCK } from "./roundBlocks";
import { ROUND_REASONS } from "./roundSheetTexts";

/** One row of a table as read: values by key, with their places. Blank cells are absent. */
export interface SheetRow {
  readonly row: number;
  readonly values: ReadonlyMap<string, { readonly text: string; readonly cell: string; readonly head: string }>;
}

export interface SheetRows {
  readonly plan: SheetRow;
  /** By caption. */
  readonly tables: ReadonlyMap<string, readonly SheetRow[]>;
}

/** Where a part of the round's JSON stands. */
interface Place {
  readonly cell?: string;
  readonly head?: string;
  readonly row: number;
}

/** The round's JSON that the rows make, and the words for what is wrong at a path of it. What does not belong anywhere is told in `reasons`. */
export function roundOfRows(
  { plan, tables }: SheetRows,
  reasons: string[],
): { readonly json: unknown; readonly placeOf: (path: string, why: string) => string } {
  const places = new Map<string, Place>();
  const rowsOf = (caption: string): readonly SheetRow[] => tables.get(caption) ?? [];
  const pick = (row: SheetRow, path: string, keys: Readonly<Record<string, string>>): Record<string, string> => {
    places.set(path, { row: row.row });
    return Object.fromEntries(
      Object.entries(keys).flatMap(([key, from]) => {
        const value = row.values.get(from);
        if (!value) return [];
        places.set(path === "" ? key : `${path}.${key}`, { ...value, row: row.row });
        return [[key, value.text]];
      }),
    );
  };

  const units = unitsOf(rowsOf(UNITS_BLOCK.caption), pick, reasons);
  const team = rowsOf(TEAM_BLOCK.caption).map((row, index) =>
    pick(row, `team.${index}`, same("role", "name", "office", "email", "phone")),
  );
  const letters = Object.fromEntries(
    rowsOf(LETTERS_BLOCK.caption).flatMap((row) => {
      const kind = row.values.get("kind")?.text;
      const letter = pick(row, `letters.${kind}`, same("subject", "body"));
      return kind === undefined || Object.keys(letter).length === 0 ? [] : [[kind, letter]];
    }),
  );
  const number = plan.values.get("plan.number");
  const planned = { number: "", date: "", ...pick(plan, "plan", { number: "plan.number", date: "plan.date" }) };
  const json = {
    ...pick(plan, "", same("id", "title", "reportDeadline")),
    ...((number ?? plan.values.get("plan.date")) && { plan: planned }),
    ...some("period", pick(plan, "period", { from: "period.from", to: "period.to" })),
    ...(plan.values.get("own") && { holidays: holidaysOf(rowsOf(HOLIDAYS_BLOCK.caption), reasons) }),
    ...(team.length > 0 && { team }),
    ...(units.length > 0 && { units }),
    ...some("letters", letters),
  };
  return { json, placeOf: (path, why) => tellPlace(path, why, places) };
}

type Pick = (row: SheetRow, path: string, keys: Readonly<Record<string, string>>) => Record<string, string>;

interface ReadUnit {
  readonly people: Record<string, string>[];
  readonly rest: Record<string, unknown>;
}

function unitsOf(rows: readonly SheetRow[], pick: Pick, reasons: string[]): Record<string, unknown>[] {
  const units: ReadUnit[] = [];
  for (const row of rows) {
    const isUnit = UNIT_FIELDS.some(({ key }) => row.values.has(key));
    if (isUnit) units.push({ people: [], rest: unitOf(row, `units.${units.length}`, pick) });
    const index = units.length - 1;
    const people = units[index]?.people;
    if (!people) {
      reasons.push(fillIn(ROUND_REASONS.row, { row: row.row + 1, why: ROUND_REASONS.lonely }));
      continue;
    }
    const person = pick(row, `units.${index}.people.${people.length}`, {
      name: "person.name",
      office: "person.office",
      email: "person.email",
      phone: "person.phone",
    });
    if (Object.keys(person).length > 0) people.push(person);
  }
  return units.map(({ people, rest }) => ({ ...rest, ...(people.length > 0 && { people }) }));
}

function unitOf(row: SheetRow, path: string, pick: Pick): Record<string, unknown> {
  const visit = {
    ...pick(row, `${path}.visit`, { date: "visit.date", notified: "visit.notified" }),
    ...(row.values.get("visit.surprise") && { surprise: true }),
  };
  return { ...pick(row, path, same("code", "name", "short", "group", "role")), ...some("visit", visit) };
}

function holidaysOf(rows: readonly SheetRow[], reasons: string[]): { off: string[]; worked: string[] } {
  const days: { off: string[]; worked: string[] } = { off: [], worked: [] };
  for (const row of rows) {
    const [day, kind] = [row.values.get("day"), row.values.get("kind")];
    const absent = HOLIDAYS_BLOCK.fields.find(({ key }) => !row.values.has(key));
    if (day && kind) days[kind.text === "off" ? "off" : "worked"].push(day.text);
    else if (absent)
      reasons.push(
        fillIn(ROUND_REASONS.row, { row: row.row + 1, why: fillIn(ROUND_REASONS.missing, { head: absent.head }) }),
      );
  }
  return days;
}

function same(...keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, key]));
}

function some(key: string, value: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(value).length > 0 ? { [key]: value } : {};
}

/** The cell where the field is filled in, else the row in which it is missing. */
function tellPlace(path: string, why: string, places: ReadonlyMap<string, Place>): string {
  const known = places.get(path);
  if (known?.cell !== undefined && known.head !== undefined)
    return fillIn(ROUND_REASONS.cell, { cell: known.cell, head: known.head, why });
  const dot = path.lastIndexOf(".");
  const around = places.get(path.slice(0, Math.max(dot, 0)));
  const field = headOf(path.slice(dot + 1), path);
  const missing = field === undefined ? why : fillIn(ROUND_REASONS.missing, { head: field });
  if (around && around.row > 0) return fillIn(ROUND_REASONS.row, { row: around.row + 1, why: missing });
  return `${missing}.`;
}

function headOf(key: string, path: string): string | undefined {
  const plain = PLAN_BLOCK.fields.find((field) => field.key === path);
  if (plain) return plain.head;
  const block = [UNITS_BLOCK, TEAM_BLOCK, LETTERS_BLOCK].find(({ fields }, index) => {
    return path.startsWith(["units", "team", "letters"][index]!) && fields.some((field) => field.key === key);
  });
  return block?.fields.find((field) => field.key === key)?.head;
}
