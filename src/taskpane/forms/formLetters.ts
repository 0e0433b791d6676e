import type { AppModel } from "../AppModel";
import { createLetterRoom } from "../letters/letterRoom";

/** The letter that is looked at in the tab Đề cương. */
export const formLetters = (app: AppModel) => createLetterRoom(app, "de-cuong");
