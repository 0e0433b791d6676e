import type { ClassTable } from "../Entity";
import { HostError } from "../HostError";
import type { Sheet } from "../model/Sheet";
import { oneOf, recordOf, truthOf } from "./wireValue";

const ALLOWABLE = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export const NOTHING_ALLOWED: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(ALLOWABLE.map((key) => [key, false])),
  selectionMode: "Normal",
};

export const protectionClass: ClassTable<Sheet> = {
  name: "WorksheetProtection",
  get: {
    Protected: ({ protection }) => protection !== null,
    Options: ({ protection }) => protection?.options ?? NOTHING_ALLOWED,
  },
  methods: {
    Protect: (sheet, [options, password]) => {
      if (sheet.protection) throw new HostError("AccessDenied", `${sheet.name} is protected already`);
      const given = options === undefined || options === null ? {} : readOptions(options);
      sheet.protection = {
        options: { ...NOTHING_ALLOWED, ...given },
        ...(typeof password === "string" && password !== "" && { password }),
      };
    },
    Unprotect: (sheet, [password]) => {
      if (!sheet.protection) throw new HostError("AccessDenied", `${sheet.name} is not protected`);
      if (sheet.protection.password !== undefined && sheet.protection.password !== password) {
        throw new HostError("AccessDenied", `wrong password of ${sheet.name}`);
      }
      sheet.protection = null;
    },
  },
};

function readOptions(options: unknown): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(recordOf(options))) {
    if (key === "selectionMode") read[key] = oneOf(value, ["Normal", "Unlocked", "None"]);
    else read[oneOf(key, ALLOWABLE)] = truthOf(value);
  }
  return read;
}
