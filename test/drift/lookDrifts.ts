import type { IntakeKinds } from "../support/IntakeKind";
import { convertWithLibreOffice } from "../support/libreOffice";
import type { Drift } from "./Drift";
import type { FormFile } from "./FormFile";
import type { Parts } from "./packForm";

const COMMENTED: Drift["expect"] = {
  now: { "dossiers.carried_in": null },
  repairs: ["comment"],
  says: ['có chú thích: "30 hồ sơ"', 'có chú thích: "Số đúng là 1.391"'],
};
const NARRATIVE = "direction.documents";
const STRUCK = '<r><rPr><strike/></rPr><t xml:space="preserve">';
const RAISED = '<r><rPr><vertAlign val="superscript"/></rPr><t>';
const PLAIN = "<r><t>";
const WHITE_FONT = '<sz val="13"/><color theme="0"/><name val="Times New Roman"/>';
const DARK_FONT = '<sz val="13"/><color rgb="FF1F3864"/><name val="Times New Roman"/>';
const UNSEEN: Drift["expect"] = {
  error: ["dossiers.received", "dossiers.resolved", "dossiers.overdue"],
  notices: [NARRATIVE],
};

/** What people see at a cell and its value does not say. */
export const lookDrifts: IntakeKinds<Drift> = {
  heading: "Chữ gạch ngang, chỉ số trên, chú thích",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "figure-struck",
      title: "Ô số liệu bị gạch ngang cả ô",
      told: "Báo không đọc được (T2): không rõ số còn giá trị hay đã bỏ.",
      change: (file) => file.bytes((parts) => strikeCell(parts, file, "dossiers.received")),
      expect: { error: ["dossiers.received"] },
    },
    {
      id: "figure-struck-in-part",
      title: "Ô số liệu có một phần bị gạch ngang: số cũ gạch đi, số mới ghi bên cạnh",
      told: "Báo không đọc được (T2): không nối hai số thành một.",
      change: (file) =>
        file.bytes((parts) => putRuns(parts, file, "dossiers.received", `${STRUCK}12</t></r>${PLAIN}15</t></r>`)),
      expect: { error: ["dossiers.received"] },
    },
    {
      id: "figure-with-footnote-sign",
      title: "Ô số liệu có chỉ số trên (dấu chú thích)",
      told: "Báo không đọc được (T2): không nối chỉ số vào số liệu.",
      change: (file) =>
        file.bytes((parts) => putRuns(parts, file, "dossiers.received", `${PLAIN}15</t></r>${RAISED}1</t></r>`)),
      expect: { error: ["dossiers.received"] },
    },
    {
      id: "narrative-struck-in-part",
      title: "Ô nội dung có phần chữ bị gạch ngang",
      told: "Đọc cả phần bị gạch, và điều đó được ghi lại.",
      change: (file) =>
        file.bytes((parts) => putRuns(parts, file, NARRATIVE, `${STRUCK}Bỏ quy định A. </t></r>${PLAIN}Không</t></r>`)),
      expect: {
        now: { [NARRATIVE]: "Bỏ quy định A. Không" },
        repairs: ["struck"],
        says: ["có chữ bị gạch ngang: đọc cả phần bị gạch, đề nghị xem lại."],
      },
    },
    {
      id: "text-unseen",
      title: "Chữ trắng trên nền trắng ở ô số liệu, ô nội dung, hoặc cùng màu với nền tô",
      told: "Báo không đọc được số (T2), nêu số lưu trong ô; nội dung đọc và nêu rằng ô không hiện rõ (T7).",
      change: (file) => file.bytes((parts) => unseen(parts, file)),
      expect: UNSEEN,
    },
    {
      id: "text-unseen-ods",
      title: "Như trên, tệp LibreOffice (.ods)",
      told: "Như tệp Excel.",
      change: (file) => convertWithLibreOffice({ form: file.bytes((parts) => unseen(parts, file)) }, "ods").form!,
      expect: UNSEEN,
    },
    {
      id: "text-white-with-coloured-part",
      title: "Ô có kiểu chữ trắng mà chữ trong ô có màu riêng",
      told: "Chữ nhìn thấy được: đọc đúng.",
      change: (file) =>
        file.bytes((parts) => {
          const runs = '<r><rPr><sz val="13"/><color rgb="FF000000"/></rPr><t>KPS</t></r>';
          return paint(putRuns(parts, file, "dossiers.received", runs), file, "dossiers.received", WHITE_FONT);
        }),
      expect: { now: { "dossiers.received": "none" } },
    },
    {
      id: "comments",
      title: "Chú thích gắn vào ô số liệu, ô để trống có chú thích ghi số",
      told: "Chỉ đọc nội dung trong ô; chú thích được ghi lại kèm chữ của nó.",
      change: (file) => commented(file),
      expect: COMMENTED,
    },
    {
      id: "comments-ods",
      title: "Chú thích gắn vào ô số liệu, tệp LibreOffice (.ods)",
      told: "Như tệp Excel.",
      change: (file) => convertWithLibreOffice({ form: commented(file) }, "ods").form!,
      expect: COMMENTED,
    },
    {
      id: "struck-ods",
      title: "Ô số liệu, ô nội dung có chữ gạch ngang, tệp LibreOffice (.ods)",
      told: "Như tệp Excel: số liệu báo không đọc được (T2), nội dung đọc cả và được ghi lại.",
      change: (file) => {
        const form = file.bytes((parts) => {
          const struck = strikeCell(parts, file, "dossiers.received");
          const both = putRuns(struck, file, "dossiers.resolved", `${STRUCK}12</t></r>${PLAIN}15</t></r>`);
          return putRuns(both, file, NARRATIVE, `${STRUCK}Bỏ. </t></r>${PLAIN}Không</t></r>`);
        });
        return convertWithLibreOffice({ form }, "ods").form!;
      },
      expect: {
        error: ["dossiers.received", "dossiers.resolved"],
        now: { [NARRATIVE]: "Bỏ. Không" },
        repairs: ["struck"],
      },
    },
  ],
};

