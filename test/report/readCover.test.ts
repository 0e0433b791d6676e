import { META_FIELDS, type MetaField } from "../../src/outline/names";
import type { Cell, SheetCells } from "../../src/report/Cells";
import type { Cover } from "../../src/report/readCover";
import { COVER_LABELS } from "../../src/report/sheetHeads";
import { readCovers as read, sheet, type Typed } from "./covers";

const cover = (typed: Readonly<Record<string, Typed>>): SheetCells => sheet("Trang bìa", typed);
const told = ({ repaired }: Cover): readonly string[] => repaired.map(({ message }) => message);
const placeOf = (field: MetaField, typed: Readonly<Record<string, Typed>>): string | undefined =>
  read([cover(typed)]).metaPlaces[field]?.cell;

it("a phone number says what its cell shows: the zero that its format prints", () => {
  const phone: Cell = { type: "number", value: 912345678, format: "0000000000" };
  expect(read([cover({ C5: phone })], { phone: ["C5"] }).meta.phone).toBe("0912345678");
});

describe("a field of the cover whose name is lost", () => {
  it("stands in the first filled cell right of its label, four columns away at most", () => {
    expect(placeOf("phone", { A5: "Điện thoại người lập", B5: "09" })).toBe("B5");
    expect(placeOf("phone", { A5: "Điện thoại người lập", C5: "09", D5: "10" })).toBe("C5");
    expect(placeOf("phone", { A5: "Điện thoại người lập", E5: "09" })).toBe("E5");
    expect(placeOf("phone", { A5: "Điện thoại người lập", F5: "09" })).toBeUndefined();
  });

  it("dots, lines and a formula without a result are no filled cell", () => {
    const empty: Cell = { type: "empty", value: "", formula: "A1", format: "General" };
    expect(placeOf("phone", { A5: "Điện thoại người lập", B5: "… ___ ...", C5: empty, D5: "09" })).toBe("D5");
    expect(placeOf("phone", { A5: "Điện thoại người lập", B5: "…x" })).toBe("B5");
  });

  it("its topmost label counts, in a row the leftmost, whatever the order in the file", () => {
    const typed = {
      A9: "Điện thoại người lập",
      B9: "below",
      C5: "Điện thoại người lập",
      D5: "right",
      A5: "Điện thoại người lập",
      B5: "left",
    };
    const backwards = Object.fromEntries(Object.entries(typed).reverse());
    for (const order of [typed, backwards]) expect(read([cover(order)]).meta.phone).toBe("left");
  });

  it("a label far to the right in a row above counts before one to the left below", () => {
    const typed = { A9: "Điện thoại người lập", B9: "below", C5: "Điện thoại người lập", D5: "above" };
    const backwards = Object.fromEntries(Object.entries(typed).reverse());
    for (const order of [typed, backwards]) expect(read([cover(order)]).meta.phone).toBe("above");
  });

  it("is looked for in the first 300 rows, and not in long texts", () => {
    expect(placeOf("phone", { A300: "Điện thoại người lập", B300: "09" })).toBe("B300");
    expect(placeOf("phone", { A301: "Điện thoại người lập", B301: "09" })).toBeUndefined();
    const padded = (length: number): string => "Điện thoại người lập".padEnd(length);
    expect(placeOf("phone", { A5: padded(60), B5: "09" })).toBe("B5");
    expect(placeOf("phone", { A5: padded(61), B5: "09" })).toBeUndefined();
  });

  it("and whose label is lost too is told; an empty one isn't", () => {
    const all = Object.fromEntries(
      META_FIELDS.map((field, n) => [`A${n + 1}`, COVER_LABELS[field]] as const).filter(
        ([, label]) => label !== COVER_LABELS.phone,
      ),
    );
    expect(told(read([cover(all)]))).toEqual(['Không tìm thấy ô "Điện thoại người lập" ở trang bìa: để trống.']);
    expect(told(read([sheet("Khác", {}), cover(all)]))).toEqual([
      'Không tìm thấy ô "Điện thoại người lập" ở trang bìa: để trống.',
    ]);
  });
});

