import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import type { IntakeKind, IntakeKinds } from "../support/IntakeKind";
import { outline2025 } from "../support/outline2025";
import type { Expected } from "./Drift";
import { FormFile } from "./FormFile";
import { FINANCE, TTHC } from "./formParts";
import { knownAnswers, type KnownAnswers } from "./knownAnswers";

type Json = Parameters<NonNullable<Parameters<typeof outline2025>[0]>>[0];
type Row = Json["sections"][number]["rows"][number];

/** A form made from an earlier version of the outline, filled in and sent back. */
export interface VersionKind extends IntakeKind {
  /** The outline as it was. */
  readonly former: (rows: RowsOf) => void;
  /** What is done to the form beside. */
  readonly change?: (file: FormFile) => FormFile;
  readonly expect: Expected;
}
/** Rows of a sheet, to be changed in place. */
type RowsOf = (sheet: string) => Row[];

export const versionKinds: IntakeKinds<VersionKind> = {
  heading: "Biểu mẫu của phiên bản cũ",
  test: "test/drift/versions.test.ts",
  kinds: [
    {
      id: "version-same-items",
      title: "Phiên bản cũ có cùng các nội dung",
      told: "Đọc đúng; phiên bản được ghi lại.",
      former: () => undefined,
      expect: { repairs: ["version"], says: ['Tệp dùng phiên bản "0.9"'] },
    },
    {
      id: "version-item-moved",
      title: "Phiên bản cũ để một nội dung ở trang tính khác",
      told: "Đọc đúng theo mã; chỗ cũ được ghi lại.",
      former: (rows) => rows(FINANCE).push(...take(rows(TTHC), "satisfaction.respondents")),
      expect: {
        repairs: ["version"],
        says: ['để 1 nội dung ở trang tính khác, đọc theo mã: "Số phiếu khảo sát" ("II.5'],
      },
    },
    {
      id: "version-item-added",
      title: "Phiên bản cũ chưa có một nội dung",
      told: "Nội dung đó để trống, không báo mất ô; được ghi lại.",
      former: (rows) => take(rows("II.6 Chính quyền số"), "digital.data"),
      expect: {
        now: { "digital.data": null },
        repairs: ["version"],
        says: ["chưa có 1 nội dung, để trống"],
      },
    },
    {
      id: "version-item-dropped",
      title: "Phiên bản cũ có nội dung nay đã bỏ, đơn vị đã trả lời",
      told: "Câu trả lời được ghi lại nguyên văn, không tổng hợp.",
      former: (rows) => {
        const [row] = rows(TTHC).filter((one) => "id" in one && one.id === "satisfaction.respondents");
        rows(TTHC).push({ ...row!, id: "survey.sheets", label: "Số phiếu thu về" } as Row);
        rows(TTHC).push({ ...row!, id: "survey.lost", label: "Số phiếu thất lạc" } as Row);
      },
      change: (file) => file.type("survey.sheets", 4321),
      expect: {
        repairs: ["version"],
        says: [
          'Nội dung "Số phiếu thu về" không còn trong biểu mẫu đang dùng: câu trả lời "4321" ở D',
          '1 nội dung của phiên bản "0.9" không còn trong biểu mẫu đang dùng, đơn vị để trống: "Số phiếu thất lạc".',
        ],
      },
    },
    {
      id: "version-label-renamed",
      title: "Phiên bản cũ gọi một nội dung bằng tên khác",
      told: "Đọc đúng theo mã; tên cũ và tên mới được ghi lại.",
      former: (rows) => relabel(rows(TTHC), "satisfaction.respondents", "Số người trả lời"),
      expect: { repairs: ["version"], says: ['"Số người trả lời" → "Số phiếu khảo sát"'] },
    },
    {
      id: "version-labels-swapped",
      title: "Phiên bản cũ gọi một nội dung bằng tên nay là của nội dung khác; mất tên ô và mã của dòng",
      told: "Tìm theo chữ của phiên bản cũ mà tệp mang theo: không đọc nhầm; từng ô được ghi lại.",
      former: (rows) => {
        relabel(rows(TTHC), "dossiers.online", "Hồ sơ kỳ trước chuyển sang");
        relabel(rows(TTHC), "dossiers.carried_in", "Số hồ sơ tiếp nhận trực tuyến");
      },
      change: (file) => file.dropNames().clearIds(),
      expect: { repairs: ["by-label", "version"] },
    },
    {
      id: "version-kind-changed",
      title: "Phiên bản cũ hỏi số lượng, nay hỏi tỷ lệ phần trăm",
      told: "Số cũ không được đọc thành tỷ lệ: ô báo lỗi (X8), đề nghị gửi lại.",
      former: (rows) => change(rows(TTHC), "payments.online_rate", { kind: "count", measure: "hồ sơ" }),
      change: (file) => file.type("payments.online_rate", 60),
      expect: {
        lost: ["payments.online_rate"],
        repairs: ["version"],
        says: ["theo loại số liệu hoặc đơn vị tính của phiên bản biểu mẫu cũ"],
      },
    },
    {
      id: "version-measure-changed",
      title: "Phiên bản cũ tính bằng triệu đồng, nay tính bằng đồng",
      told: "Số cũ không được đọc thành đồng: ô báo lỗi (X8), đề nghị gửi lại.",
      former: (rows) => change(rows(FINANCE), "budget.revenue", { measure: "triệu đồng" }),
      change: (file) => file.type("budget.revenue", 1_928_000),
      expect: { lost: ["budget.revenue"], repairs: ["version"] },
    },
    {
      id: "version-measure-changed-words",
      title: "Đơn vị tính đã đổi nhưng đơn vị trả lời KPS",
      told: "Đọc đúng: không phát sinh thì đơn vị tính nào cũng vậy.",
      former: (rows) => change(rows(FINANCE), "budget.revenue", { measure: "triệu đồng" }),
      change: (file) => file.type("budget.revenue", "KPS"),
      expect: { now: { "budget.revenue": "none" }, repairs: ["version"] },
    },
    {
      id: "version-figure-to-narrative",
      title: "Phiên bản cũ hỏi số lượng, nay hỏi nội dung",
      told: "Số cũ được giữ làm nội dung.",
      former: (rows) =>
        change(rows(FINANCE), "finance.pci", { kind: "count", measure: "văn bản", consolidate: { by: "sum" } }),
      change: (file) => file.type("finance.pci", 12),
      expect: { now: { "finance.pci": "12" }, repairs: ["version"] },
    },
    {
      id: "version-outline-unreadable",
      title: "Phiên bản cũ, đề cương trong tệp bị hỏng",
      told: "Đọc theo mã; việc không đối chiếu được loại số liệu, đơn vị tính được ghi lại.",
      former: () => undefined,
      change: (file) => file.set("_cchc", `B${jsonRow(file)}`, "{"),
      expect: { repairs: ["version"], says: ["Không đọc được đề cương trong tệp"] },
    },
  ],
};

