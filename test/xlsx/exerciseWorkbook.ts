import type { Area, CellValue, Row, Sheet, Style, Workbook, WorkbookCell } from "../../src/workbook/Workbook";

export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

export function at(row: number, column: number): Area {
  return area(row, column, row, column);
}

export function cell(value: CellValue, style = "text", more: Partial<WorkbookCell> = {}): WorkbookCell {
  return { style, value, ...more };
}

/** A visible sheet with nothing on it but what is given. */
export function plainSheet(name: string, more: Partial<Sheet> = {}): Sheet {
  return {
    name,
    visibility: "visible",
    columns: [{ width: 30 }, { width: 12 }],
    rows: [],
    merges: [],
    validations: [],
    conditionals: [],
    charts: [],
    ...more,
  };
}

function styles(): Record<string, Style> {
  const font = { name: "Times New Roman", size: 12 };
  const line = { style: "thin", color: "808080" } as const;
  const grid = { top: line, right: line, bottom: line, left: line };
  return {
    text: { font, wrap: true, vertical: "center" },
    title: { font: { ...font, size: 14, bold: true }, horizontal: "center" },
    head: { font: { ...font, bold: true }, fill: "D9E2EC", border: grid, horizontal: "center", wrap: true },
    label: { font, border: grid, horizontal: "left", indent: 1, wrap: true, vertical: "center" },
    count: {
      font: { ...font, size: 13 },
      fill: "FFF8DC",
      border: grid,
      horizontal: "right",
      indent: 1,
      format: "#,##0",
      unlocked: true,
    },
    rate: { font, border: grid, format: "0.00" },
    flagged: { font: { ...font, bold: true }, fill: "F8D0CC", border: grid, format: '"× "#,##0' },
    input: { font, fill: "FFF8DC", border: grid, wrap: true, vertical: "top", format: "@", unlocked: true },
    date: { font, fill: "FFF8DC", format: "dd/mm/yyyy", unlocked: true },
    optional: {
      font: { ...font, italic: true },
      border: { bottom: { style: "dotted", color: "404040" }, top: { style: "medium", color: "000000" } },
    },
    link: { font: { ...font, underline: true }, horizontal: "justify", vertical: "bottom" },
    hidden: { font: { ...font, size: 8 } },
  };
}

function cover(): Sheet {
  return plainSheet("Trang bìa", {
    columns: [{ width: 40 }, { width: 20 }, { width: 10, hidden: true }],
    rows: [
      { height: 20, fixed: true, cells: [cell("BÁO CÁO", "title"), cell(null, "title")] },
      undefined,
      { height: 20, fixed: true, cells: [cell("Đơn vị báo cáo", "label"), cell(null, "input")] },
      { height: 20, fixed: true, cells: [cell("Ngày chốt số liệu", "label"), cell(45971, "date")] },
      { height: 20, fixed: true, cells: [cell("Số, ký hiệu", "label"), cell("125/BC-VHXH", "input")] },
      {
        height: 20,
        cells: [cell("Đến mục II.2 ►", "link", { link: { sheet: "II.2 Cải cách 'TT' HC", row: 3, column: 0 } })],
      },
    ],
    merges: [area(0, 0, 0, 1), at(2, 0)],
    validations: [
      {
        areas: [at(2, 1)],
        type: "list",
        formula: "cchc.units",
        promptTitle: "Đơn vị báo cáo",
        prompt: "Chọn tên đơn vị trong danh sách\n(bấm mũi tên ở góc phải ô).",
        errorTitle: "Đơn vị chưa đúng",
        error: 'Chọn một đơn vị trong danh sách, không gõ tên "khác".',
        onError: "stop",
      },
      {
        areas: [at(3, 1)],
        type: "date",
        formula: "45839",
        formula2: "46022",
        promptTitle: "Ngày chốt số liệu",
        prompt: "Gõ ngày/tháng/năm",
        errorTitle: "Ngày ngoài kỳ báo cáo",
        error: "Vẫn dùng ngày này?",
        onError: "warning",
      },
      {
        areas: [at(4, 1)],
        type: "textLength",
        formula: "1",
        promptTitle: "",
        prompt: "",
        errorTitle: "T".repeat(32),
        error: "Đ".repeat(224),
        onError: "stop",
      },
    ],
    protection: { formatColumns: false, formatRows: false, filter: false },
    defaultHeight: 20,
    print: { orientation: "portrait", area: area(0, 0, 5, 1), onePageHigh: true, pageNumber: "none" },
  });
}

