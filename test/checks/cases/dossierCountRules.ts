import { dossiers } from "./dossiers";
import type { RuleCases } from "./RuleCases";

/** Counts of dossiers and feedback. */
export const dossierCountRules: Readonly<Record<string, RuleCases>> = {
  D1: {
    valid: [
      dossiers({ received: 1291, resolved: 1291 }),
      dossiers({ received: 1291, resolved: 1423, carried_in: 132 }),
      dossiers({ received: 1291, resolved: 1423, carried_in: "CCS" }),
      dossiers({ received: 1291, resolved: 1423, carried_in: "khoảng 140" }),
      dossiers({ received: "", resolved: 1423 }),
      dossiers({ received: "KTPV", resolved: 1423 }),
      dossiers({ received: 6.214, resolved: 1423 }),
      dossiers({ received: 0, resolved: "KPS" }),
    ],
    invalid: [
      [
        dossiers({ received: 1291, resolved: 1423 }),
        "Lỗi",
        "Số hồ sơ đã giải quyết (1.423) lớn hơn số tiếp nhận (1.291). Đề nghị kiểm tra lại; hồ sơ kỳ trước chuyển sang ghi ở TT 30.",
      ],
      [
        dossiers({ received: 1291, resolved: 1423, carried_in: 131 }),
        "Lỗi",
        "Số hồ sơ đã giải quyết (1.423) lớn hơn số tiếp nhận (1.422). Đề nghị kiểm tra lại; hồ sơ kỳ trước chuyển sang ghi ở TT 30.",
      ],
      [
        dossiers({ received: 1291, resolved: 1292, carried_in: "KTPV" }),
        "Lỗi",
        "Số hồ sơ đã giải quyết (1.292) lớn hơn số tiếp nhận (1.291). Đề nghị kiểm tra lại; hồ sơ kỳ trước chuyển sang ghi ở TT 30.",
      ],
    ],
  },
  D2: {
    valid: [
      dossiers({ on_time: 1004, resolved: 1004 }),
      dossiers({ on_time: "", resolved: 1 }),
      dossiers({ on_time: "KPS", resolved: 0 }),
    ],
    invalid: [
      [
        dossiers({ on_time: 1009, resolved: 1004 }),
        "Lỗi",
        "Số hồ sơ giải quyết đúng hạn (1.009) lớn hơn số đã giải quyết (1.004). Đề nghị kiểm tra lại.",
      ],
      [
        dossiers({ on_time: 1, resolved: "KPS" }),
        "Lỗi",
        "Số hồ sơ giải quyết đúng hạn (1) lớn hơn số đã giải quyết (0). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  D5: {
    valid: [
      dossiers({ on_time: 6113, overdue: 101, received: 6214 }),
      dossiers({ on_time: 6113, overdue: 440, received: 6214, carried_in: 339 }),
      dossiers({ on_time: 6113, overdue: "", received: 6214 }),
      dossiers({ on_time: 6113, overdue: 440, received: 6214, carried_in: "CCS" }),
    ],
    invalid: [
      [
        dossiers({ on_time: 6113, overdue: 440, received: 6214 }),
        "Lỗi",
        "Đúng hạn (6.113) + quá hạn (440) = 6.553, lớn hơn số tiếp nhận (6.214). Đề nghị kiểm tra lại.",
      ],
      [
        dossiers({ on_time: 6113, overdue: 102, received: 6214 }),
        "Lỗi",
        "Đúng hạn (6.113) + quá hạn (102) = 6.215, lớn hơn số tiếp nhận (6.214). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  D6: {
    valid: [
      dossiers({ on_time: 1216, overdue: 27, resolved: 1243 }),
      dossiers({ on_time: 1216, overdue: 33, resolved: 1243 }),
      dossiers({ on_time: 1216, overdue: "CCS", resolved: 1243 }),
    ],
    invalid: [
      [
        dossiers({ on_time: 1216, overdue: 6, resolved: 1243 }),
        "Cảnh báo",
        "Đúng hạn (1.216) + quá hạn (6) = 1.222, nhỏ hơn số đã giải quyết (1.243); còn 21 hồ sơ chưa rõ (đã cộng hồ sơ trước hạn vào đúng hạn chưa?).",
      ],
      [
        dossiers({ on_time: 1216, overdue: "KPS", resolved: 1217 }),
        "Cảnh báo",
        "Đúng hạn (1.216) + quá hạn (0) = 1.216, nhỏ hơn số đã giải quyết (1.217); còn 1 hồ sơ chưa rõ (đã cộng hồ sơ trước hạn vào đúng hạn chưa?).",
      ],
    ],
  },
  D7: {
    valid: [
      dossiers({ received: 1291, resolved: 1423, on_time: 1216, overdue: 33 }),
      dossiers({ received: 1291, resolved: 1243, on_time: 1216, overdue: 26 }),
      dossiers({ received: 1291, resolved: 1243, on_time: 1216, overdue: "" }),
    ],
    invalid: [
      [
        dossiers({ received: 1291, resolved: 1243, on_time: 1216, overdue: 33 }),
        "Lưu ý",
        "Đang giải quyết: 48 (trong đó quá hạn: 6).",
      ],
      [
        dossiers({ received: 1291, carried_in: 100, resolved: 1391, on_time: 1391, overdue: 0 }),
        "Lưu ý",
        "Đang giải quyết: 0 (trong đó quá hạn: 0).",
      ],
    ],
  },
  D8: {
    valid: [dossiers({ overdue: 0 }), dossiers({ overdue: "Không có" }), dossiers({ overdue: "KTPV" }), {}],
    invalid: [
      [
        dossiers({ overdue: 33 }),
        "Chưa đạt",
        "Có 33 hồ sơ quá hạn: đề nghị nêu nguyên nhân, việc gửi phiếu xin lỗi và hẹn lại ngày trả kết quả.",
      ],
    ],
  },
  D9: {
    valid: [
      dossiers({ online: 6214, received: 6214 }),
      dossiers({ online: 6543 }),
      dossiers({ online: "", received: 0 }),
    ],
    invalid: [
      [
        dossiers({ online: 6543, received: 6214 }),
        "Lỗi",
        "Số hồ sơ trực tuyến (6.543) lớn hơn số tiếp nhận (6.214). Đề nghị kiểm tra lại.",
      ],
      [
        dossiers({ online: 1, received: "KPS" }),
        "Lỗi",
        "Số hồ sơ trực tuyến (1) lớn hơn số tiếp nhận (0). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  D12: {
    valid: [
      dossiers({ overdue: 44, overdue_resolved: 37, overdue_pending: 7 }),
      dossiers({ overdue: 44, overdue_resolved: 37 }),
      dossiers({ overdue: 44, overdue_pending: 7 }),
      dossiers({ overdue: "", overdue_resolved: 37, overdue_pending: 7 }),
      dossiers({ overdue: 37, overdue_resolved: 37, overdue_pending: "KPS" }),
    ],
    invalid: [
      [
        dossiers({ overdue: 440, overdue_resolved: 37, overdue_pending: 7 }),
        "Lỗi",
        "Quá hạn đã giải quyết (37) + quá hạn chưa giải quyết (7) = 44, khác tổng quá hạn (440). Đề nghị kiểm tra lại.",
      ],
      [
        dossiers({ overdue: 43, overdue_resolved: 37, overdue_pending: 7 }),
        "Lỗi",
        "Quá hạn đã giải quyết (37) + quá hạn chưa giải quyết (7) = 44, khác tổng quá hạn (43). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  F1: {
    valid: [
      { "feedback.received": 9, "feedback.resolved": 9 },
      { "feedback.received": "KPS", "feedback.resolved": "KPS" },
      { "feedback.received": "", "feedback.resolved": 11 },
    ],
    invalid: [
      [
        { "feedback.received": 9, "feedback.resolved": 11 },
        "Lỗi",
        "Số PAKN đã giải quyết (11) lớn hơn số tiếp nhận (9). Đề nghị kiểm tra lại.",
      ],
      [
        { "feedback.received": 9, "feedback.resolved": 10 },
        "Lỗi",
        "Số PAKN đã giải quyết (10) lớn hơn số tiếp nhận (9). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  F2: {
    valid: [
      { "feedback.received": 9, "feedback.resolved": 9 },
      { "feedback.received": 9, "feedback.resolved": 11 },
      { "feedback.received": 9, "feedback.resolved": "CCS" },
    ],
    invalid: [[{ "feedback.received": 9, "feedback.resolved": 8 }, "Lưu ý", "Còn 1 PAKN đang giải quyết."]],
  },
};