function partOf(file: FormFile, id: string): string {
  return `xl/worksheets/sheet${file.sheetNames.indexOf(file.sheetOf(id)) + 1}.xml`;
}

function putRuns(parts: Parts, file: FormFile, id: string, runs: string): Parts {
  const [part, cell] = [
    partOf(file, id),
    new RegExp(`<c r="${file.cellOf(id)}"[^>]*?( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, "s"),
  ];
  const made = String(parts[part]).replace(cell, (_, style = "") => {
    return `<c r="${file.cellOf(id)}"${style} t="inlineStr"><is>${runs}</is></c>`;
  });
  return { ...parts, [part]: made };
}

function strikeCell(parts: Parts, file: FormFile, id: string): Parts {
  return paint(parts, file, id, '<strike/><sz val="12"/><name val="Times New Roman"/>');
}

/** On paper, on a dark fill of the same colour, on a pale one. */
function unseen(parts: Parts, file: FormFile): Parts {
  const onPaper = paint(parts, file, "dossiers.received", WHITE_FONT);
  const onDark = paint(onPaper, file, "dossiers.resolved", DARK_FONT, "FF1F3864");
  const onPale = paint(onDark, file, "dossiers.overdue", WHITE_FONT, "FFFFF8DC");
  return paint(onPale, file, NARRATIVE, WHITE_FONT);
}

/** Gives a cell a style of its own. */
function paint(parts: Parts, file: FormFile, id: string, font: string, fill?: string): Parts {
  const part = partOf(file, id);
  const before = parts["xl/styles.xml"]!;
  const styles = typeof before === "string" ? before : new TextDecoder().decode(before);
  const [fonts, fills, looks] = ["fonts", "fills", "cellXfs"].map((list) =>
    Number(new RegExp(`<${list} count="(\\d+)"`).exec(styles)![1]),
  ) as [number, number, number];
  const one = (xml: string, list: string, element: string): string =>
    xml
      .replace(new RegExp(`<${list} count="(\\d+)"`), (_, count: string) => `<${list} count="${Number(count) + 1}"`)
      .replace(`</${list}>`, `${element}</${list}>`);
  const solid = `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/></patternFill></fill>`;
  const made = one(fill === undefined ? styles : one(styles, "fills", solid), "fonts", `<font>${font}</font>`);
  const fillId = fill === undefined ? 0 : fills;
  const look = `<xf numFmtId="0" fontId="${fonts}" fillId="${fillId}" borderId="0" xfId="0" applyFont="1" applyFill="1"/>`;
  const cell = new RegExp(`(<c r="${file.cellOf(id)}"[^>]*? s=")\\d+`);
  return {
    ...parts,
    "xl/styles.xml": one(made, "cellXfs", look),
    [part]: String(parts[part]).replace(cell, `$1${looks}`),
  };
}

/** Notes as Excel keeps them, on a blank answer and on a filled one. */
function commented(file: FormFile): Uint8Array {
  const notes = [
    [file.cellOf("dossiers.carried_in"), "30 hồ sơ"],
    [file.cellOf("dossiers.received"), "Số đúng là 1.391"],
  ].map(([ref, text]) => `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`);
  const part = partOf(file, "dossiers.received").replace("worksheets/", "worksheets/_rels/");
  return file.type("dossiers.carried_in", null).bytes((parts) => ({
    ...parts,
    "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>An</author></authors><commentList>${notes.join("")}</commentList></comments>`,
    [`${part}.rels`]:
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
    "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace(
      "</Types>",
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
    ),
  }));
}