function section(): Sheet {
  const rows: Row[] = [
    {
      height: 48,
      fixed: true,
      cells: [cell("◄ Trang bìa", "link", { link: { sheet: "Trang bìa", row: 0, column: 0 } })],
    },
    { height: 20, fixed: true, cells: [cell("II.2. Cải cách thủ tục hành chính", "title")] },
    { fixed: true, cells: [] },
    { height: 33, fixed: true, cells: ["Nội dung", "Số liệu", "Kiểm tra"].map((text) => cell(text, "head")) },
    {
      height: 33,
      fixed: true,
      cells: [
        cell("Số hồ sơ đúng hạn", "label"),
        cell(1423, "count"),
        cell("√ Hợp lệ", "text", { formula: 'IF(ISNUMBER(B5),"√ Hợp lệ","○ Chưa nhập")' }),
      ],
    },
    {
      height: 33,
      fixed: true,
      cells: [
        cell("Số hồ sơ trả chậm", "label"),
        cell("KPS", "count"),
        cell("", "text", { formula: 'IF(B5>0,"","!")' }),
      ],
    },
    {
      height: 33,
      fixed: true,
      cells: [
        cell("Tỷ lệ", "label"),
        cell(99.125, "rate", { formula: "B5/1435.5611" }),
        cell({ error: "#N/A" }, "rate", { formula: "NA()" }),
      ],
    },
    {
      height: 33,
      fixed: true,
      cells: [cell("Có lỗi", "label"), cell(1291, "flagged"), cell(true, "text", { formula: "B5>B8" })],
    },
    {
      height: 57,
      cells: [
        cell("Thuyết minh, đánh giá chung", "label"),
        cell("Dòng một\nDòng hai\n  thụt vào  ", "input"),
        cell(null, "text", { formula: "B5*2" }),
      ],
    },
    { cells: [cell({ error: "#DIV/0!" }, "optional"), cell(false, "optional"), cell(-1.5e-7, "optional")] },
  ];
  return plainSheet("II.2 Cải cách 'TT' HC", {
    columns: [{ width: 39 }, { width: 42 }, { width: 24 }],
    rows,
    validations: [
      {
        areas: [at(4, 1), area(5, 1, 7, 1)],
        type: "custom",
        formula: "IF(ISNUMBER(B5),AND(B5>=0,B5=INT(B5)),SUMPRODUCT(--(cchc.words=TRIM(B5)))>0)",
        promptTitle: "Số lượng",
        prompt:
          "Gõ số nguyên, không gõ dấu chấm (1.000 gõ 1000). KPS: không phát sinh; KTPV: không thuộc phạm vi; CCS: chưa có số liệu.",
        errorTitle: "Số chưa hợp lệ",
        error: "Chỉ nhận số nguyên từ 0 trở lên <&>",
        onError: "stop",
      },
    ],
    conditionals: [
      {
        areas: [area(4, 1, 7, 1)],
        formula: "AND(ISNUMBER($B5),$B5<>INT($B5))",
        look: { fill: "F8D0CC", color: "9C0006", bold: true, format: "#,##0.000" },
      },
      {
        areas: [area(4, 1, 7, 1), area(8, 1, 8, 1)],
        formula: 'LEFT($C5,1)="×"',
        look: { fill: "F8D0CC", color: "9C0006", bold: true },
      },
      { areas: [area(4, 1, 7, 1), area(8, 1, 8, 1)], formula: 'LEFT($C5,1)="√"', look: { fill: "FFFFFF" } },
      { areas: [area(4, 2, 8, 2)], formula: 'LEFT($C5,1)="○"', look: { color: "595959", italic: true } },
    ],
    freeze: { rows: 4, columns: 1 },
    filter: area(3, 0, 9, 2),
    protection: { formatColumns: true, formatRows: true, filter: true },
    print: {
      orientation: "landscape",
      area: area(1, 0, 9, 1),
      titleRows: { from: 3, to: 3 },
      pageNumber: "all",
      footer: "2025: II.2 & Cải cách",
      breaksAfter: [6, 4],
    },
  });
}

