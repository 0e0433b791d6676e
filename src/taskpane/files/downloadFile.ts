import type { OutputFile } from "../engine/Engine";

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  json: "application/json",
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
  // At once, and some browsers save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
