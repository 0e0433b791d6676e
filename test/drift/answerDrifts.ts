import type { IntakeKinds } from "../support/IntakeKind";
import type { Drift } from "./Drift";
import { FINANCE, TTHC } from "./formParts";

/** What is typed and pasted where, and into what. */
export const answerDrifts: IntakeKinds<Drift> = {
  heading: "Số liệu dán từ nơi khác, gõ nhầm chỗ",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "pasted-from-word",
      title: "Dán từ Word: số thành chữ, dấu cách không ngắt, dấu xuống dòng thừa",
      told: "Đọc đúng; số gõ dạng chữ được nêu (T7).",
      change: (file) =>
        file
          .type("dossiers.received", "\u00a03\u00a0797\n")
          .type("dossiers.resolved", "3.776_x0007_")
          .type("dossiers.overdue", " 3755 hồ sơ ")
          .type("payments.online_rate", "60,25\u00a0%")
          .type("budget.revenue", "1.928.000.000 đồng"),
      expect: {},
    },
    {
      id: "two-cells-pasted-into-one",
      title: "Dán hai ô vào một ô",
      told: "Ô có hai số: báo không đọc được (T15), không chọn số nào.",
      change: (file) => file.type("dossiers.received", "3797\n3790").type("dossiers.resolved", "3776\t3769"),
      expect: { error: ["dossiers.received", "dossiers.resolved"] },
    },
    {
      id: "table-pasted-beside",
      title: "Dán bảng khác bên phải bảng, chữ giống biểu mẫu",
      told: "Đọc đúng bảng của biểu mẫu; bảng dán thêm không đọc.",
      change: (file) => file.copyCells(TTHC, "A4:F32", TTHC, "O5").set(TTHC, "R7", 55),
      expect: {},
    },
    {
      id: "table-pasted-beside-names-lost",
      title: "Dán bảng khác bên phải bảng, mọi tên ô bị mất",
      told: "Cột bên trái có mã của dòng được dùng; từng ô được ghi lại.",
      change: (file) => file.copyCells(TTHC, "A4:F32", TTHC, "O4").set(TTHC, "R7", 55).dropNames(),
      expect: { repairs: ["by-id", "by-label"] },
    },
    {
      id: "table-pasted-below",
      title: "Dán bảng khác bên dưới bảng, chữ giống biểu mẫu",
      told: "Đọc đúng bảng của biểu mẫu; bảng dán thêm không đọc.",
      change: (file) => file.copyCells(TTHC, "A4:F32", TTHC, "A40").set(TTHC, "D43", 55),
      expect: {},
    },
    {
      id: "table-pasted-below-traces-lost",
      title: "Dán bảng khác bên dưới bảng, mất tên ô và mã của dòng",
      told: "Mỗi nội dung có hai dòng: báo không rõ (X8), không đoán.",
      change: (file) => file.copyCells(FINANCE, "A5:F20", FINANCE, "A40").dropNames().clearIds(),
      expect: {
        lost: [
          "finance.admin_autonomy",
          "finance.service_autonomy",
          "service_units.total",
          "service_units.group1",
          "service_units.group2",
          "service_units.group3",
          "service_units.group4",
          "budget.revenue",
          "budget.expenditure",
          "finance.disbursement",
          "capital.plan",
          "capital.disbursed",
          "capital.rate",
          "finance.pci",
        ],
        repairs: ["by-label"],
      },
    },
    {
      id: "typed-into-note",
      title: "Gõ số vào cột Ghi chú, ô số liệu để trống",
      told: "Ô để trống; số ở ô bên cạnh không dùng, được ghi lại.",
      change: (file) => file.type("dossiers.carried_in", null).type("dossiers.carried_in", 44, 1),
      expect: {
        told: ["dossiers.carried_in"],
        repairs: ["stray"],
        says: ['Ô của "Hồ sơ kỳ trước chuyển sang" để trống mà ô E7 bên cạnh có "44": không dùng'],
      },
    },
    {
      id: "typed-into-measure",
      title: "Gõ số vào cột Đơn vị tính, ô số liệu để trống",
      told: "Ô để trống; số ở ô bên cạnh không dùng, được ghi lại.",
      change: (file) => file.type("dossiers.carried_in", null).type("dossiers.carried_in", 44, -1),
      expect: { now: { "dossiers.carried_in": null }, repairs: ["stray"], says: ["ô C7 bên cạnh có"] },
    },
    {
      id: "typed-into-measure-like-number",
      title: "Gõ vào cột Đơn vị tính một số bằng đúng số TT, ô số liệu để trống",
      told: "Ô để trống; số ở ô bên cạnh không dùng, được ghi lại.",
      change: (file) => file.type("dossiers.carried_in", null).type("dossiers.carried_in", 30, -1),
      expect: { now: { "dossiers.carried_in": null }, repairs: ["stray"], says: ['ô C7 bên cạnh có "30"'] },
    },
    {
      id: "typed-over-words",
      title: "Gõ số đè lên cột Nội dung, ô số liệu để trống",
      told: "Ô để trống; số ở ô bên cạnh không dùng, được ghi lại.",
      change: (file) => file.type("dossiers.carried_in", null).type("dossiers.carried_in", 44, -2),
      expect: { now: { "dossiers.carried_in": null }, repairs: ["stray"], says: ['ô B7 bên cạnh có "44"'] },
    },
    {
      id: "typed-into-new-column",
      title: "Thêm cột sau cột số liệu rồi gõ số, chữ vào cột đó, ô trả lời để trống",
      told: "Ô để trống; số, chữ ở ô bên cạnh không dùng, được ghi lại.",
      change: (file) =>
        file
          .insertColumns(TTHC, "E")
          .type("dossiers.carried_in", null)
          .type("dossiers.carried_in", 44, 1)
          .type("procedures.initiatives", null)
          .type("procedures.initiatives", "Đã công khai thủ tục.", 1),
      expect: {
        now: { "dossiers.carried_in": null, "procedures.initiatives": null },
        repairs: ["stray"],
        says: ['ô E7 bên cạnh có "44"', 'bên cạnh có "Đã công khai thủ tục."'],
      },
    },
    {
      id: "word-typed-into-note",
      title: "Gõ KPS, 12/15, khoảng 12 vào cột Ghi chú, ô số liệu để trống",
      told: "Ô để trống; chữ thay cho số ở ô bên cạnh không dùng, được ghi lại.",
      change: (file) =>
        file
          .type("dossiers.carried_in", null)
          .type("dossiers.carried_in", "KPS", 1)
          .type("dossiers.overdue_resolved", null)
          .type("dossiers.overdue_resolved", "12/15", 1)
          .type("feedback.received", null)
          .type("feedback.received", "khoảng 12", 1),
      expect: {
        told: ["dossiers.carried_in", "dossiers.overdue_resolved", "feedback.received"],
        repairs: ["stray"],
        says: ['ô E7 bên cạnh có "KPS"', 'ô E13 bên cạnh có "12/15"', 'ô E26 bên cạnh có "khoảng 12"'],
      },
    },
    {
      id: "note-beside-blank",
      title: "Ô số liệu để trống, cột Ghi chú có lời ghi, ngày tháng, số văn bản",
      told: "Là ghi chú: không có gì phải ghi lại.",
      change: (file) =>
        file
          .type("dossiers.carried_in", null)
          .type("dossiers.carried_in", "Theo báo cáo số 12", 1)
          .type("dossiers.overdue_resolved", null)
          .type("dossiers.overdue_resolved", "10/11/2025", 1)
          .type("feedback.received", null)
          .type("feedback.received", "61/KH-UBND ngày 20/10/2025", 1),
      expect: { now: { "dossiers.carried_in": null, "dossiers.overdue_resolved": null, "feedback.received": null } },
    },
    {
      id: "typed-over-check-instead",
      title: "Gõ số đè lên cột Kiểm tra, ô số liệu để trống",
      told: "Ô để trống; số ở ô bên cạnh không dùng, được ghi lại.",
      change: (file) => file.type("dossiers.carried_in", null).type("dossiers.carried_in", 44, 2),
      expect: { now: { "dossiers.carried_in": null }, repairs: ["stray"], says: ['ô F7 bên cạnh có "44"'] },
    },
    {
      id: "typed-over-check",
      title: "Gõ đè lên cột Kiểm tra và các cột ẩn",
      told: "Đọc đúng: các cột đó không phải câu trả lời.",
      change: (file) => file.set(TTHC, "F6", 5).set(TTHC, "H6", 6).set(TTHC, "I6", "none").set(TTHC, "J6", 7),
      expect: {},
    },
    {
      id: "answers-merged",
      title: "Gộp hai ô số liệu thành một (Excel chỉ giữ số ở ô trên)",
      told: "Ô dưới để trống, được ghi lại; báo chưa nhập (T1) nếu bắt buộc.",
      change: (file) =>
        file
          .type("dossiers.on_time", null)
          .merge(TTHC, "D9:D10")
          .bytes((parts) => recomputed(parts, "D11", "")),
      expect: { now: { "dossiers.on_time": null }, repairs: ["merged"], says: ["bị gộp với ô D9"] },
    },
    {
      id: "answers-merged-kept",
      title: "Gộp hai ô số liệu thành một mà giữ nội dung ô bị che (LibreOffice)",
      told: "Số bị che không ai nhìn thấy: ô dưới báo không đọc (X8), ô trên đọc đúng.",
      change: (file) => file.merge(TTHC, "D9:D10"),
      expect: {
        lost: ["dossiers.on_time"],
        says: ["Ô D10 của", "bị gộp vào ô khác, nội dung bên trong không nhìn thấy"],
      },
    },
    {
      id: "answer-merged-with-measure",
      title: "Gộp ô số liệu với ô đơn vị tính bên trái mà giữ nội dung ô bị che",
      told: "Số bị che không ai nhìn thấy: báo không đọc (X8).",
      change: (file) => file.merge(TTHC, "C12:D12"),
      expect: { lost: ["dossiers.overdue"] },
    },
    {
      id: "labels-merged-ids-covered",
      title: "Gộp các ô chữ, ô mã ẩn của nhiều dòng mà giữ nội dung ô bị che",
      told: "Đọc đúng: chữ và mã bị che vẫn chỉ ra dòng.",
      change: (file) => file.merge(TTHC, "B9:B12").merge(TTHC, "F9:M12"),
      expect: {},
    },
    {
      id: "percent-format-pasted",
      title: "Dán ô có định dạng phần trăm, ngày tháng",
      told: "Phần trăm đọc đúng; số mang định dạng ngày báo không đọc được (T11).",
      change: (file) =>
        file.type("payments.online_rate", 0.6025).bytes((parts) => restyle(parts, { D18: PERCENT, D6: DATE })),
      expect: { error: ["dossiers.received"] },
    },
    {
      id: "formula-cleared",
      title: "Xóa công thức của ô tự tính",
      told: "Ô để trống: báo chưa nhập (T1).",
      change: (file) => file.type("dossiers.on_time_rate", null),
      expect: { now: { "dossiers.on_time_rate": null } },
    },
    {
      id: "computed-pasted-as-values",
      title: "Dán giá trị (Paste Special, Values) lên ô tự tính",
      told: "Đọc đúng số đang có; số được so lại với hai số liệu của nó.",
      change: (file) => file.type("dossiers.on_time_rate", 99.81).type("legal_check.rate", 99.9),
      expect: { now: { "legal_check.rate": 99.9 } },
    },
    {
      id: "formula-replaced",
      title: "Thay công thức của ô tự tính bằng công thức khác",
      told: "Dùng kết quả đang có, được ghi lại.",
      change: (file) => file.bytes((parts) => reformula(parts, "D11", "D10/D9*50", "49.91")),
      expect: { told: ["dossiers.on_time_rate"], repairs: ["formula-replaced"] },
    },
    {
      id: "computed-not-anew",
      title: "Sửa số liệu trong tệp tắt tự tính (Manual), ô tự tính còn hiện kết quả cũ",
      told: "Dùng kết quả tính lại; kết quả cũ đang hiện được ghi lại.",
      change: (file) => file.bytes((parts) => recomputed(parts, "D11", "50")),
      expect: { repairs: ["formula-stale"], says: ['Ô D11 của "Đạt tỷ lệ (giải quyết đúng hạn)" đang hiện "50"'] },
    },
    {
      id: "formula-typed",
      title: "Gõ công thức (=3000+797) vào ô số liệu",
      told: "Đọc kết quả của công thức.",
      change: (file) => file.bytes((parts) => reformula(parts, "D6", "3000+797", "3797")),
      expect: {},
    },
    {
      id: "formula-of-today",
      title: "Gõ công thức tính theo ngày mở tệp (=TODAY()-…) vào ô số liệu",
      told: "Đọc kết quả có khi lưu tệp; việc kết quả đổi theo lúc mở tệp được ghi lại.",
      change: (file) => file.typeFormula(TTHC, file.cellOf("dossiers.overdue"), "TODAY()-DATE(2025,1,1)", 313),
      expect: {
        now: { "dossiers.overdue": 313 },
        repairs: ["formula-stale"],
        says: ["(=TODAY()-DATE(2025,1,1))"],
      },
    },
    {
      id: "formula-without-value",
      title: "Công thức gõ vào ô số liệu chưa được tính (chương trình không lưu kết quả)",
      told: "Báo không đọc được (T10), không tính thay.",
      change: (file) => file.bytes((parts) => reformula(parts, "D6", "3000+797", "")),
      expect: { error: ["dossiers.received"] },
    },
    {
      id: "dates-from-1904",
      title: "Tệp tính ngày từ năm 1904 (máy Mac đời cũ)",
      told: "Đọc đúng, kể cả ngày ở trang bìa.",
      change: (file) =>
        file
          .set("Trang bìa", "C20", 45971 - 1462)
          .set("Trang bìa", "C22", 45972 - 1462)
          .edit("xl/workbook.xml", (xml) => xml.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>')),
      expect: {},
    },
  ],
};

