import { fillIn } from "../workbook/fillIn";

/** Longer than any name needs, short enough for every file system with its folders. */
const LONGEST = 100;

/** Name of a workbook's file that Windows takes, whatever a unit is called. */
export function fileName(template: string, values: Readonly<Record<string, string>> = {}): string {
  const name = fillIn(template, values)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ");
  return `${[...name].slice(0, LONGEST).join("").trim().replace(/\.+$/, "")}.xlsx`;
}
