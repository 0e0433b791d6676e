import type { IntakeKinds } from "../support/IntakeKind";
import { answerDrifts } from "./answerDrifts";
import { columnDrifts } from "./columnDrifts";
import { coverDrifts } from "./coverDrifts";
import type { Drift } from "./Drift";
import { formatDrifts } from "./formatDrifts";
import { habitDrifts } from "./habitDrifts";
import { labelDrifts } from "./labelDrifts";
import { lookDrifts } from "./lookDrifts";
import { nameDrifts } from "./nameDrifts";
import { programDrifts } from "./programDrifts";
import { rowDrifts } from "./rowDrifts";
import { sheetDrifts } from "./sheetDrifts";

/** Everything that is done to forms, by what it is done to. */
export const driftLists: readonly IntakeKinds<Drift>[] = [
  rowDrifts,
  columnDrifts,
  sheetDrifts,
  nameDrifts,
  labelDrifts,
  answerDrifts,
  formatDrifts,
  lookDrifts,
  coverDrifts,
  programDrifts,
  habitDrifts,
];
