import type { Trouble } from "../taskpane/Host";

const LOCKED = new Set(["AccessDenied", "ProtectedSheet", "ReadOnlyWorkbook"]);
const UNSUPPORTED = new Set(["ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation"]);

/** What a failed call to Excel means for the person. `action` is a word of ours; it makes the id of a fault the same on every machine. */
export function troubleOf(error: unknown, action: string): Trouble {
  const code = errorCode(error);
  if (LOCKED.has(code)) return { kind: "locked", sheets: [] };
  if (UNSUPPORTED.has(code)) return { kind: "unsupported" };
  const place = placeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: "fault",
    id: faultId(`${action}|${code}|${place}`),
    detail: `${action}: ${code} ${message} ${place}`.trim(),
  };
}

/** `AccessDenied`, `InvalidOperationInCellEditMode` … of Office.js; of any other exception its class. */
export function errorCode(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string")
    return error.code;
  return error instanceof Error ? error.name : "Error";
}

/** `Range.values`, as Excel tells it. */
function placeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  const known = typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo;
  return known && typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : "";
}

/** Five letters and digits (FNV-1a), short enough to be read out over the telephone. */
function faultId(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `E-${hash.toString(36).toUpperCase().padStart(5, "0").slice(-5)}`;
}
