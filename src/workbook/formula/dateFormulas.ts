import { RIGHT } from "./functions";
import { constant, fx, join, onNumbers, type Fx } from "./Fx";

/** Days from 1899-12-30, as Excel counts from March 1900 on. */
export function serialOfDate(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}

/** A date as the sheet's sentences write it: `10/11/2025`. TEXT would not do, as its codes depend on the machine's language. */
export function dateFormula(date: Fx): Fx {
  return join(twoDigits("DAY", date), constant("/"), twoDigits("MONTH", date), constant("/"), part("YEAR", date));
}

/** `ngày 10 tháng 11 năm 2025`. */
export function dateWordsFormula(date: Fx): Fx {
  return join(
    constant("ngày "),
    twoDigits("DAY", date),
    constant(" tháng "),
    twoDigits("MONTH", date),
    constant(" năm "),
    part("YEAR", date),
  );
}

function twoDigits(name: "DAY" | "MONTH", date: Fx): Fx {
  return RIGHT(join(constant("0"), part(name, date)), 2);
}

function part(name: "DAY" | "MONTH" | "YEAR", date: Fx): Fx {
  return fx(`${name}(${date.text})`, () =>
    onNumbers([date], ([serial]) => {
      const day = new Date((Math.floor(serial!) - 25_569) * 86_400_000);
      if (name === "DAY") return day.getUTCDate();
      return name === "MONTH" ? day.getUTCMonth() + 1 : day.getUTCFullYear();
    }),
  );
}
