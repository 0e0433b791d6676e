import type { IntakeKinds } from "../support/IntakeKind";
import { convertWithLibreOffice } from "../support/libreOffice";
import type { Drift } from "./Drift";
import type { FormFile } from "./FormFile";

/** Formats by which a cell shows something else than the number that it holds. */
export const formatDrifts: IntakeKinds<Drift> = {
  heading: "Định dạng số làm ô hiện khác số lưu trong ô",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "format-usual",
      title: "Đổi sang định dạng số quen dùng: kế toán, có đồng, có đơn vị tính, thêm số lẻ, phần trăm",
      told: "Đọc đúng số trong ô, không báo gì thêm.",
      change: (file) =>
        file
          .format("dossiers.received", '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-')
          .format("dossiers.resolved", "#,##0.00")
          .format("dossiers.overdue", '0" hồ sơ"')
          .format("budget.revenue", '#,##0\\ "₫"')
          .type("payments.online_rate", 0.6025)
          .format("payments.online_rate", "0.00%"),
      expect: { now: { "payments.online_rate": 60.25 } },
    },
    {
      id: "format-prints-scale",
      title: "Gõ 1928, định dạng in thêm chữ triệu đồng, nghìn đồng",
      told: "Đọc như khi gõ cả chữ: nhân ra đồng, nêu cách hiểu (T7) và đề nghị xem đơn vị tính (T9).",
      change: (file) =>
        file
          .type("budget.revenue", 1928)
          .format("budget.revenue", '#,##0" triệu đồng"')
          .type("budget.expenditure", 1927000)
          .format("budget.expenditure", '#,##0" nghìn đồng"'),
      expect: { now: { "budget.revenue": 1_928_000_000, "budget.expenditure": 1_927_000_000 } },
    },
    {
      id: "format-cuts-thousands",
      title: "Định dạng bớt ba hoặc sáu chữ số cuối, in thêm số 0, in tiền nước ngoài",
      told: "Ô báo không đọc được số (T2), nêu cả cái hiện ra và số lưu trong ô; không đoán.",
      change: (file) =>
        file
          .format("budget.revenue", "#,##0,,")
          .format("budget.expenditure", '"$"#,##0')
          .format("dossiers.received", '0"00"'),
      expect: { error: ["dossiers.received", "budget.revenue", "budget.expenditure"] },
    },
    {
      id: "format-hides",
      title: "Định dạng giấu số, thay số bằng chữ, thêm chữ khoảng, hiện thành giờ",
      told: "Ô báo lỗi (T2, T9a), không lấy số mà người gửi không nhìn thấy.",
      change: (file) =>
        file
          .format("dossiers.received", ";;;")
          .format("dossiers.resolved", '"KPS"')
          .format("dossiers.overdue", '"khoảng "0')
          .format("dossiers.online", "[h]:mm"),
      expect: { error: ["dossiers.received", "dossiers.online", "dossiers.resolved", "dossiers.overdue"] },
    },
    {
      id: "zeros-not-shown",
      title: "Trang tính tắt hiện số 0 (Show a zero in cells that have zero value), ô số liệu ghi 0",
      told: "Đọc là 0, nêu rằng ô không hiện rõ nội dung (T7).",
      change: (file) => hideZeros(file.type("dossiers.overdue", 0)),
      expect: { now: { "dossiers.overdue": 0 }, notices: ["dossiers.overdue"] },
    },
    {
      id: "zeros-not-shown-ods",
      title: "Như trên, tệp LibreOffice (.ods)",
      told: "Như tệp Excel: đọc là 0, nêu rằng ô không hiện rõ nội dung (T7).",
      change: (file) => convertWithLibreOffice({ form: hideZeros(file.type("dossiers.overdue", 0)) }, "ods").form!,
      expect: { now: { "dossiers.overdue": 0 }, notices: ["dossiers.overdue"] },
    },
    {
      id: "format-rounds",
      title: "Định dạng bỏ số lẻ của tỷ lệ",
      told: "Đọc số lưu trong ô, nêu cả số hiện ra (T7).",
      change: (file) => file.type("payments.online_rate", 89.6).format("payments.online_rate", "0"),
      expect: { now: { "payments.online_rate": 89.6 } },
    },
  ],
};

function hideZeros(file: FormFile): Uint8Array {
  return file.bytes((parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) =>
        path.startsWith("xl/worksheets/")
          ? [path, String(part).replace("<sheetView ", '<sheetView showZeros="0" ')]
          : [path, part],
      ),
    ),
  );
}
