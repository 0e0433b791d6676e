import type { AppModel } from "../AppModel";
import { createLetterRoom } from "../letters/letterRoom";
import { createMergeRoom } from "./mergeRoom";

/** The letter that is written in the tab Tổng hợp: a reminder, or one about the findings of a file that was taken in. */
export const mergeLetters = (app: AppModel) =>
  createLetterRoom(app, "tong-hop", () => app.room(createMergeRoom).choices());
