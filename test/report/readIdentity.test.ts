import { type Cell, type Cells, cellKey, type SheetCells } from "../../src/report/Cells";
import { readIdentity } from "../../src/report/readIdentity";
import { numberCell, textCell } from "./cells";

type Value = string | number | Cell;
/** Rows of column A and B; a row may be empty. */
type Rows = readonly (readonly [key: Value, value?: Value] | undefined)[];

const cellOf = (value: Value): Cell =>
  typeof value === "string" ? textCell(value) : typeof value === "number" ? numberCell(value) : value;

function sheet(name: string, rows: Rows): SheetCells {
  const cells = rows.flatMap((row, at) =>
    (row ?? []).flatMap((value, column) =>
      value === undefined ? [] : [[cellKey(at, column), cellOf(value)] as const],
    ),
  );
  return { name, visibility: "veryHidden", cells: new Map(cells) };
}

function book(sheets: readonly SheetCells[], properties: Readonly<Record<string, string>> = {}): Cells {
  return { sheets, names: [], date1904: false, properties: new Map(Object.entries(properties)) };
}

const identity = (rows: Rows): Omit<ReturnType<typeof readIdentity>, "embedded"> => {
  const { embedded, ...told } = readIdentity(book([sheet("_cchc", rows)]));
  expect(embedded()).toBeUndefined();
  return told;
};

const OURS: Rows = [
  ["outline.id", "cam-giang"],
  ["outline.version", "3"],
];

describe("the data sheet of a form", () => {
  it("names outline, version and round", () => {
    expect(identity([...OURS, ["round.id", "r1"]])).toEqual({
      outline: { id: "cam-giang", version: "3" },
      round: "r1",
    });
    expect(identity(OURS)).toEqual({ outline: { id: "cam-giang", version: "3" }, round: null });
  });

  it("numbers are told as they are written, spaces round keys and values are not", () => {
    expect(
      identity([
        [" outline.id ", "  cam-giang "],
        ["outline.version", 12],
      ]),
    ).toMatchObject({ outline: { id: "cam-giang", version: "12" } });
  });

  it("a value longer than any of ours is cut before it is trimmed", () => {
    expect(identity([["outline.id", `${"x".repeat(198)}  y`]]).outline!.id).toBe("x".repeat(198));
  });

  it("a switch or an error is no name", () => {
    for (const value of [
      { type: "boolean", value: true, format: "General" },
      { type: "error", value: "#REF!", format: "General" },
    ] as const)
      expect(identity([["outline.id", value]])).toEqual({ round: null });
  });

  it("of a key that stands there twice the upper counts, whatever the order in the file", () => {
    const upper: Rows = [["outline.id", "above"], undefined, ["outline.id", "below"]];
    expect(identity(upper).outline!.id).toBe("above");
    const { cells, ...rest } = sheet("_cchc", upper);
    const backwards = { ...rest, cells: new Map([...cells].reverse()) };
    expect(readIdentity(book([backwards])).outline!.id).toBe("above");
  });

  it("keys stand in column A only, and are text", () => {
    expect(
      identity([
        ["x", "outline.id"],
        [7, "seven"],
      ]),
    ).toEqual({ round: null });
  });

  it("is the first of its name that tells an outline; other sheets are none", () => {
    const sheets = [
      sheet("Khác", [["outline.id", "foreign"]]),
      sheet("_cchc", [["outline.version", "1"]]),
      sheet("_CCHC", OURS),
    ];
    expect(readIdentity(book(sheets)).outline).toEqual({ id: "cam-giang", version: "3" });
  });
});

describe("whom the form was made for", () => {
  it.each([
    [
      [
        ["unit.code", "KT"],
        ["unit.group", "Xã A"],
      ],
      { unit: "KT", group: "Xã A" },
    ],
    [[["unit.code", 12]], { unit: "12", group: "" }],
    [[["unit.group", "Xã A"]], { unit: "", group: "Xã A" }],
  ] as const)("%j → %j", (rows, madeFor) => expect(identity([...OURS, ...rows])).toMatchObject({ madeFor }));

  it("is not said where neither stands there", () => {
    expect(identity([...OURS, ["unit.code", ""], ["unit.group"]])).not.toHaveProperty("madeFor");
  });
});

describe("the document's properties stand in where the data sheet is gone", () => {
  const of = (properties: Readonly<Record<string, string>>): object => {
    const { embedded, ...told } = readIdentity(book([sheet("Trang bìa", [])], properties));
    return { ...told, embedded: embedded() };
  };

  it("with outline, version and round, cut and trimmed", () => {
    expect(of({ "cchc.outline": " cam-giang ", "cchc.version": "2 ", "cchc.round": " r1" })).toEqual({
      outline: { id: "cam-giang", version: "2" },
      round: "r1",
      embedded: undefined,
    });
    expect(of({ "cchc.outline": "x".repeat(300) })).toMatchObject({ outline: { id: "x".repeat(200), version: "" } });
  });

  it("and say nothing where they are empty", () => {
    expect(of({ "cchc.outline": "  ", "cchc.version": "2" })).toEqual({ round: null, embedded: undefined });
    expect(of({})).toEqual({ round: null, embedded: undefined });
  });
});

describe("the outline inside the file", () => {
  const embedded = (...chunks: readonly Value[]): ReturnType<ReturnType<typeof readIdentity>["embedded"]> =>
    readIdentity(
      book([sheet("_cchc", [...OURS, ...chunks.map((chunk, n): [Value, Value] => [`outline.json.${n + 1}`, chunk])])]),
    ).embedded();

  it("is put together from its pieces, up to the first that is missing or no text", () => {
    expect(embedded('{"title":"Đề', ' cương"}')!.title).toBe("Đề cương");
    expect(embedded('{"title":"Đề cương"}', 7, "{")!.title).toBe("Đề cương");
  });

  it("that is cut off, or none, is no outline", () => {
    expect(embedded('{"title":"Đề')).toBeUndefined();
    expect(embedded()).toBeUndefined();
  });

  it("is not taken up beyond four million characters", () => {
    const json = '{"title":"Đề cương"}';
    const half = " ".repeat(2_000_000);
    const rest = " ".repeat(2_000_000 - json.length);
    expect(embedded(half, rest, json)!.title).toBe("Đề cương");
    expect(embedded(half, `${rest} `, json)).toBeUndefined();
  });
});
