import type { Sign } from "./Entry";
import type { NumberReading } from "./readNumber";

/** Why a text is no figure. */
export function signsOfRefusal(reading: Exclude<NumberReading, { is: "number" }>, raw: string): readonly Sign[] {
  switch (reading.is) {
    case "approximate":
      return [{ code: "T9a", figures: { raw } }];
    case "two numbers":
      return [{ code: "T15", figures: { raw } }];
    case "two scales":
      return [
        { code: "T2", figures: { raw } },
        { code: "T9", figures: { x: reading.x } },
      ];
    case "unreadable":
      return [{ code: "T2", figures: { raw } }];
  }
}