describe("no cover", () => {
  it("is told once, not field by field", () => {
    expect(told(read([sheet("Khác", {})]))).toEqual([
      'Không tìm thấy trang tính "Trang bìa": ngày chốt số liệu và các ô khác của trang bìa để trống.',
    ]);
  });

  it("under its name: the sheets that the names lead to are told, each once", () => {
    const other = sheet("Bìa", { C3: "KT", C4: "09" });
    expect(told(read([other], { unit: ["C3"], phone: ["C4"] }))).toEqual([
      'Trang tính "Trang bìa" đã đổi tên thành "Bìa".',
    ]);
  });

  it("an empty cover is there, wherever it stands", () => {
    for (const before of [[], [sheet("Khác", {})]]) {
      const messages = told(read([...before, cover({})]));
      expect(messages).toHaveLength(META_FIELDS.length);
      expect(messages[0]).toBe('Không tìm thấy ô "Đơn vị báo cáo" ở trang bìa: để trống.');
    }
  });
});

describe("a field with its name", () => {
  it("is not believed in the row of another field", () => {
    const typed = { A3: "Đơn vị báo cáo", C3: "KT", A5: "Điện thoại người lập", C5: "09" };
    const { meta } = read([cover(typed)], { unit: ["C5"], phone: ["C3"] });
    expect(meta).toMatchObject({ unit: "KT", phone: "09" });
  });

  it("only labels up to four columns left of it tell its row", () => {
    const far = (column: string): string =>
      read([cover({ A5: "Đơn vị báo cáo", [`${column}5`]: "09" })], { phone: [`${column}5`] }).meta.phone;
    expect(far("E")).toBe("");
    expect(far("F")).toBe("09");
  });

  it("its own cell is no label: also where the answer reads like one", () => {
    expect(read([cover({ B5: "Đơn vị báo cáo" })], { phone: ["B5"] }).meta.phone).toBe("Đơn vị báo cáo");
  });

  it("a label is a label up to 60 characters", () => {
    const phone = (label: string): string => read([cover({ A5: label, B5: "09" })], { phone: ["B5"] }).meta.phone;
    expect(phone("Đơn vị báo cáo".padEnd(60))).toBe("");
    expect(phone("Đơn vị báo cáo".padEnd(61))).toBe("09");
  });

  it("of two names the one on the cover counts, of two on the cover none", () => {
    const sheets = [sheet("Khác", { C5: "x" }), cover({ C5: "09", C6: "10" })];
    expect(read(sheets, { phone: ["0!C5", "1!C5"] }).meta.phone).toBe("09");
    expect(read(sheets, { phone: ["1!C5", "1!C6"] }).meta.phone).toBe("");
    expect(read(sheets, { phone: ["0!C5", "0!C6"] }).meta.phone).toBe("");
  });

  it("a switch is told as Excel shows it, a long text is cut, letters are composed", () => {
    const meta = (value: Typed): string => read([cover({ C5: value })], { phone: ["C5"] }).meta.phone;
    expect(meta({ type: "boolean", value: true, format: "General" })).toBe("TRUE");
    expect(meta({ type: "boolean", value: false, format: "General" })).toBe("FALSE");
    expect(meta({ type: "number", value: 0, format: "General" })).toBe("0");
    expect(meta("x".repeat(1001))).toBe("x".repeat(1000));
    expect(meta(" ngươ\u0300i ")).toBe("người");
  });
});

describe("a field of the cover as people see it", () => {
  const unit = (look: Cell["look"]): Cover =>
    read([cover({ A5: "Đơn vị báo cáo", C5: { type: "text", value: "Phòng A", format: "@", look } })], {
      unit: ["C5"],
    });

  it("text in the colour of its cell says nothing, and is told", () => {
    expect(unit("unseen").meta.unit).toBe("");
    expect(told(unit("unseen"))).toContain(
      'Ô "Đơn vị báo cáo" ở trang bìa (C5) có chữ cùng màu với nền nên không nhìn thấy: không dùng, đề nghị xem lại.',
    );
  });

  it("crossed-out text is read, and told", () => {
    expect(unit("struck").meta.unit).toBe("Phòng A");
    expect(told(unit("struck"))).toContain(
      'Ô C5 của "Đơn vị báo cáo" có chữ bị gạch ngang: đọc cả phần bị gạch, đề nghị xem lại.',
    );
  });
});
