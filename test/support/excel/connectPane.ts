import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { OFFICE_JS } from "./excelClient";
import type { ExcelHost, HostEvent, Platform } from "./ExcelHost";

const EXECUTE = "simulatedExcelExecute";
const FILE = "simulatedExcelFile";
/** How Excel tells a pane where it is: program, platform, file version, language, and to send nothing to Microsoft. */
const NAMES: Readonly<Record<Platform, string>> = { PC: "Win32$16.01", Mac: "Mac$16.00", OfficeOnline: "Web$16.00" };
const CLIENTS: Readonly<Record<Exclude<Platform, "PC">, string>> = {
  Mac: "excel-mac-16.00.js",
  OfficeOnline: "excel-web-16.00.js",
};

export interface PaneOptions {
  /** Language of Office; on many machines it is English. */
  readonly locale?: "vi-VN" | "en-US";
}

/**
 * Makes the pages of a browser a pane in the simulated Excel: office.js finds there what Excel gives a web view, and what it asks goes to the
 * host. To be called before the first page is opened.
 *
 * Excel on Windows is simulated down to the way in which the web view talks to it. Of the others office.js learns the platform, but talks
 * the way of Windows: their clients' own ways (message handlers of WebKit, messages between frames) are not simulated.
 */
export async function connectPane(
  context: BrowserContext,
  host: ExcelHost,
  { locale = "vi-VN" }: PaneOptions = {},
): Promise<void> {
  const { platform, set } = host.options;
  await context.exposeBinding(EXECUTE, (_, body: string, flags: number) => host.execute(body, flags));
  await context.exposeBinding(FILE, async (_, lend: boolean) => {
    if (lend) return [...(await host.lendFile())];
    host.takeBackFile();
    return [];
  });
  if (platform !== "PC") {
    const windows = readFileSync(join(OFFICE_JS, "excel-win32-16.01.js"), "utf8");
    await context.route(`**/${CLIENTS[platform]}`, (route) =>
      route.fulfill({ contentType: "text/javascript", body: windows }),
    );
  }
  const sets = JSON.stringify({ ExcelApi: set, DelayForCellEdit: "1.1", CompressedFile: "1.1" });
  await context.addInitScript(putExternal, {
    execute: EXECUTE,
    file: FILE,
    hostInfo: `Excel$${NAMES[platform]}$${locale}$telemetry$$disableLogging$`,
    sets,
    locale,
    document: host.book.name,
  });
  host.onEvent((event) => {
    for (const page of context.pages()) void page.evaluate(tell, event).catch(() => undefined);
  });
}

interface External {
  readonly execute: string;
  readonly file: string;
  readonly hostInfo: string;
  readonly sets: string;
  readonly locale: string;
  readonly document: string;
}

/** Answers in the form of a SAFEARRAY, in which Excel's web view gets them. */
type Callback = (answer: { toArray: () => unknown[] }) => void;
type Handler = (eventId: number, payload: { toArray: () => unknown[] }) => void;

/** Runs in the page, before any script of its own. */
function putExternal({ execute, file, hostInfo, sets, locale, document }: External): void {
  const array = (...values: unknown[]): { toArray: () => unknown[]; dimensions: () => number } => ({
    toArray: () => values,
    dimensions: () => 1,
  });
  let lent: readonly number[] = [];
  /** 77, 80, 81: a copy of the file is lent, read in parts, given back. */
  const fileCall = async (id: number, params: readonly unknown[]): Promise<unknown[]> => {
    const ask: unknown = Reflect.get(window, file);
    if (typeof ask !== "function") return [5000, ""];
    if (id === 80) {
      const [, offset, size] = params.map(Number);
      const part = lent.slice(offset, offset! + size!);
      return [0, array(array(...part), part.length)];
    }
    const answer = (await Reflect.apply(ask, null, [id === 77])) as readonly number[];
    if (id === 77) lent = answer;
    return id === 77 ? [0, array(1, lent.length)] : [0];
  };
  const handlers = new Map<number, Handler>();
  const office = {
    GetAppType: () => 1,
    GetSolutionRef: () => "cchc",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => 0,
    GetAppDataLocale: () => 0,
    GetDocUrl: () => document,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => sets,
    GetHostFullVersion: () => "16.0.14332.20000",
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => "{}",
    locale,
  };
  const external = {
    GetHostInfo: () => hostInfo,
    GetLoggingAllowed: () => false,
    GetContext: () => office,
    /** 93: the API; 77, 80, 81: the file. Anything else is not there. */
    Execute: (id: number, params: readonly (readonly unknown[])[], callback: Callback) => {
      if ([77, 80, 81].includes(id)) {
        const asked = fileCall(id, params);
        asked.then(
          (answer) => callback(array(...answer)),
          () => callback(array(5001, "")),
        );
        return;
      }
      const [request = []] = params;
      const run: unknown = Reflect.get(window, execute);
      if (id !== 93 || typeof run !== "function") return callback(array(5000, ""));
      const answer = Promise.resolve(Reflect.apply(run, null, [request[4], request[6]]));
      answer.then(
        (body) => callback(array(0, 200, null, body)),
        () => callback(array(5001, "")),
      );
    },
    RegisterEvent: (id: number, _: string, handler: Handler, callback: Callback) => {
      handlers.set(id, handler);
      callback(array(0));
    },
    UnregisterEvent: (id: number, _: string, callback: Callback) => {
      handlers.delete(id);
      callback(array(0));
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
  Object.defineProperty(window, "simulatedExcelEvent", {
    // 33: the events of the API.
    value: (entry: readonly unknown[]) => handlers.get(33)?.(33, array(array(...entry))),
  });
}

function tell({ type, targetId, args }: HostEvent): void {
  const raise: unknown = Reflect.get(window, "simulatedExcelEvent");
  if (typeof raise === "function")
    Reflect.apply(raise, null, [[65536, type, targetId, JSON.stringify(args), 0, false]]);
}