const SHEET = "xl/worksheets/sheet4.xml";
/** Built-in number formats (ECMA-376 part 1, 18.8.30). */
const [PERCENT, DATE] = [10, 14] as const;
type Parts = Record<string, string | Uint8Array>;

/** Gives cells of the sheet a style of their own with a built-in number format. */
function restyle(parts: Parts, formats: Readonly<Record<string, number>>): Parts {
  let styles = new TextDecoder().decode(parts["xl/styles.xml"] as Uint8Array);
  let sheet = String(parts[SHEET]);
  for (const [address, format] of Object.entries(formats)) {
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)![1]);
    styles = styles
      .replace(/<cellXfs count="\d+"/, `<cellXfs count="${count + 1}"`)
      .replace(
        "</cellXfs>",
        `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`,
      );
    sheet = sheet.replace(new RegExp(`(<c r="${address}"[^>]*? s=")\\d+`), `$1${count}`);
  }
  return { ...parts, "xl/styles.xml": styles, [SHEET]: sheet };
}

/** The formula stays, another result is stored with it. */
function recomputed(parts: Parts, address: string, value: string): Parts {
  const stored = new RegExp(`(<c r="${address}"[^>]*>.*?<v>)[^<]*`);
  return { ...parts, [SHEET]: String(parts[SHEET]).replace(stored, (_, before: string) => before + value) };
}

function reformula(parts: Parts, address: string, formula: string, value: string): Parts {
  const cell = `<c r="${address}"><f>${formula}</f>${value && `<v>${value}</v>`}</c>`;
  return { ...parts, [SHEET]: String(parts[SHEET]).replace(new RegExp(`<c r="${address}".*?</c>`), cell) };
}
