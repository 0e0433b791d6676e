import { errorCode } from "./troubleOf";

/** One sheet whose protection stands in the way, with what is to be done to it. */
export interface SheetJob {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Absent where it is not protected. */
  readonly options?: Excel.WorksheetProtectionOptions;
  readonly queue: (sheet: Excel.Worksheet) => void;
}

/**
 * Does the jobs in one request, each between unprotecting and protecting anew with the same options. A sheet with somebody's password
 * can be told only by trying: its job is left out, and the ones behind it go into one more request.
 * @returns names of the sheets left out
 */
export async function runUnlocked(
  context: Excel.RequestContext,
  jobs: readonly SheetJob[],
): Promise<readonly string[]> {
  if (jobs.length === 0) return [];
  jobs.forEach(({ sheet, options, queue }, index) => {
    context.trace(`${MARK}${index}`);
    if (options) sheet.protection.unprotect();
    queue(sheet);
    if (options) sheet.protection.protect(options);
  });
  try {
    await context.sync();
    return [];
  } catch (error) {
    const failed = lastTraced(error);
    const job = failed === undefined ? undefined : jobs[failed];
    if (failed === undefined || !job) throw error;
    if (!job.options || errorCode(error) !== "AccessDenied") {
      await protectAgain(context, job);
      throw error;
    }
    return [job.name, ...(await runUnlocked(context, jobs.slice(failed + 1)))];
  }
}

const MARK = "cchc:";

/** Index of the job that the request stopped in. */
function lastTraced(error: unknown): number | undefined {
  const messages: unknown = error instanceof OfficeExtension.Error ? error.traceMessages : undefined;
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  return typeof last === "string" && last.startsWith(MARK) ? Number(last.slice(MARK.length)) : undefined;
}

/** What failed between the two may have left the sheet open. */
async function protectAgain(context: Excel.RequestContext, { sheet, options }: SheetJob): Promise<void> {
  if (!options) return;
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected) return;
  sheet.protection.protect(options);
  await context.sync();
}
