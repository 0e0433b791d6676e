import type { ExcelHost } from "../support/excel/ExcelHost";
import { startExcel, type StartOptions } from "../support/excel/startExcel";

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** Code of the error that Excel answers to these calls, or "done". */
async function answerTo(batch: Batch): Promise<string> {
  return Excel.run(async (context) => {
    batch(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
    return "done";
  }).catch((error: { code: string }) => error.code);
}

function protectedSheet(options?: StartOptions): ExcelHost {
  const host = startExcel(options);
  const sheet = host.sheet("Sheet1");
  sheet.put(1, 0, { format: { ...sheet.format, locked: false } });
  sheet.protection = { options: { allowFormatColumns: true }, password: "mật khẩu" };
  return host;
}

/** What Excel refuses, and what it takes just before. */
const CASES: readonly (readonly [string, Batch, string])[] = [
  ["values of the right size", (_, sheet) => (sheet.getRange("A1:B1").values = [[1, 2]]), "done"],
  ["values of a wrong size", (_, sheet) => (sheet.getRange("A1:B1").values = [[1, 2, 3]]), "InvalidArgument"],
  [
    "many values of a wrong size",
    (_, s) => (s.getRange("A1:B900").values = Array.from({ length: 901 }, () => [1, 2])),
    "InvalidArgument",
  ],
  ["a text of 32.767 characters", (_, sheet) => (sheet.getRange("A1").values = [["x".repeat(32767)]]), "done"],
  ["a longer text", (_, sheet) => (sheet.getRange("A1").values = [["x".repeat(32768)]]), "InvalidArgument"],
  ["a formula that is none", (_, sheet) => (sheet.getRange("A1").formulas = [["=SUM(A2"]]), "InvalidArgument"],
  ["a formula of no sheet", (_, sheet) => (sheet.getRange("A1").formulas = [["=Sheet9!A1"]]), "InvalidArgument"],
  ["an address that is none", (_, sheet) => sheet.getRange("A0").select(), "InvalidArgument"],
  ["a sheet that is not there", (context) => context.workbook.worksheets.getItem("Sheet9").activate(), "ItemNotFound"],
  ["a name that is not there", (context) => context.workbook.names.getItem("gì").delete(), "ItemNotFound"],
  ["a sheet's name of 31 characters", ({ workbook }) => workbook.worksheets.add("x".repeat(31)), "done"],
  ["a sheet's name of 32 characters", ({ workbook }) => workbook.worksheets.add("x".repeat(32)), "InvalidArgument"],
  ["a sheet's name with a colon", ({ workbook }) => workbook.worksheets.add("a:b"), "InvalidArgument"],
  ["a sheet's name twice", ({ workbook }) => workbook.worksheets.add("SHEET1"), "ItemAlreadyExists"],
  ["to delete the only visible sheet", (_, sheet) => sheet.delete(), "GeneralException"],
  ["to hide the only visible sheet", (_, sheet) => (sheet.visibility = "Hidden"), "GeneralException"],
  [
    "to delete a very hidden sheet",
    ({ workbook }) => {
      const sheet = workbook.worksheets.add("ẩn");
      sheet.visibility = "VeryHidden";
      sheet.delete();
    },
    "InvalidOperation",
  ],
  [
    "a name like an address",
    ({ workbook }, sheet) => workbook.names.add("AB12", sheet.getRange("A1")),
    "InvalidArgument",
  ],
  ["a name with a dot", ({ workbook }, sheet) => workbook.names.add("cchc.meta.unit", sheet.getRange("A1")), "done"],
  ["to unprotect an open sheet", (_, sheet) => sheet.protection.unprotect(), "AccessDenied"],
  ["to protect twice", (_, sheet) => (sheet.protection.protect(), sheet.protection.protect()), "AccessDenied"],
  ["a list of 255 characters", (_, sheet) => list(sheet, "x".repeat(255)), "done"],
  ["a list of 256 characters", (_, sheet) => list(sheet, "x".repeat(256)), "InvalidArgument"],
  [
    "a prompt of 256 characters",
    (_, sheet) => {
      sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "", message: "x".repeat(256) };
    },
    "InvalidArgument",
  ],
  ["a colour that is none", (_, sheet) => (sheet.getRange("A1").format.fill.color = "#12345"), "InvalidArgument"],
  [
    "a scale and pages at once",
    (_, sheet) => (sheet.pageLayout.zoom = { scale: 50, horizontalFitToPages: 1 }),
    "InvalidArgument",
  ],
  [
    "an inner line of one row",
    (_, sheet) => (sheet.getRange("A1:B1").format.borders.getItem("InsideHorizontal").style = "Continuous"),
    "InvalidArgument",
  ],
];

function list(sheet: Excel.Worksheet, source: string): void {
  sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
}

