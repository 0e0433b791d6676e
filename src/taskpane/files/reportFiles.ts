/** What reports come as, for the system's window: the engine tells each by its bytes. */
export const REPORT_FILES = ".xlsx,.xlsm,.ods,.zip,.eml,.msg";
