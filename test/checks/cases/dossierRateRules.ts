import { dossiers } from "./dossiers";
import type { RuleCases } from "./RuleCases";

/** Rates of dossiers. */
export const dossierRateRules: Readonly<Record<string, RuleCases>> = {
  D3: {
    // 1.216/1.243 = 97,8278…
    valid: [
      ...[97.83, 97.82, 97.8, 98, 97].map((rate) => dossiers({ on_time: 1216, resolved: 1243, on_time_rate: rate })),
      dossiers({ on_time: 1216, resolved: 1243 }),
      dossiers({ on_time: 1250, resolved: 1243, on_time_rate: 50 }),
      dossiers({ on_time: 0, resolved: 0, on_time_rate: 50 }),
      dossiers({ on_time: 1216, resolved: 1243, on_time_rate: "KPS" }),
      dossiers({ on_time: 1216, resolved: 1243, on_time_rate: "KTPV" }),
      // T6 alone asks about 0,9783.
      dossiers({ on_time: 1216, resolved: 1243, on_time_rate: 0.9783 }),
      dossiers({ on_time: "", resolved: 1243, on_time_rate: 50 }),
      // D3b is given in its place.
      dossiers({ received: 1291, on_time: 1216, resolved: 1243, on_time_rate: 94.19 }),
    ],
    invalid: [
      ...(
        [
          [97.9, "Cảnh báo", "97,9"],
          [98.5, "Cảnh báo", "98,5"],
          [98.82, "Cảnh báo", "98,82"],
          [96.83, "Cảnh báo", "96,83"],
          [99.83, "Lỗi", "99,83"],
          [98.83, "Lỗi", "98,83"],
          [96.82, "Lỗi", "96,82"],
          [87.83, "Lỗi", "87,83"],
          // A hundred times 0,5 fits no better: both are told.
          [0.5, "Lỗi", "0,5"],
        ] as const
      ).map(
        ([rate, word, told]) =>
          [
            dossiers({ on_time: 1216, resolved: 1243, on_time_rate: rate }),
            word,
            `Tỷ lệ đúng hạn ghi ${told}%, tính lại 1.216/1.243 = 97,83%. Đề nghị sửa tỷ lệ hoặc số hồ sơ.`,
          ] as const,
      ),
      [
        dossiers({ on_time: 0, resolved: 8, on_time_rate: 12.5 }),
        "Lỗi",
        "Tỷ lệ đúng hạn ghi 12,5%, tính lại 0/8 = 0%. Đề nghị sửa tỷ lệ hoặc số hồ sơ.",
      ],
    ],
  },
  D3b: {
    valid: [
      dossiers({ received: 1291, on_time: 1216, resolved: 1243, on_time_rate: 97.83 }),
      dossiers({ received: 1291, on_time: 1216, resolved: 1243, on_time_rate: 90 }),
      dossiers({ received: "", on_time: 1216, resolved: 1243, on_time_rate: 94.19 }),
      dossiers({ received: 0, on_time: 0, resolved: 0, on_time_rate: 94.19 }),
    ],
    invalid: [
      [
        dossiers({ received: 1291, on_time: 1216, resolved: 1243, on_time_rate: 94.19 }),
        "Cảnh báo",
        "Tỷ lệ đúng hạn 94,19% đang tính trên số tiếp nhận (1.291); tính trên số đã giải quyết là 97,83%. Đề nghị sửa tỷ lệ.",
      ],
    ],
  },
  D4: {
    valid: [
      dossiers({ resolved: 0, on_time_rate: "KPS" }),
      dossiers({ resolved: 0 }),
      dossiers({ resolved: 0, on_time: 0 }),
      dossiers({ resolved: 1, on_time_rate: 100 }),
      dossiers({ resolved: "", on_time_rate: 100 }),
      dossiers({ resolved: 0, on_time_rate: 150 }),
    ],
    invalid: [
      [
        dossiers({ resolved: 0, on_time_rate: 100 }),
        "Cảnh báo",
        "Chưa giải quyết hồ sơ nào nhưng ghi tỷ lệ đúng hạn 100%. Đề nghị ghi Không phát sinh.",
      ],
      [
        dossiers({ resolved: "KPS", on_time_rate: 0 }),
        "Cảnh báo",
        "Chưa giải quyết hồ sơ nào nhưng ghi tỷ lệ đúng hạn 0%. Đề nghị ghi Không phát sinh.",
      ],
    ],
  },
  D10: {
    valid: [
      dossiers({ online: 1096, received: 1291, online_rate: 84.9 }),
      dossiers({ online: 1096, received: 1291, online_rate: 84 }),
      dossiers({ online: "", received: 1291, online_rate: 10 }),
      dossiers({ online: 0, received: 0, online_rate: 10 }),
      dossiers({ online: 1300, received: 1291, online_rate: 10 }),
      dossiers({ online: 1096, received: 1291, online_rate: 0.849 }),
    ],
    invalid: [
      [
        dossiers({ online: 1096, received: 1291, online_rate: 89.4 }),
        "Cảnh báo",
        "Tỷ lệ hồ sơ trực tuyến ghi 89,4%, tính lại 1.096/1.291 = 84,9%. Đề nghị sửa tỷ lệ hoặc số hồ sơ.",
      ],
      [
        dossiers({ online: 1096, received: 1291, online_rate: 85.1234 }),
        "Cảnh báo",
        "Tỷ lệ hồ sơ trực tuyến ghi 85,1234%, tính lại 1.096/1.291 = 84,9%. Đề nghị sửa tỷ lệ hoặc số hồ sơ.",
      ],
    ],
  },
  D11: {
    valid: [
      dossiers({ received: 8, online_rate: 37.5 }),
      dossiers({ received: 8, online_rate: 0 }),
      dossiers({ received: 8, online_rate: 100 }),
      dossiers({ received: 201, online_rate: 40.1234 }),
      dossiers({ received: 0, online_rate: 40 }),
      dossiers({ received: 200, online_rate: 40.5 }),
      dossiers({ received: 8, online_rate: "KPS" }),
    ],
    invalid: [
      [
        dossiers({ received: 8, online_rate: 40 }),
        "Lưu ý",
        "Với 8 hồ sơ không có số nào cho tỷ lệ 40%: đề nghị xem lại.",
      ],
      [
        dossiers({ received: 200, online_rate: 40.25 }),
        "Lưu ý",
        "Với 200 hồ sơ không có số nào cho tỷ lệ 40,25%: đề nghị xem lại.",
      ],
    ],
  },
};
