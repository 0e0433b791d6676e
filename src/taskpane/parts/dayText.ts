import { formatDate } from "../../report/formatNumber";

const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;

/** `2025-11-12` → `Thứ Tư, 12/11/2025`, parted nowhere; anything else as it is. */
export function dayText(iso: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`).getUTCDay() : NaN;
  const weekday = WEEKDAYS[at];
  return weekday === undefined ? iso : `${weekday}, ${formatDate(iso)}`.replaceAll(" ", "\u00a0");
}
