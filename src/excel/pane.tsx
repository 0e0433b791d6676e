import { startApp } from "../taskpane/startApp";
import "../taskpane/app.css";
import { createExcelHost } from "./createExcelHost";

/** Frames, names, passwords: the least that reading a report and colouring it take. */
const LEAST = "1.7";

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel || !Office.context.requirements.isSetSupported("ExcelApi", LEAST)) {
    document.documentElement.dataset.state = "old";
    return;
  }
  startApp(createExcelHost());
});