function charts(): Sheet {
  const source = [
    ["Văn phòng", 99.87, 95, 2, 2],
    ["Phòng VH - XH", 99.5, 90, 4, 0],
    ["Phòng Kinh tế & <HT> $&", { error: "#N/A" }, 85, 1, 3],
    ["Trung tâm PVHCC", 97.4, 80, 3, 1],
  ] as const;
  const sheet = "Tổng hợp đánh giá";
  const names = { sheet, area: area(0, 5, 3, 5) };
  const column = (c: number) => ({ sheet, area: area(0, c, 3, c) });
  return plainSheet(sheet, {
    columns: [
      ...Array.from({ length: 5 }, () => ({ width: 23 })),
      ...Array.from({ length: 5 }, () => ({ width: 12, hidden: true })),
    ],
    rows: Array.from({ length: 22 }, (_, r) => ({
      height: 16,
      fixed: true,
      cells: [
        ...Array.from({ length: 5 }, () => undefined),
        ...(source[r] ?? []).map((value, i) =>
          cell(value, i === 0 ? "hidden" : "rate", typeof value === "object" ? { formula: "NA()" } : {}),
        ),
      ],
    })),
    charts: [
      {
        type: "bar",
        title: "Tỷ lệ hồ sơ đúng hạn (%)",
        altText: 'Biểu đồ "tỷ lệ" <đúng hạn> & đơn vị',
        area: area(0, 0, 19, 1),
        series: [{ name: "Tỷ lệ", color: "404040", categories: names, values: column(6), labels: "insideEnd" }],
        axis: { min: 90, max: 100, majorUnit: 2, title: "Trục bắt đầu từ 90%" },
        legend: false,
        reversed: true,
      },
      {
        type: "column",
        title: "Mức độ hài lòng (%)",
        altText: "Mức độ hài lòng so với mức tối thiểu",
        area: area(0, 2, 19, 3),
        series: [
          { name: "Kết quả", color: "404040", categories: names, values: column(6), labels: "outsideEnd" },
          { name: "Mức tối thiểu", color: "BFBFBF", categories: names, values: column(7), labels: "outsideEnd" },
        ],
        axis: { min: 70, max: 105, title: "Trục bắt đầu từ 70%" },
        legend: true,
      },
      {
        type: "bar",
        stacked: true,
        title: "Số đơn vị theo trạng thái",
        altText: "Số đơn vị theo trạng thái",
        area: area(0, 4, 19, 4),
        series: [
          { name: "Đạt", color: "F2F2F2", categories: names, values: column(8), labels: "none", outlined: true },
          {
            name: "Cần sửa",
            color: "A6A6A6",
            categories: names,
            values: column(9),
            labels: "insideEnd",
            outlined: true,
          },
        ],
        axis: { min: 0, majorUnit: 1, format: "0" },
        legend: true,
        reversed: true,
      },
    ],
    print: { orientation: "landscape", pageNumber: "butFirst", footer: "Tổng hợp đánh giá" },
  });
}

/** Texts that a reader could take for something else. */
export const hardTexts = [
  "=1+1",
  "+84 123",
  "-5",
  "@SUM(A1)",
  "'quoted",
  "#N/A",
  "#DIV/0!",
  "#SPILL!",
  "#1 ưu tiên",
  "TRUE",
  "1.000",
  "1e5",
  "2025-11-05",
  "  trước và sau  ",
  "hai  khoảng   trắng",
  "dòng\nmới\n",
  "\n",
  "tab\tở giữa\t",
  "xe\u0301 va\u0302\u0323n NFD",
  "😀 🇻🇳 👩‍👩‍👧",
  "<b>&amp; \"quotes\" 'too' ]]>",
  "_x0041_",
  "__x0041__x0042_",
  "_x005F_x0041_",
  "_X0041_",
  "a\u0000b\u0001c\u000bd\u001fe",
  "về\r\nđầu\r",
  "\ufffe\uffff",
  "\u00a0không ngắt\u00a0",
  "\u2028\u0085\u200b",
  "x".repeat(32767),
];

function texts(): Sheet {
  return plainSheet("Chữ", {
    columns: [{ width: 60 }, { width: 60 }],
    rows: hardTexts.map((text, r) => ({
      height: 20,
      fixed: true,
      cells: [
        cell(text, "input"),
        ...(text.length < 100 && !text.includes("\uffff") ? [cell(text, "text", { formula: `A${r + 1}&""` })] : []),
      ],
    })),
    visibility: "hidden",
  });
}

function store(): Sheet {
  const words = ["KPS", "KTPV", "CCS"];
  return plainSheet("_cchc", {
    visibility: "veryHidden",
    rows: words.map((word, i) => ({ cells: [cell(`Đơn vị ${i + 1}`, "hidden"), cell(word, "hidden")] })),
  });
}

/** A workbook that has everything the type knows, for the tests of the writer. */
export const exerciseWorkbook: Workbook = {
  title: "Báo cáo <tự kiểm tra> & rà soát",
  modified: "2025-11-05T03:04:05Z",
  properties: { "cchc.outline": "2025", "cchc.digest": "ab&cd" },
  styles: styles(),
  names: [
    { name: "cchc.value.dossiers.on_time", sheet: "II.2 Cải cách 'TT' HC", area: at(4, 1) },
    { name: "cchc.units", sheet: "_cchc", area: area(0, 0, 2, 0) },
    { name: "cchc.words", sheet: "_cchc", area: area(0, 1, 2, 1) },
  ],
  sheets: [cover(), section(), charts(), texts(), store()],
};
