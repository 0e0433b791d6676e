import { driftLists } from "../test/drift/driftLists";
import { versionKinds } from "../test/drift/versions";
import { hostileInLot } from "../test/cli/hostileKinds";
import { containerLists } from "../test/intake/containerKinds";
import { hostileContainers } from "../test/intake/hostileKinds";
import type { IntakeKinds } from "../test/support/IntakeKind";
import { hostileFiles } from "../test/xlsx/hostileKinds";
import { markdownTable } from "./markdownTable";

interface Chapter {
  readonly heading: string;
  readonly text: string;
  readonly lists: readonly IntakeKinds[];
}

/** Everything that is known to come back by mail, from the lists that the tests run. */
export const INTAKE_CHAPTERS: readonly Chapter[] = [
  {
    heading: "Tệp đến bằng cách nào",
    text: "Báo cáo được lấy ra từ những tệp sau. Tên ghi ở danh sách cho biết tệp nằm trong thư nào, tệp nén nào.",
    lists: containerLists,
  },
  {
    heading: "Biểu mẫu đã bị thay đổi",
    text: "Mỗi ô được nhận ra bằng bốn dấu vết: tên ô, mã ẩn của dòng, chữ in trong dòng, tiêu đề cột. Dấu vết nào mất thì dùng dấu vết còn lại và ghi lại; các dấu vết trái nhau thì ô đó báo lỗi (X8), các ô khác vẫn đọc. Không bao giờ đoán.",
    lists: driftLists,
  },
  {
    heading: "Phiên bản cũ của biểu mẫu",
    text: "Tệp mang theo đề cương của chính nó. Nội dung được đối chiếu theo mã; số liệu mà loại hoặc đơn vị tính đã đổi thì không lấy.",
    lists: [versionKinds],
  },
  {
    heading: "Tệp cố ý gây hại, tệp không đọc được",
    text: "Mỗi tệp dừng ở giới hạn thời gian và bộ nhớ, kèm lý do và cách xử lý bằng tiếng Việt; các tệp khác vẫn đọc.",
    lists: [...hostileFiles, ...hostileContainers, hostileInLot],
  },
];

const INTRODUCTION = [
  "# Tệp gửi về: cái gì đến, chuyện gì xảy ra, phép thử nào chứng minh",
  "",
  "Trang này dành cho người phụ trách công nghệ thông tin và người phát triển. Trang sinh ra từ chính các danh sách mà phép thử chạy, bằng lệnh `npm run docs`, không sửa bằng tay: mỗi dòng là một phép thử, tên ở cột cuối. Chạy riêng một dòng: `npx jest TỆP -t TÊN`.",
  "",
  "Điều luôn đúng với mọi dòng: mỗi câu trả lời hoặc được đọc đúng như đã điền, hoặc ô đó (hay cả tệp) được báo. Không có giá trị sai nào được đọc mà không nói.",
  "",
  "Điều chương trình không thể biết: số gõ nhầm vào ô của nội dung khác (khi chữ, mã, tên ô đều còn đúng chỗ) là số liệu của ô đó; chỉ các quy tắc rà soát có thể nhận ra.",
];

export function intakePage(): string {
  const chapters = INTAKE_CHAPTERS.flatMap(({ heading, text, lists }) => [
    `## ${heading}`,
    "",
    text,
    "",
    ...lists.flatMap((list) => [
      `### ${list.heading}`,
      "",
      markdownTable(
        ["Cái gì đến", "Chuyện gì xảy ra", "Phép thử"],
        list.kinds.map(({ id, title, told }) => [title, told, `\`${list.test}\` · \`${id}\``]),
      ),
      "",
    ]),
  ]);
  return `${[...INTRODUCTION, "", ...chapters].join("\n").trimEnd()}\n`;
}
