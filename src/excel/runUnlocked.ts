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
    if (options) {
      sheet.protection.unprotect();
      context.trace(`${MARK}${index}${OPEN}`);
    }
    queue(sheet);
    if (options) sheet.protection.protect(options);
  });
  try {
    await context.sync();
    return [];
  } catch (error) {
    const { index: failed, isOpen } = lastTraced(error);
    const job = jobs[failed];
    if (!job) throw error;
    if (!job.options || isOpen || errorCode(error) !== "AccessDenied") {
      await protectAgain(context, job);
      throw error;
    }
    return [job.name, ...(await runUnlocked(context, jobs.slice(failed + 1)))];
  }
}

const MARK = "cchc:";
/** Behind the index: the sheet had no password, what failed came after. */
const OPEN = "+";

/** The job that the request stopped in, by its index; -1 where it can't be told. */
function lastTraced(error: unknown): { readonly index: number; readonly isOpen: boolean } {
  const messages: unknown = error instanceof OfficeExtension.Error ? error.traceMessages : undefined;
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  if (typeof last !== "string" || !last.startsWith(MARK)) return { index: -1, isOpen: false };
  return { index: parseInt(last.slice(MARK.length), 10), isOpen: last.endsWith(OPEN) };
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