describe("the simulated Excel refuses what Excel refuses", () => {
  it.each(CASES)("%s", async (_, batch, expected) => {
    startExcel();
    expect(await answerTo(batch)).toBe(expected);
  });

  it.each<[string, Batch, string]>([
    ["a locked cell", (_, sheet) => (sheet.getRange("A1").values = [[1]]), "AccessDenied"],
    ["an open cell", (_, sheet) => (sheet.getRange("A2").values = [[1]]), "done"],
    ["a locked cell beside it", (_, sheet) => (sheet.getRange("A2:B2").values = [[1, 2]]), "AccessDenied"],
    ["looks, of open cells too", (_, sheet) => (sheet.getRange("A2").format.fill.color = "red"), "AccessDenied"],
    ["a conditional format", (_, sheet) => sheet.getRange("A2").conditionalFormats.add("Custom"), "AccessDenied"],
    ["widths, where allowed", (_, sheet) => (sheet.getRange("A:A").format.columnWidth = 50), "done"],
    ["heights, where not", (_, sheet) => (sheet.getRange("1:1").format.rowHeight = 50), "AccessDenied"],
    ["no password", (_, sheet) => sheet.protection.unprotect(), "AccessDenied"],
    ["a wrong password", (_, sheet) => sheet.protection.unprotect("Mật khẩu"), "AccessDenied"],
    [
      "the password",
      (_, sheet) => (sheet.protection.unprotect("mật khẩu"), (sheet.getRange("A1").values = [[1]])),
      "done",
    ],
    ["another name of the sheet", (_, sheet) => (sheet.name = "Khác"), "done"],
  ])("on a protected sheet: %s", async (_, batch, expected) => {
    protectedSheet();
    expect(await answerTo(batch)).toBe(expected);
  });

  it("what was done before the error stays done, and nothing after it", async () => {
    const host = startExcel();
    const code = await answerTo((_, sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A0").values = [[2]];
      sheet.getRange("A3").values = [[3]];
    });
    const { cells } = host.sheet("Sheet1");
    expect([code, cells.size]).toEqual(["InvalidArgument", 1]);
  });

  it("a member above its requirement set", async () => {
    const host = startExcel({ set: "1.6" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.7")).toBe(false);
    expect(await answerTo((_, sheet) => (sheet.tabColor = "#FF0000"))).toBe("ApiNotFound");
    expect(await answerTo((_, sheet) => sheet.freezePanes.freezeRows(1))).toBe("ApiNotFound");
    // The published client does not look at the sets by itself: Excel does.
    expect(host.requests.map(({ error }) => error)).toEqual(["ApiNotFound", "ApiNotFound"]);
    startExcel({ set: "1.7" });
    expect(await answerTo((_, sheet) => (sheet.freezePanes.freezeRows(1), (sheet.tabColor = "#FF0000")))).toBe("done");
  });

  it("a member that is not simulated, aloud", async () => {
    startExcel();
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", true);
        await context.sync();
      }),
    ).rejects.toThrow("not simulated: Worksheet.Tables");
  });

  it("more than 5 MB, on the web alone", async () => {
    const long = Array.from({ length: 200 }, () => ["x".repeat(32_000)]);
    const write: Batch = (_, sheet) => (sheet.getRange("A1:A200").values = long);
    const read: Batch = (_, sheet) => sheet.getRange("A1:A200").load("values");
    const web = startExcel({ platform: "OfficeOnline" });
    expect(await answerTo(write)).toBe("RequestPayloadSizeLimitExceeded");
    long.forEach(([text], row) => web.sheet("Sheet1").put(row, 0, { value: text! }));
    expect(await answerTo(read)).toBe("ResponsePayloadSizeLimitExceeded");
    startExcel();
    expect(await answerTo(write)).toBe("done");
    expect(await answerTo(read)).toBe("done");
  });

  it("every call while a cell is being edited, unless the call waits", async () => {
    const host = startExcel();
    host.editing = true;
    expect(await answerTo((_, sheet) => sheet.activate())).toBe("InvalidOperationInCellEditMode");
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      done = true;
    });
    while (host.waitingCalls === 0) await new Promise((later) => setTimeout(later));
    expect([done, host.sheet("Sheet1").cells.size]).toEqual([false, 0]);
    host.editing = false;
    await waiting;
    expect([done, host.sheet("Sheet1").cells.size]).toEqual([true, 1]);
  });

  it("once, what a test tells it to refuse", async () => {
    const host = startExcel();
    host.failNext("GeneralException", (action) => action === "Range.Values");
    const write: Batch = (_, sheet) => (sheet.getRange("A1").values = [[1]]);
    expect(await answerTo((_, sheet) => sheet.activate())).toBe("done");
    expect(await answerTo(write)).toBe("GeneralException");
    expect(await answerTo(write)).toBe("done");
  });
});
