import { startExcel } from "../support/excel/startExcel";

describe("Microsoft's client against the simulated Excel", () => {
  it("writes and reads values, formulas and formats", async () => {
    const host = startExcel();
    host.compute = (formula) => (formula === "SUM(A1:B1)" ? 3 : undefined);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
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
    expect(host.requests.map(({ actions }) => actions).length).toBe(2);
    // The client lets go of its ranges in one more request, which Excel.run does not wait for.
    await new Promise((later) => setTimeout(later));
    expect(host.references.count).toBe(0);
  });
});
