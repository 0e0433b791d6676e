import type { AppModel } from "../AppModel";
import { createLetterRoom } from "../letters/letterRoom";

/** The letter that is written in the tab Kiểm tra. */
export const checkLetters = (app: AppModel) => createLetterRoom(app, "kiem-tra");
