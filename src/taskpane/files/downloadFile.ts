import type { OutputFile } from "../../engine/Engine";

/** By the name's end: what the browser does with a file it has saved goes by it. */
const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  json: "application/json",
  eml: "message/rfc822",
  jsonl: "application/x-ndjson",
};

/** Into the browser's folder of downloads. */
export function downloadFile({ name, bytes }: OutputFile): void {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click: taken back at once, some save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
