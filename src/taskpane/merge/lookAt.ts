import type { OutlineView } from "../../engine/Engine";
import type { OpenWorkbook } from "./MergeState";

interface Overview {
  readonly name: string;
  readonly sheets: readonly string[];
}

/** What the open workbook is, by the names of its sheets: enough to say beforehand what would happen to it. */
export function lookAt({ name, sheets }: Overview, outline: OutlineView | null): OpenWorkbook {
  const assessment = outline?.assessmentSheets ?? [];
  const form = outline?.formSheets.filter((sheet) => !assessment.includes(sheet)) ?? [];
  return {
    name,
    replaces: assessment[0] !== undefined && sheets.includes(assessment[0]),
    // One sheet of such a name may be anybody's.
    report: sheets.filter((sheet) => form.includes(sheet)).length > 1,
  };
}
