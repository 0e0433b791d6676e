import type { Holidays } from "../outline/Round";

/**
 * Public holidays of Việt Nam, and the Saturdays worked in exchange, as the government announced them for each year. Those of the lunar calendar are
 * announced year by year and can't be computed; 24/11/2026 is to be checked again. A round may bring its own list.
 */
export const PUBLIC_HOLIDAYS: Holidays = {
  off: [
    "2025-01-01",
    "2025-01-27",
    "2025-01-28",
    "2025-01-29",
    "2025-01-30",
    "2025-01-31",
    "2025-04-07",
    "2025-04-30",
    "2025-05-01",
    "2025-05-02",
    "2025-09-01",
    "2025-09-02",
    "2026-01-01",
    "2026-01-02",
    "2026-02-16",
    "2026-02-17",
    "2026-02-18",
    "2026-02-19",
    "2026-02-20",
    "2026-04-27",
    "2026-04-30",
    "2026-05-01",
    "2026-08-31",
    "2026-09-01",
    "2026-09-02",
    "2026-11-24",
  ],
  worked: ["2025-04-26", "2026-01-10", "2026-08-22"],
};
