import type { IntakeKinds } from "../support/IntakeKind";
import { answerDrifts } from "./answerDrifts";
import { columnDrifts } from "./columnDrifts";
import type { Drift } from "./Drift";
import { labelDrifts } from "./labelDrifts";
import { nameDrifts } from "./nameDrifts";
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
];
