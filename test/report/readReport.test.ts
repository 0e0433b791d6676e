import { readReport, type ReadOptions } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { form, type TestForm } from "../support/cellsOf";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const SOURCE = { file: "KT.xlsx", sha256: "ab", size: 75_000 };

function read(file: TestForm, options?: ReadOptions): Report {
  const result = readReport(file.cells(), outline, SOURCE, options);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

function refusal(file: TestForm, options?: ReadOptions): { code: string; message: string } {
  const result = readReport(file.cells(), outline, SOURCE, options);
  if (result.ok) throw new Error("not refused");
  const { code, message } = result.refusal;
  return { code, message };
}

describe("a form as it was sent out", () => {
  it("is read without repairs, every item once and in the outline's order", () => {
    const report = read(form(outline).fill({ "dossiers.received": 1291, "direction.documents": "Đã ban hành." }));
    expect([...report.entries.keys()]).toEqual(outline.items.map((item) => item.id));
    expect(report.entries.get("dossiers.received")).toEqual({
      item: "dossiers.received",
      state: "value",
      value: 1291,
      raw: 1291,
      signs: [],
      sheet: "II.2 Cải cách TTHC",
      cell: "D6",
    });
    expect(report.entries.get("direction.documents")!.value).toBe("Đã ban hành.");
    expect(report.entries.get("dossiers.resolved")).toMatchObject({ state: "blank", cell: "D9" });
    expect(report).toMatchObject({
      ...SOURCE,
      unit: "KT",
      asOf: "2025-11-10",
      modified: "2025-11-10T08:15:00Z",
      outline: { id: outline.id, version: outline.version },
      round: null,
      repaired: [],
      lost: [],
    });
  });

  it("gives each answer its note, dots are none", () => {
    const file = form(outline).note({
      "dossiers.overdue": " do lỗi mạng \n",
      "dossiers.resolved": "……",
      "dossiers.online": 12,
    });
    const { entries } = read(file);
    expect(entries.get("dossiers.overdue")!.note).toBe("do lỗi mạng");
    expect(entries.get("dossiers.resolved")).not.toHaveProperty("note");
    expect(entries.get("dossiers.online")!.note).toBe("12");
  });

  it("reads each cell by the rules of its item: kind, measure, the limit that is lifted, the 1904 calendar", () => {
    const lifted = outline.items.find((item) => item.overHundred)!;
    const file = form(outline)
      .from1904()
      .fill({
        [lifted.id]: 104.5,
        "satisfaction.overall": 104.5,
        "dossiers.received": "1.291 hồ sơ",
        "plan_tasks.total": { type: "number", value: 44509, format: "dd/mm/yyyy" },
      });
    const { entries } = read(file);
    expect(entries.get(lifted.id)).toMatchObject({ state: "value", value: 104.5 });
    expect(entries.get("satisfaction.overall")!.signs.map((sign) => sign.code)).toEqual(["T5"]);
    expect(entries.get("dossiers.received")!.value).toBe(1291);
    expect(entries.get("plan_tasks.total")!.signs).toEqual([{ code: "T11", figures: { raw: "10/11" } }]);
  });
});

it("a word behind a number is dropped where it is the item's own measure", () => {
  const pages = outline2025((json) =>
    JSON.parse(JSON.stringify(json).replace('"measure":"PAKN"', '"measure":"trang"')),
  );
  const result = readReport(form(pages).fill({ "feedback.received": "9 trang" }).cells(), pages, SOURCE);
  expect(result.ok && result.report.entries.get("feedback.received")!.value).toBe(9);
});

describe("the cover", () => {
  const typed = {
    report_no: "125/BC-KT",
    reporter: " Nguyễn Văn A ",
    phone: 912345678,
    head_name: "Trần B",
    office: "TRƯỞNG PHÒNG",
  };

  it("is kept as typed, with its places", () => {
    const report = read(form(outline).meta({ ...typed, signed_on: "10/11/2025" }));
    expect(report.meta).toEqual({
      unit: "Phòng Kinh tế",
      as_of: "2025-11-10",
      report_no: "125/BC-KT",
      signed_on: "2025-11-10",
      reporter: "Nguyễn Văn A",
      phone: "912345678",
      head_name: "Trần B",
      office: "TRƯỞNG PHÒNG",
    });
    expect(report.metaPlaces.unit).toEqual({ sheet: "Trang bìa", cell: "C19" });
    expect(Object.keys(report.metaPlaces)).toHaveLength(8);
  });

  it.each([
    ["text", "ngày 10 tháng 11 năm 2025", "2025-11-10"],
    ["serial", { type: "number", value: 45971, format: "General" } as const, "2025-11-10"],
  ])("reads the day of the figures from a %s", (_, as_of, day) => {
    expect(read(form(outline).meta({ as_of })).asOf).toBe(day);
  });

  it("counts days from 1904 where the file does", () => {
    const file = form(outline)
      .from1904()
      .meta({ as_of: { type: "number", value: 45971 - 1462, format: "dd/mm/yyyy" } });
    expect(read(file)).toMatchObject({ asOf: "2025-11-10", meta: { as_of: "2025-11-10" } });
  });

  it("keeps a day that cannot be read as it was typed, and takes blanks and dots for nothing", () => {
    const report = read(form(outline).meta({ as_of: "cuối kỳ", reporter: "………" }));
    expect(report).toMatchObject({ asOf: null, meta: { as_of: "cuối kỳ", reporter: "", phone: "" } });
  });

  it("is found by its labels where the names are lost, and never in the panel beside", () => {
    const file = form(outline)
      .meta({ ...typed, as_of: undefined })
      .dropNames((name) => name.startsWith("cchc.meta."));
    const report = read(file);
    expect(report).toMatchObject({
      unit: "KT",
      asOf: null,
      meta: { as_of: "", reporter: "Nguyễn Văn A", head_name: "Trần B" },
    });
    expect(report.metaPlaces).not.toHaveProperty("as_of");
    expect(report.repaired).toContainEqual({
      item: null,
      kind: "by-label",
      sheet: "Trang bìa",
      cell: "C19",
      message: 'Ô "Đơn vị báo cáo" ở trang bìa mất tên: đọc ở C19.',
    });
    expect(report.repaired).toHaveLength(6);
  });

  it("with two names for a field takes the one on the cover, and none where both are", () => {
    const copied = form(outline).copySheet("Trang bìa", "Bìa 2");
    copied.name("cchc.meta.unit", "'Bìa 2'!$C$19");
    expect(read(copied)).toMatchObject({ unit: "KT", metaPlaces: { unit: { sheet: "Trang bìa", cell: "C19" } } });
    const twice = form(outline).name("cchc.meta.reporter", "'Trang bìa'!$C$40");
    expect(read(twice).metaPlaces).not.toHaveProperty("reporter");
    const inAnotherRow = form(outline).name("cchc.meta.reporter", "'Trang bìa'!$C$19");
    expect(read(inAnotherRow).metaPlaces).toMatchObject({ reporter: { cell: "C23" } });
  });

  it("may have another name", () => {
    const report = read(form(outline).rename("Trang bìa", "Bìa"));
    expect(report.repaired.map(({ kind, message }) => [kind, message])).toEqual([
      ["sheet-renamed", 'Trang tính "Trang bìa" đã đổi tên thành "Bìa".'],
    ]);
    expect(report.metaPlaces.unit!.sheet).toBe("Bìa");
  });
});

describe("the unit", () => {
  it.each(["Phòng Kinh tế", "P. KINH TẾ", "pkt", "KT", "Phong Kinh te, Ha tang va Do thi"])(
    "is known as %s",
    (unit) => {
      expect(read(form(outline).meta({ unit })).unit).toBe("KT");
    },
  );

  it.each([
    ["Phòng Tài chính", 'Không xác định được đơn vị gửi (ghi "Phòng Tài chính"): chọn tên đơn vị ở trang bìa.'],
    ["", "Không xác định được đơn vị gửi: chọn tên đơn vị ở trang bìa."],
    [
      `x\n${"y".repeat(500)}`,
      `Không xác định được đơn vị gửi (ghi "x ${"y".repeat(77)}…"): chọn tên đơn vị ở trang bìa.`,
    ],
  ])("is asked for where the cover says %j (X9)", (unit, message) => {
    expect(refusal(form(outline).meta({ unit }))).toEqual({ code: "X9", message });
  });

  it("is asked for where its cell is gone", () => {
    expect(refusal(form(outline).deleteSheet("Trang bìa")).code).toBe("X9");
    const panel = form(outline)
      .meta({ unit: undefined })
      .dropNames((name) => name === "cchc.meta.unit");
    expect(refusal(panel).message).toBe("Không xác định được đơn vị gửi: chọn tên đơn vị ở trang bìa.");
  });

  it("is asked for in the words of the outline", () => {
    const own = outline2025((json) => ({ ...json, checks: { X9: { message: "Tệp của ai?[ {raw}]" } } }));
    const message = (of: typeof outline): string => {
      const result = readReport(form(of).meta({ unit: "Ai" }).cells(), of, SOURCE);
      return result.ok ? "" : result.refusal.message;
    };
    expect(message(own)).toBe("Tệp của ai? Ai");
    expect(message(outline)).toBe('Không xác định được đơn vị gửi (ghi "Ai"): chọn tên đơn vị ở trang bìa.');
  });

  it("named by the person stands above the cover, and is told where they differ", () => {
    const named = read(form(outline), { unit: "VP" });
    expect(named.unit).toBe("VP");
    expect(named.repaired).toEqual([
      {
        item: null,
        kind: "unit-named",
        sheet: "Trang bìa",
        cell: "C19",
        message: 'Đơn vị gửi được chọn là "Văn phòng HĐND và UBND"; trang bìa ghi "Phòng Kinh tế".',
      },
    ]);
    expect(read(form(outline), { unit: "KT" }).repaired).toEqual([]);
    const blank = read(form(outline).meta({ unit: undefined }), { unit: "VP" });
    expect(blank.repaired.map((repair) => repair.message)).toEqual([
      'Đơn vị gửi được chọn là "Văn phòng HĐND và UBND"; trang bìa không ghi.',
    ]);
    expect(refusal(form(outline), { unit: "XYZ" }).code).toBe("X9");
  });
});

describe("which outline a file belongs to", () => {
  const bare = (): TestForm =>
    form(outline).deleteSheet("_cchc").property("cchc.outline", undefined).property("cchc.version", undefined);

  it("is said by the data sheet first, else by the document's properties", () => {
    expect(read(form(outline).property("cchc.outline", "khac")).repaired).toEqual([]);
    expect(read(form(outline).deleteSheet("_cchc")).repaired).toEqual([]);
    expect(read(form(outline).rename("_cchc", "_CCHC")).repaired).toEqual([]);
    expect(read(form(outline).data("outline.id", undefined)).repaired).toEqual([]);
    const repeated = form(outline);
    repeated.set("_cchc", "A99", "outline.id").set("_cchc", "B99", "khac");
    expect(read(repeated).repaired).toEqual([]);
    expect(refusal(form(outline).deleteSheet("_cchc").property("cchc.outline", "khac"))).toEqual({
      code: "X7",
      message: "Tệp thuộc biểu mẫu báo cáo khác: khac.",
    });
  });

  it("refuses a file of another outline and names it (X7)", () => {
    const other = form(outline)
      .data("outline.id", "phuong-x-2025")
      .data("outline.json.1", '{"title":"Đề cương\\nphường X","sections":[]}')
      .data("outline.json.2", undefined)
      .data("outline.json.3", undefined)
      .data("outline.json.4", undefined);
    expect(refusal(other)).toEqual({ code: "X7", message: "Tệp thuộc biểu mẫu báo cáo khác: Đề cương phường X." });
    expect(refusal(form(outline).data("outline.id", "y").data("outline.json.1", "{oops")).message).toBe(
      "Tệp thuộc biểu mẫu báo cáo khác: y.",
    );
    const long = form(outline)
      .data("outline.id", "y")
      .data("outline.json.1", JSON.stringify({ title: "Z".repeat(5000) }));
    long.data("outline.json.2", undefined).data("outline.json.3", undefined).data("outline.json.4", undefined);
    expect(refusal(long).message).toBe(`Tệp thuộc biểu mẫu báo cáo khác: ${"Z".repeat(199)}….`);
  });

  it("compares rounds where both sides have one (X7)", () => {
    const spring = (): TestForm => form(outline).data("round.id", "2025-dot-1");
    expect(read(spring(), { round: "2025-dot-1" }).round).toBe("2025-dot-1");
    expect(read(spring()).round).toBe("2025-dot-1");
    expect(read(spring(), { round: null }).round).toBe("2025-dot-1");
    expect(read(form(outline), { round: "2025-dot-1" }).round).toBeNull();
    expect(refusal(spring(), { round: "2025-dot-2" })).toEqual({
      code: "X7",
      message: 'Tệp thuộc đợt kiểm tra khác với đợt đang dùng: đợt "2025-dot-1" (đang dùng đợt "2025-dot-2").',
    });
    const found = readReport(spring().cells(), outline, SOURCE, { round: "2025-dot-2" });
    // The way out first; asking the unit for anything is none.
    expect(found.ok ? null : found.refusal).toMatchObject({
      reason: "Tệp thuộc đợt kiểm tra khác với đợt đang dùng",
      remedy: expect.stringMatching(/^Nếu biểu mẫu do Đoàn gửi trong đợt này: mở lại đợt ấy/) as string,
    });
    const byProperty = form(outline).deleteSheet("_cchc").property("cchc.round", "2025-dot-1");
    expect(refusal(byProperty, { round: "2025-dot-2" }).code).toBe("X7");
  });

  it("is taken on trust where fields are found by name or id, and that is told", () => {
    const told = [
      {
        item: null,
        kind: "no-outline",
        sheet: "",
        cell: "",
        message: "Tệp không ghi thuộc biểu mẫu báo cáo nào: đọc theo đề cương đang dùng.",
      },
    ];
    expect(read(bare()).repaired).toEqual(told);
    expect(read(bare().dropNames((name) => !name.includes("meta"))).repaired.slice(0, 1)).toEqual(told);
  });

  it("is not guessed from labels, which a hundred communes share", () => {
    expect(refusal(bare().dropNames().dropIds())).toEqual({
      code: "no-report",
      message:
        "Tệp không phải biểu mẫu báo cáo: không tìm thấy ô nào của đề cương. Đề nghị chọn đúng tệp biểu mẫu mà đơn vị đã điền.",
    });
  });

  it("is nobody's where no field is left", () => {
    const emptied = form(outline).dropNames().dropIds();
    for (const section of outline.sections) emptied.deleteSheet(section.sheet);
    expect(refusal(emptied).code).toBe("no-report");
    expect(
      readReport({ sheets: [], names: [], date1904: false, properties: new Map() }, outline, SOURCE),
    ).toMatchObject({
      refusal: { code: "no-report" },
    });
  });

  it("is not asked of a consolidated workbook, although it lists the items", () => {
    const merged = form(outline).dropNames().name("cchc.remark.KT", "'Trang bìa'!$A$1");
    expect(refusal(merged, { unit: "KT" })).toEqual({
      code: "no-report",
      message: "Tệp là bảng tổng hợp đánh giá, không phải biểu mẫu báo cáo của đơn vị. Đề nghị chọn tệp của đơn vị.",
    });
  });
});

describe("another version of the same outline", () => {
  const without = (...ids: string[]): typeof outline =>
    outline2025((json) => ({
      ...json,
      version: "0.9",
      rules: json.rules.filter((rule) => !ids.some((id) => JSON.stringify(rule).includes(id))),
      sections: json.sections.map((section) => ({
        ...section,
        rows: section.rows.filter((row) => !("id" in row && ids.includes(row.id as string))),
      })),
    }));

  it("is mapped by id, told, and what it lacks is blank and not lost", () => {
    const older = form(without("finance.pci", "digital.data")).fill({ "dossiers.received": 7 });
    const report = read(older);
    expect(report.outline.version).toBe("0.9");
    expect(report.entries.get("dossiers.received")!.value).toBe(7);
    expect(report.entries.get("finance.pci")).toEqual({
      item: "finance.pci",
      state: "blank",
      signs: [],
      sheet: "II.5 Tài chính công",
      cell: "",
    });
    expect(report.lost).toEqual([]);
    expect(report.repaired.map(({ kind, item, message }) => [kind, item, message])).toEqual([
      [
        "version",
        null,
        'Tệp dùng phiên bản "0.9" của biểu mẫu báo cáo, đang dùng phiên bản "1": các ô được đối chiếu theo mã.',
      ],
      [
        "version",
        null,
        'Phiên bản "0.9" của biểu mẫu báo cáo chưa có 2 nội dung, để trống: "Triển khai các nội dung về việc nâng cao Chỉ số năng lực…", "Về phát triển dữ liệu số quốc gia".',
      ],
    ]);
  });

  it("loses a field that it should have", () => {
    const older = form(without("finance.pci"));
    older.deleteRow("II.6 Chính quyền số", older.rowNumber("digital.data"));
    const report = read(older);
    expect(report.lost.map((lost) => lost.items)).toEqual([["digital.data"]]);
    expect(report.entries.get("digital.data")!.state).toBe("error");
  });

  it("that is the same version has no excuse", () => {
    const json = JSON.stringify({ ...without("finance.pci").file, version: outline.version });
    const file = form(outline);
    for (let n = 1; n <= 4; n += 1) file.data(`outline.json.${n}`, json.slice((n - 1) * 30000, n * 30000) || undefined);
    file.deleteRow("II.5 Tài chính công", file.rowNumber("finance.pci"));
    expect(read(file).lost.map((lost) => lost.items)).toEqual([["finance.pci"]]);
  });

  it("is not searched for the words of what it lacks", () => {
    const file = form(without("finance.pci"));
    const item = outline.itemOf("finance.pci")!;
    const row = file.rowNumber("capital.rate") + 2;
    file.set("II.5 Tài chính công", `B${row}`, item.printed).set("II.5 Tài chính công", `D${row}`, "Chữ");
    expect(read(file).entries.get("finance.pci")).toMatchObject({ state: "blank", cell: "" });
  });

  it("never brings rules or labels of its own", () => {
    const json = JSON.stringify({ ...outline.file, version: "0", thresholds: { "satisfaction.overall": 1 } });
    const file = form(outline).data("outline.version", "0");
    for (let n = 1; n <= 4; n += 1) file.data(`outline.json.${n}`, json.slice((n - 1) * 30000, n * 30000) || undefined);
    expect(read(file).repaired).toHaveLength(1);
    expect(outline.itemOf("satisfaction.overall")!.threshold).toBe(95);
  });
});