export interface OldForm {
  readonly file: FormFile;
  readonly known: KnownAnswers;
}

/** The form of the version before, filled in by our outline's known answers. */
export async function oldForm({ former, change: after = (file) => file }: VersionKind): Promise<OldForm> {
  const outline = outline2025((json) => {
    former((sheet) => json.sections.find((section) => section.sheet === sheet)!.rows);
    return { ...json, version: "0.9" };
  });
  const known = knownAnswers(outline2025());
  const answers = Object.entries(known.filling.answers ?? {}).filter(([id]) => outline.itemOf(id));
  const notes = Object.entries(known.filling.notes ?? {}).filter(([id]) => outline.itemOf(id));
  const filling = { ...known.filling, answers: Object.fromEntries(answers), notes: Object.fromEntries(notes) };
  const bytes = await writeXlsx(buildTemplate(outline, { unit: outline.unitOf("KT"), filling }));
  return { file: after(FormFile.open(bytes)), known };
}

function take(rows: Row[], id: string): Row[] {
  return rows.splice(
    rows.findIndex((row) => "id" in row && row.id === id),
    1,
  );
}

function relabel(rows: Row[], id: string, label: string): void {
  change(rows, id, { label });
}

function change(rows: Row[], id: string, fields: Readonly<Record<string, unknown>>): void {
  Object.assign(
    rows.find((row) => "id" in row && row.id === id)!,
    fields,
  );
}

function jsonRow(file: FormFile): number {
  return Array.from({ length: 40 }, (_, n) => n + 1).find(
    (row) => file.textAt("_cchc", `A${row}`) === "outline.json.1",
  )!;
}
