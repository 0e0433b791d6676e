import { clientSets, clientSource } from "./excelClient";
import { ExcelHost, type HostEvent, type Platform } from "./ExcelHost";

export interface StartOptions {
  /** Requirement set: "1.7" is Excel 2019, "1.14" LTSC 2021. */
  readonly set?: string;
  readonly platform?: Platform;
}

interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Put here by the client. */
  onMessageFromHost?: (text: string) => void;
}

interface Client {
  readonly Excel: unknown;
  readonly OfficeExtension: { readonly Utility: { _doApiNotSupportedCheck: boolean } };
}

let current: ExcelHost | undefined;
let bridge: Bridge | undefined;

/**
 * A fresh Excel with one empty sheet, and Microsoft's client connected to it as the globals `Excel` and `Office`, without a DOM. The client
 * is loaded once in a test file and talks to the host that was started last.
 *
 * Of the published file its second half runs, unchanged: the part before it looks for a browser, the part behind it is for custom functions.
 */
export function startExcel({ set = "1.14", platform = "PC" }: StartOptions = {}): ExcelHost {
  const host = new ExcelHost({ set, platform, sets: clientSets() });
  current = host;
  bridge ??= loadClient();
  const { onMessageFromHost } = bridge;
  host.onEvent((event) => onMessageFromHost?.(eventMessage(event)));
  context.platform = platform;
  return host;
}

/** What the add-in and the client ask of Office itself. */
const office = {
  FileType: { Compressed: "compressed" },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
};

/** The one part of the common interface that is used, in slices as small as a test can have them. */
const document = {
  getFileAsync: (_type: string, { sliceSize }: { readonly sliceSize: number }, done: Answer) => {
    if (!current) return;
    const host = current;
    host.lendFile().then(
      (bytes) => {
        const step = Math.min(sliceSize, 10_000);
        const file = {
          size: bytes.length,
          sliceCount: Math.ceil(bytes.length / step),
          getSliceAsync: (index: number, answer: Answer) =>
            answer({ status: "succeeded", value: { data: [...bytes.subarray(index * step, (index + 1) * step)] } }),
          closeAsync: (answer: Answer) => {
            host.takeBackFile();
            answer({ status: "succeeded", value: undefined });
          },
        };
        done({ status: "succeeded", value: file });
      },
      (error: Error) => done({ status: "failed", error: { name: error.name, message: error.message } }),
    );
  },
};
type Answer = (result: object) => void;

const context = {
  document,
  host: "Excel",
  platform: "PC" as Platform,
  requirements: { isSetSupported: (name: string, version?: string) => current?.supports(name, version) ?? false },
};

function loadClient(): Bridge {
  const made: Bridge = { sendMessageToHost: (text) => void answer(made, text) };
  const text = clientSource();
  const from = text.lastIndexOf("var __extends", text.indexOf("\nvar OfficeExtension;"));
  const to = text.indexOf("var _EndExcel");
  const names = ["window", "_richApiNativeBridge", `${text.slice(from, to)}\nreturn { Excel, OfficeExtension };`];
  const client = Reflect.construct(Function, names) as (window: object, bridge: Bridge) => Client;
  const { Excel, OfficeExtension } = client({ Office: { ...office, context } }, made);
  // The last line of the published file.
  OfficeExtension.Utility._doApiNotSupportedCheck = true;
  Object.assign(globalThis, { Excel, OfficeExtension, Office: { ...office, context } });
  return made;
}

async function answer(made: Bridge, text: string): Promise<void> {
  const { id, flags, message } = JSON.parse(text) as { id: number; flags: number; message: { body: unknown } };
  if (!current) throw new Error("No Excel was started");
  const body = await current.execute(JSON.stringify(message.body), flags);
  const response = { id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.parse(body) as unknown } };
  made.onMessageFromHost?.(JSON.stringify(response));
}

/** Category 65536 are the events of the API. */
function eventMessage({ type, targetId, args }: HostEvent): string {
  return JSON.stringify({ type: 3, message: { entries: [[65536, type, targetId, JSON.stringify(args), 0]] } });
}
