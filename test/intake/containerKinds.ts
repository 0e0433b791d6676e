import { unzipSync, zipSync } from "fflate";
import type { IntakeKinds } from "../support/IntakeKind";
import { convertWithLibreOffice } from "../support/libreOffice";
import { archiveKinds } from "./archiveKinds";
import { letterKinds } from "./letterKinds";
import { mailKinds } from "./mailKinds";
import { sampleReport, sentReport } from "./sampleReports";
import { text } from "./sentBytes";
import type { SentKind } from "./SentFile";

/** The workbook with a project of macros, as Excel packs it. */
async function withMacros(): Promise<Uint8Array> {
  const files = unzipSync(await sampleReport("KT"));
  const change = (path: string, edit: (xml: string) => string): void => {
    files[path] = text(edit(new TextDecoder().decode(files[path])));
  };
  change("[Content_Types].xml", (xml) =>
    xml
      .replace("spreadsheetml.sheet.main+xml", "spreadsheetml.macroEnabled.main+xml")
      .replace(
        "</Types>",
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
  );
  change("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
  );
  return zipSync({ ...files, "xl/vbaProject.bin": text("Sub Auto_Open()") });
}

const workbooks: IntakeKinds<SentKind> = {
  heading: "Tệp bảng tính",
  test: "test/intake/containers.test.ts",
  kinds: [
    {
      id: "xlsx",
      title: "Tệp Excel (.xlsx)",
      told: "Đọc ngay.",
      make: () => sentReport("KT.xlsx", "KT"),
      gives: { reports: { "KT.xlsx": "KT" } },
    },
    {
      id: "xlsm-with-macros",
      title: "Tệp Excel có macro (.xlsm)",
      told: "Đọc số liệu trong các ô; macro không được chạy, và được nói rõ.",
      make: async () => ({ name: "KT.xlsm", bytes: await withMacros() }),
      gives: { reports: { "KT.xlsm": "KT" }, repaired: ["macros"] },
    },
    {
      id: "ods",
      title: "Tệp LibreOffice (.ods)",
      told: "Đọc như tệp Excel: tên ô, trang tính, công thức, phần trăm, ngày.",
      make: async () => ({
        name: "KT.ods",
        bytes: convertWithLibreOffice({ KT: await sampleReport("KT") }, "ods").KT!,
      }),
      gives: { reports: { "KT.ods": "KT" } },
    },
  ],
};

/** Everything that comes back, by what holds it. */
export const containerLists: readonly IntakeKinds<SentKind>[] = [workbooks, archiveKinds, mailKinds, letterKinds];
