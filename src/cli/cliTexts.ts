/** All words of the command line. `{…}` is filled in. */
export const CLI = {
  usage: `cchc – biểu mẫu báo cáo, rà soát số liệu, tổng hợp kiểm tra cải cách hành chính

Cách dùng:
  cchc template --out THƯ_MỤC [--unit MÃ]                 tạo biểu mẫu báo cáo, mỗi đơn vị một tệp
  cchc read TỆP... [--json]                               đọc số liệu trong báo cáo
  cchc check TỆP... [--json]                              rà soát số liệu
  cchc merge TỆP_HOẶC_THƯ_MỤC... --out TỆP [lựa chọn]     tổng hợp thành một tệp
  cchc mail --round TỆP --kind LOẠI --out THƯ_MỤC [TỆP...]   tạo thư nháp gửi các đơn vị
  cchc round --round TỆP --out TỆP [TỆP...]               ghi đợt kiểm tra, tiến độ ra .xlsx hoặc .json
  cchc demo [--out THƯ_MỤC]                               chạy thử cả vòng trên số liệu mẫu

Lựa chọn chung:
  --outline TỆP              đề cương khác (JSON)
  --round TỆP                đợt kiểm tra (JSON, hoặc .xlsx do cchc round ghi)
  --json                     in kết quả dạng JSON
  --log TỆP                  nhật ký của đợt: ghi thêm việc đã làm, không có tên người, e-mail
  --today NGÀY               coi như hôm nay là ngày này
Lựa chọn của mail:
  --kind LOẠI                invite (gửi biểu mẫu), notice (lịch kiểm tra), remind (đôn đốc), findings (sửa số liệu)
  --unit MÃ                  chỉ một đơn vị
  --until NGÀY               hạn gửi lại tệp đã sửa
  --previous, --explanations như ở merge: điều đã giải trình, được chấp nhận thì không nêu lại trong thư
  --sent                     ghi vào nhật ký là các thư ấy đã gửi đi
Lựa chọn của merge:
  --previous TỆP             bảng tổng hợp lần trước: giữ lại nhận xét, giải trình đã ghi
  --explanations TỆP         giải trình của các đơn vị và kết luận của Đoàn (JSON), thêm vào bảng tổng hợp
  --dossiers-from MÃ         lấy số liệu của đơn vị đầu mối thay cho cộng các đơn vị
  --unit TỆP=MÃ              đơn vị của một tệp không ghi rõ đơn vị
  --source NỘI_DUNG=MÃ       nguồn của một số liệu chung toàn xã
  --use TỆP                  tệp được dùng khi một đơn vị gửi nhiều tệp
  --csv THƯ_MỤC              ghi thêm bảng số liệu dạng dài (CSV) cho DuckDB, R, Power BI
  --state TỆP                ghi lại kết quả đọc: lần sau chỉ đọc tệp mới, tệp đã sửa
Lựa chọn của merge, template:
  --jobs SỐ                  số luồng làm việc cùng lúc (mặc định: số nhân của máy)`,
  noCommand: 'Chưa có lệnh. Gõ "cchc --help" để xem cách dùng.',
  unknownCommand: 'Không có lệnh "{name}". Gõ "cchc --help" để xem cách dùng.',
  badOption: 'Lựa chọn "{name}" không dùng được với lệnh này. Gõ "cchc --help" để xem cách dùng.',
  needsValue: 'Lựa chọn "{name}" cần một giá trị đi sau.',
  needsOut: "Cần --out để biết ghi vào đâu.",
  notXlsx: '--out phải là tên tệp .xlsx, đang ghi "{file}": ghi lại là "{better}".',
  needsFiles: "Cần ít nhất một tệp báo cáo.",
  noArguments: 'Lệnh này không nhận "{name}".',
  badPair: '"{text}" phải có dạng {shape}.',
  unknownUnit: 'Không có đơn vị "{code}" trong đề cương. Các mã: {codes}.',
  unknownItem: 'Không có nội dung "{id}" trong đề cương.',
  notCommuneItem: '"{id}" không phải số liệu chung toàn xã, không chọn nguồn được.',
  noOwnerChoice: "Đề cương này không có số liệu để lấy theo đầu mối (--dossiers-from).",
  notOwner: 'Chỉ lấy được theo đơn vị đầu mối {owner}, không theo "{code}".',
  fileNotGiven: 'Tệp "{file}" của --{option} không có trong các tệp được tổng hợp.',
  cannotRead: 'Không đọc được "{file}": {reason}.',
  cannotWrite: 'Không ghi được "{file}": {reason}.',
  notFound: "không có tệp này",
  isFolder: "đây là thư mục",
  deadLink: "liên kết hỏng",
  closedFolder: "không mở được thư mục này",
  noFile: "không phải tệp thường",
  noAccess: "không có quyền",
  otherFault: "lỗi {code}",
  notJson: '"{file}" không phải tệp JSON đúng: {reason}.',
  badRound: 'Đợt kiểm tra "{file}": {reason}.',
  emptyFolder: 'Thư mục "{file}" không có tệp nào.',
  foreignOut:
    '"{file}" đã có và không phải bảng tổng hợp của chương trình này: chọn tên khác cho --out. Tệp ấy vẫn nguyên.',
  foreignPrevious: '"{file}" không phải bảng tổng hợp của chương trình này.',
  largePrevious:
    '"{file}" không đọc lại được nhận xét, giải trình ({reason}): chọn tên khác cho --out. Tệp ấy vẫn nguyên.',
  otherPrevious: '"{file}" là bảng tổng hợp của đề cương khác ({id}): chọn tệp khác.',
  nothingReadable: "Không có tệp nào dùng được: chưa ghi bảng tổng hợp.",
  fault: "Lỗi của chương trình, không phải của tệp: {reason}",
  reading: "Đang đọc",
  makingForms: "Đang tạo biểu mẫu",
  progress: "{what} {done}/{total}, {rate} tệp/giây, còn khoảng {left}",
  seconds: "{count} giây",
  minutes: "{count} phút",
  damagedState: "Tệp --state bị hỏng: xóa tệp ấy rồi chạy lại, mọi báo cáo sẽ được đọc lại.",
  foreignState:
    '"{file}" đã có và không phải tệp trạng thái của chương trình này: chọn tên khác cho --state. Tệp ấy vẫn nguyên.',
  stateInUse:
    '"{file}" đang được một lệnh cchc khác ghi{who}: chờ lệnh ấy xong, hoặc chọn tên khác cho --state. Nếu chắc chắn không còn lệnh nào đang chạy, xóa "{lock}" rồi chạy lại.',
  stateUser: " (tiến trình {pid} trên máy {host})",
  badJobs: '--jobs cần một số từ 1 đến 64, đang ghi "{text}".',
  fromState: "Lấy lại từ lần trước: {known}/{total} tệp; đọc mới {again}.",
  andMore: "… và {count} mục khác.",
  csvDone: "Bảng số liệu: {folder} ({tables})",
  templateDone: "Đã tạo {count} biểu mẫu báo cáo trong {folder}:",
  refused: "Chưa dùng được: {file}",
  unit: "Đơn vị: {unit}. Số liệu đến ngày {asOf}. Đã có số liệu {values}/{all}.",
  unknownDate: "(chưa ghi)",
  repairs: "Đã tự tìm lại {count} chỗ:",
  noFindings: "√ Không có lỗi, không có điều cần xem lại.",
  counts: "Lỗi {errors}, chưa nhập {blanks}, chưa đạt chỉ tiêu {targets}, cảnh báo {warnings}, lưu ý {infos}.",
  across: "Giữa các báo cáo:",
  merged: "Đã tổng hợp {count} đơn vị vào {out}",
  twin: "{file} giống hệt {same}: chỉ tính một lần.",
  kept: "Giữ lại {count} nhận xét, giải trình của lần trước.",
  orphaned: "Không còn chỗ cho {count} nhận xét, giải trình; đã ghi ở trang tính Nguồn.",
  otherVersion: "{unit} có nhiều tệp, dùng {used}. Tệp {file} khác ở {count} nội dung:",
  difference: "{label}: tệp được dùng {used}, tệp kia {here}",
  noAnswer: "chưa nhập",
  changed: "{unit}: so với {file}, đổi {items} số liệu; kết quả rà soát hết {gone}, còn {still}, mới {fresh}.",
  again: "Đã chấp nhận giải trình, nhưng số liệu đổi sau đó; đề nghị Đoàn xem lại:",
  badExplanations: "Tệp giải trình {file} chưa dùng được: {reason}.",
  place: "{sheet}, ô {cell}",
} as const;

/** Words of `cchc demo`. */
export const DEMO = {
  folder: "demo",
  savedAt: "2025-11-11T01:15:00Z",
  forms: "1-bieu-mau",
  reports: "2-bao-cao-mau",
  mistaken: "3-bao-cao-co-loi",
  mergedClean: "4-tong-hop.xlsx",
  mergedWrong: "5-tong-hop-co-loi.xlsx",
  noSample: "Số liệu mẫu không có đơn vị nào của đề cương này: chạy cchc demo với đề cương có sẵn.",
  madeForms: "Biểu mẫu báo cáo để trống: {folder} ({count} tệp)",
  madeReports: "Báo cáo đã điền: {folder}",
  madeMistaken: "Báo cáo có {count} lỗi cài sẵn: {folder}",
  madeMerged: "Bảng tổng hợp: {file}",
  columns: ["Đơn vị", "Lỗi", "Chưa nhập", "Chưa đạt", "Cảnh báo", "Lưu ý"],
  seeded: "Lỗi cài sẵn và kết quả rà soát tại ô đó:",
  notFound: "KHÔNG TÌM RA",
} as const;
