import type { Filling } from "../../src/workbook/template/LiveForm";

type Answers = Readonly<Record<string, string | number>>;

const SCHOOL: Answers = {
  "team.members": 4,
  "team.trained": 3,
  "team.plan": "Kế hoạch số 12/KH ngày 15/9/2025.\nĐã phân công từng lớp.",
  "water.points": 6,
  "water.tested": 6,
  "water.passed": 5,
  "toilets.total": 9,
  "toilets.clean": 8,
  "hygiene.work": "Tổng vệ sinh thứ sáu hằng tuần; phun khử khuẩn 2 lần.",
  "pupils.total": 1200,
  "pupils.present": 1150,
  "pupils.examined": 1140,
  "pupils.exam_rate": 95,
  "insurance.cards": 1164,
  "insurance.rate": 97,
  "bmi.under": 8.1,
  "bmi.normal": 76.5,
  "bmi.over": 15.4,
  "injuries.cases": 0,
  "fund.plan": 50_000_000,
  "fund.spent": 42_500_000,
  "review.gaps": "Thiếu nhân viên y tế chuyên trách.",
};

const OFFICE: Answers = Object.fromEntries(
  Object.keys(SCHOOL).map((id) => [id, id === "team.plan" ? "Đã ban hành." : "Không thuộc phạm vi"]),
);

const meta = (n: number): Filling["meta"] => ({
  as_of: "2026-05-10",
  report_no: `${n}/BC`,
  signed_on: "2026-05-12",
  reporter: "Nguyễn Thị Hạnh & Trần Văn D'Arc",
  phone: "0912 345 678",
  head_name: "Lê Văn <Minh>",
  office: "HIỆU TRƯỞNG",
});

/** One form for each unit of the other outline: right but for what a note or a warning is there to show. */
export const otherFillings: Readonly<Record<string, Filling>> = {
  MN: {
    meta: meta(1),
    answers: {
      ...SCHOOL,
      "pupils.total": 320,
      "pupils.present": 310,
      "pupils.examined": 304,
      "insurance.cards": 304,
      "insurance.rate": 95,
    },
  },
  TH: { meta: meta(2), answers: SCHOOL, notes: { "fund.spent": "Đã quyết toán quý I." } },
  THCS: {
    meta: meta(3),
    answers: {
      ...SCHOOL,
      "injuries.cases": 2,
      "pupils.joined": 15,
      "fund.parents": 12_000_000,
      "review.requests": 'Đề nghị cấp "tủ thuốc" & bông băng.',
    },
    notes: { "injuries.cases": "Đã sơ cứu, báo gia đình." },
  },
  QT: {
    meta: meta(4),
    answers: {
      ...SCHOOL,
      "pupils.total": 40,
      "pupils.present": 40,
      "pupils.examined": 38,
      "insurance.cards": 42,
      "insurance.rate": 105,
      "fund.plan": "KPS",
      "fund.spent": "KPS",
    },
  },
  TYT: {
    meta: meta(5),
    answers: {
      ...OFFICE,
      "pupils.total": 2760,
      "pupils.examined": 2622,
      "pupils.exam_rate": 95,
      "hygiene.score": 78.5,
      "fund.parents": 3_000_000,
      "review.gaps": "Không có",
    },
  },
  UB: { meta: meta(6), answers: { ...OFFICE, "hygiene.score": 81 } },
};
