import { formatDate } from "../../report/formatNumber";
import { twoDigits } from "../twoDigits";

/** What is said of one report in whichever tab it is read. */
export const REPORT = {
  asOf: (date: string | null) => (date === null ? "Chưa ghi ngày số liệu" : `Số liệu đến ${formatDate(date)}`),
  saved: (time: string) => `Lưu ${time}`,
  received: (day: string, late: number | null) =>
    `Nhận ngày ${formatDate(day)}${late === null ? "" : late === 0 ? ", đúng hạn" : `, chậm ${twoDigits(late)} ngày`}`,
  from: (sender: string) => `Thư của ${sender}`,
  answered: (n: number, of: number, declined: number) =>
    `đã có số liệu ${n}/${of}${declined > 0 ? `, ${declined} không phát sinh hoặc không thuộc phạm vi` : ""}`,
} as const;
