import { startExcel } from "../support/excel/startExcel";

/** One batch on the first sheet. */
function onSheet<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
}

const later = (): Promise<void> => new Promise((go) => setTimeout(go));

describe("Microsoft's client against the simulated Excel", () => {
  it("writes and reads values, formulas and formats", async () => {
    const host = startExcel();
    host.compute = (formula) => (formula === "SUM(A1:B1)" ? 3 : undefined);
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.formulas = [[1, 2, "=SUM(A1:B1)"]];
      range.format.fill.color = "#d9e2ec";
      range.load("values,formulas,valueTypes,numberFormat,address,rowCount");
      const fill = range.format.fill.load("color");
      await context.sync();
      expect(range.values).toEqual([[1, 2, 3]]);
      expect(range.formulas).toEqual([[1, 2, "=SUM(A1:B1)"]]);
      expect(range.address).toBe("Sheet1!A1:C1");
      expect(fill.color).toBe("#D9E2EC");
    });
    expect(host.requests.length).toBe(2);
    // The client lets go of its ranges in one more request, which Excel.run does not wait for.
    await later();
    expect(host.references.count).toBe(0);
  });

  it("keeps the client's discipline: nothing is read before it was loaded", async () => {
    startExcel();
    await expect(onSheet((sheet) => Promise.resolve(sheet.name))).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("takes what is put into a cell as a typed entry", async () => {
    const host = startExcel();
    const typed = ["12", "1e3", "'12", "TRUE", "#N/A", "1/2/2025", "50%", "Quý III", "=1+1", ""];
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:J1").values = [typed];
      sheet.getRange("A2").numberFormat = [["@"]];
      sheet.getRange("A2").values = [["=1+1"]];
      await context.sync();
    });
    const { value } = host.sheet("Sheet1").cell(0, 8);
    expect(value).toBe(0);
    expect(typed.map((_, column) => host.sheet("Sheet1").cell(0, column).value)).toEqual([
      12,
      1000,
      "12",
      true,
      { error: "#N/A" },
      45659,
      0.5,
      "Quý III",
      0,
      "",
    ]);
    expect(host.sheet("Sheet1").cell(1, 0)).toMatchObject({ value: "=1+1" });
  });

  it("renames and deletes sheets under formulas and names", async () => {
    const host = startExcel();
    await onSheet(async (sheet, context) => {
      const { worksheets, names } = context.workbook;
      const other = worksheets.add("Số liệu");
      sheet.getRange("A1:A2").formulas = [["='Số liệu'!B2*2&\"'Số liệu'!\""], ["=SUM('Số liệu'!B2:B5)"]];
      names.add("tổng", other.getRange("B2"));
      other.name = "Số";
      await context.sync();
      expect(host.sheet("Sheet1").cell(0, 0).formula).toBe("Số!B2*2&\"'Số liệu'!\"");
      expect(host.book.names[0]?.target).toBe("Số!$B$2");
      other.delete();
      const name = names.getItem("tổng").load("formula,type");
      await context.sync();
      expect([name.formula, name.type]).toEqual(["=#REF!$B$2", "Error"]);
    });
    expect(host.sheet("Sheet1").cell(1, 0)).toMatchObject({ formula: "SUM(#REF!B2:B5)", value: { error: "#REF!" } });
  });

  it("puts a new conditional format before the others, and takes cells out of one", async () => {
    const host = startExcel();
    await onSheet(async (sheet, context) => {
      for (const formula of ["=A1>1", "=A1>2"]) {
        const { custom } = sheet.getRange("A1:C3").conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = "#FF0000";
      }
      sheet.getRange("B2").conditionalFormats.clearAll();
      const formats = sheet.getRange("A1").conditionalFormats.load("items/priority,items/custom/rule/formula");
      const none = sheet.getRange("B2").conditionalFormats.load("items/id");
      await context.sync();
      expect(formats.items.map(({ priority, custom }) => [priority, custom.rule.formula])).toEqual([
        [0, "=A1>2"],
        [1, "=A1>1"],
      ]);
      expect(none.items).toEqual([]);
    });
    expect(host.sheet("Sheet1").conditionals[0]?.areas).toHaveLength(4);
  });

  it("gives the cells of a block the lines of its sides", async () => {
    const host = startExcel();
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("InsideVertical").color = "#FF0000";
      await context.sync();
    });
    const edges = (row: number, column: number): string[] =>
      Object.keys(host.sheet("Sheet1").formatAt(row, column).borders);
    expect([edges(1, 1), edges(1, 2), edges(2, 1), edges(2, 2)]).toEqual([
      ["EdgeTop", "EdgeRight"],
      ["EdgeTop", "EdgeLeft"],
      ["EdgeRight"],
      ["EdgeLeft"],
    ]);
  });

  it("tells who watches a sheet what a person typed, and nobody else", async () => {
    const host = startExcel();
    const changes: string[] = [];
    const watching = await onSheet(async (sheet, context) => {
      const added = sheet.onChanged.add(({ address, source }) => {
        changes.push(`${address} ${source}`);
        return Promise.resolve();
      });
      context.workbook.worksheets.add("Khác");
      await context.sync();
      return added;
    });
    host.type("Sheet1", "B2", "7");
    host.type("Khác", "B3", "8");
    await later();
    expect(changes).toEqual(["B2 Local"]);
    expect(host.sheet("Sheet1").cell(1, 1).value).toBe(7);
    await Excel.run(watching.context as Excel.RequestContext, async (context) => {
      watching.remove();
      await context.sync();
    });
    host.type("Sheet1", "B2", "9");
    await later();
    expect(changes).toEqual(["B2 Local"]);
  });

  it("remembers the workbooks that were opened", async () => {
    const host = startExcel();
    await Excel.createWorkbook("UEsDBAAA");
    expect(host.book.opened).toEqual(["UEsDBAAA"]);
    await expect(Excel.createWorkbook("bytes?")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("draws charts of ranges", async () => {
    const host = startExcel();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").values = [
        ["", "Đúng hạn", "Quá hạn"],
        ["Xã A", 5, 1],
        ["Xã B", 7, 2],
      ];
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns");
      chart.title.text = "Hồ sơ";
      chart.axes.valueAxis.minimum = 0;
      chart.setPosition("E1", "J12");
      await context.sync();
    });
    const [chart] = host.sheet("Sheet1").charts;
    expect(chart?.series.map(({ name }) => name)).toEqual(["Đúng hạn", "Quá hạn"]);
    expect(chart?.series[1]?.values?.area).toEqual({ top: 1, left: 2, bottom: 2, right: 2 });
    expect(chart?.settings.get("Title.Text")).toBe("Hồ sơ");
    expect(chart?.position).toEqual({ top: 0, left: 4, bottom: 11, right: 9 });
  });
});
