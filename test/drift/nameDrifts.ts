import type { IntakeKinds } from "../support/IntakeKind";
import type { Drift } from "./Drift";
import { DIRECTION, itemsOf, TTHC } from "./formParts";

/** Defined names lost, broken, doubled; cells cut and pasted, which takes their names along. */
export const nameDrifts: IntakeKinds<Drift> = {
  heading: "Tên ô bị mất, trỏ sai; ô bị cắt dán",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "names-lost",
      title: "Mọi tên ô bị mất",
      told: "Tìm theo mã của dòng và tiêu đề cột; từng ô được ghi lại.",
      change: (file) => file.dropNames(),
      expect: { repairs: ["by-id", "by-label"], says: ['Ô của "Số hồ sơ quá hạn" mất tên: tìm theo mã của dòng'] },
    },
    {
      id: "names-and-ids-lost",
      title: "Mọi tên ô và mã của dòng bị mất",
      told: "Tìm theo chữ trong dòng dưới đề mục của nó và tiêu đề cột; từng ô được ghi lại.",
      change: (file) => file.dropNames().clearIds(),
      expect: { repairs: ["by-label"], says: ["tìm theo nội dung dòng, đọc ở D12"] },
    },
    {
      id: "names-ids-labels-lost",
      title: "Mất tên ô, mã của dòng và chữ của vài dòng bị gõ lại",
      told: "Dòng bị gõ lại báo không tìm thấy (X8); dòng khác tìm theo chữ, có ghi lại.",
      change: (file) =>
        file
          .set(TTHC, `B${file.rowOf("dossiers.overdue")}`, "Số HS trễ")
          .dropNames()
          .clearIds(),
      expect: { lost: ["dossiers.overdue"], repairs: ["by-label"] },
    },
    {
      id: "name-broken",
      title: "Tên của một ô thành #REF!",
      told: "Tìm theo mã của dòng, có ghi lại.",
      change: (file) => file.pointName("cchc.dossiers.overdue", "#REF!"),
      expect: { repairs: ["by-id"] },
    },
    {
      id: "name-elsewhere",
      title: "Tên của một ô trỏ vào ô của nội dung khác",
      told: "Đọc theo mã của dòng; ô được ghi lại là đã chuyển chỗ.",
      change: (file) => file.pointName("cchc.dossiers.overdue", `'${TTHC}'!$D$6`),
      expect: { repairs: ["moved"] },
    },
    {
      id: "name-on-another-sheet",
      title: "Tên của một ô trỏ sang trang tính khác",
      told: "Đọc theo mã của dòng; ô được ghi lại là đã chuyển chỗ.",
      change: (file) => file.pointName("cchc.dossiers.overdue", `'${DIRECTION}'!$D$${file.rowOf("plan_tasks.total")}`),
      expect: { repairs: ["moved"] },
    },
    {
      id: "name-on-note",
      title: "Tên của một ô trỏ vào ô ghi chú cùng dòng, cả hai ô đều có chữ",
      told: "Hai ô cùng nhận là của nội dung đó: báo không rõ (X8), không đoán.",
      change: (file) => file.pointName("cchc.dossiers.overdue_resolved", `'${TTHC}'!$E$13`),
      expect: { lost: ["dossiers.overdue_resolved"], says: ["có ở nhiều ô (D13, E13)"] },
    },
    {
      id: "name-on-note-without-ids",
      title: "Tên của một ô trỏ vào ô ghi chú, mã của dòng bị xóa",
      told: "Hai ô cùng nhận là của nội dung đó: báo không rõ (X8), không đoán.",
      change: (file) => file.clearIds().pointName("cchc.dossiers.overdue_resolved", `'${TTHC}'!$E$13`),
      expect: { lost: ["dossiers.overdue_resolved"] },
    },
    {
      id: "name-on-blank-row-without-ids",
      title: "Tên của một ô trỏ vào dòng trống, mã của dòng bị xóa",
      told: "Đọc theo chữ trong dòng, có ghi lại.",
      change: (file) => file.clearIds().pointName("cchc.dossiers.overdue", `'${TTHC}'!$D$60`),
      expect: { repairs: ["moved"] },
    },
    {
      id: "name-in-another-workbook",
      title: "Tên của một ô trỏ sang tệp khác",
      told: "Tìm theo mã của dòng, có ghi lại.",
      change: (file) => file.pointName("cchc.dossiers.overdue", `'[1]${TTHC}'!$D$12`),
      expect: { repairs: ["by-id"] },
    },
    {
      id: "names-per-sheet",
      title: "Tên ô có thêm bản của riêng một trang tính, trỏ sai",
      told: "Đọc đúng: tên chung của tệp được dùng.",
      change: (file) => file.scopeName("cchc.dossiers.overdue", DIRECTION, `'${TTHC}'!$D$6`),
      expect: {},
    },
    {
      id: "names-of-one-sheet-only",
      title: "Tên ô chỉ còn bản của riêng trang tính (chuyển trang tính sang tệp khác)",
      told: "Đọc đúng theo tên đó.",
      change: (file) => {
        const target = `'${TTHC}'!$D$${file.rowOf("dossiers.overdue")}`;
        return file
          .dropNames((name) => name === "cchc.dossiers.overdue")
          .scopeName("cchc.dossiers.overdue", TTHC, target);
      },
      expect: {},
    },
    {
      id: "names-with-underscores",
      title: "Chương trình đổi dấu chấm trong tên ô thành dấu gạch dưới",
      told: "Tìm theo mã của dòng, có ghi lại; ô tự tính có công thức khác biểu mẫu, dùng kết quả đang có.",
      change: (file) => file.renameNames((name) => name.replaceAll(".", "_")),
      expect: { repairs: ["by-id", "by-label"] },
    },
    {
      id: "names-in-capitals",
      title: "Tên ô viết hoa",
      told: "Đọc đúng.",
      change: (file) => file.renameNames((name) => name.toUpperCase()),
      expect: {},
    },
    {
      id: "cut-and-pasted-over-another",
      title: "Cắt một số dán đè lên ô của nội dung khác (Excel chuyển cả tên ô)",
      told: "Đọc theo dòng mà số đang đứng; cả hai ô được ghi lại.",
      change: (file) => file.cutAndPaste(TTHC, file.cellOf("dossiers.overdue"), file.cellOf("dossiers.resolved")),
      expect: { told: ["dossiers.resolved", "dossiers.overdue"], repairs: ["by-id", "moved", "formula-stale"] },
    },
    {
      id: "cut-and-pasted-below",
      title: "Cắt một số dán xuống dưới bảng",
      told: "Ô đã chuyển và ô ở dòng của nó cùng nhận là của nội dung đó: báo không rõ (X8).",
      change: (file) => file.cutAndPaste(TTHC, file.cellOf("dossiers.overdue"), "D50"),
      expect: { lost: ["dossiers.overdue"], says: ["có ở nhiều ô (D12, D50)"] },
    },
    {
      id: "cut-and-pasted-to-the-right",
      title: "Cắt một số dán sang cột ghi chú cùng dòng",
      told: "Đọc ở ô mới; ô được ghi lại là đã chuyển chỗ.",
      change: (file) => file.cutAndPaste(TTHC, file.cellOf("dossiers.overdue"), "E12"),
      expect: { repairs: ["moved"], says: ["đọc ở E12"] },
    },
    {
      id: "cut-and-pasted-without-ids",
      title: "Xóa mã của dòng rồi cắt một số dán xuống dưới bảng",
      told: "Chữ của nội dung đó ở dòng khác với số: báo không rõ (X8).",
      change: (file) => file.clearIds().cutAndPaste(TTHC, file.cellOf("dossiers.overdue"), "D50"),
      expect: { lost: ["dossiers.overdue"] },
    },
    {
      id: "cut-and-pasted-column",
      title: "Cắt cả cột số liệu dán sang cột trống bên phải",
      told: "Đọc đúng ở cột mới.",
      change: (file) => {
        const ids = itemsOf(TTHC);
        for (const id of ids) file.cutAndPaste(TTHC, file.cellOf(id), `P${file.rowOf(id)}`);
        return file;
      },
      expect: {},
    },
  ],
};
