import type { RoundUnit } from "../../outline/Round";
import { addressesOf } from "../plan/parsePeople";
import type { FormLetter } from "./FormsState";

/** Why a unit gets no draft of that kind as things stand. */
export type Obstacle = "surprise" | "noVisit" | "noEmail";

export function letterObstacle(kind: FormLetter, unit: RoundUnit | undefined): Obstacle | null {
  if (kind === "notice" && unit?.visit?.surprise) return "surprise";
  if (kind === "notice" && unit?.visit?.date === undefined) return "noVisit";
  return addressesOf(unit?.people).length === 0 ? "noEmail" : null;
}
