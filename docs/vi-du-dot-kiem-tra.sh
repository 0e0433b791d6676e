#!/usr/bin/env bash
# Cả một đợt kiểm tra trên dòng lệnh: bốn đơn vị (một đơn vị kiểm tra đột xuất), gửi biểu mẫu, nhận báo cáo qua thư, rà soát, đôn đốc, gửi lại bản đánh
# dấu, nhận tệp đã sửa, tổng hợp lần hai. Mỗi bước tự kiểm tra kết quả; sai ở đâu thì dừng ở đó.
#
#   bash docs/vi-du-dot-kiem-tra.sh [THƯ_MỤC]      (cần python3 có openpyxl để "đơn vị" điền biểu mẫu)
#
# Biến CCHC: lệnh chạy chương trình, mặc định "npx cchc". Biến PYTHON: mặc định /usr/bin/python3.
set -euo pipefail

goc="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
noi_ghi="${1:-dot-kiem-tra}"
# Tệp của lần chạy trước làm sai kết quả lần này.
if [ -d "$noi_ghi" ] && [ -n "$(ls -A "$noi_ghi")" ]; then
  echo "Thư mục \"$noi_ghi\" đã có tệp: xóa đi, hoặc chọn thư mục khác: bash docs/vi-du-dot-kiem-tra.sh THƯ_MỤC" >&2
  exit 1
fi
noi="$(mkdir -p "$noi_ghi" && cd "$noi_ghi" && pwd)"
read -r -a cchc <<<"${CCHC:-npx cchc}"
python="${PYTHON:-/usr/bin/python3}"
cd "$goc"

buoc() { printf '\n== %s\n' "$*"; }
dung() { echo "SAI: $*" >&2; exit 1; }
# chay MÃ_KẾT_THÚC LỆNH...: chạy chương trình, kết thúc phải đúng mã ấy; điều chương trình in ra nằm ở $ra và biến ra.
ra="$noi/ra.txt"
chay() {
  local mong="$1" ma=0
  shift
  "${cchc[@]}" "$@" >"$ra" || ma=$?
  case " $* " in *" --json "*) ;; *) cat "$ra" ;; esac
  [ "$ma" -eq "$mong" ] || dung "cchc $1 kết thúc $ma, phải là $mong"
}
co() { grep -qF -- "$1" "$2" || dung "không thấy \"$1\" trong $2"; }
khong_co() { ! grep -qE -- "$1" "$2" || dung "có \"$1\" trong $2"; }
# Giá trị trong kết quả dạng JSON: json 'BIỂU_THỨC' phải bằng 'GIÁ_TRỊ' (d là kết quả).
json() {
  "$python" - "$ra" "$1" "$2" <<'PY'
import json, sys
d = json.load(open(sys.argv[1], encoding="utf-8"))
thay, mong = eval(sys.argv[2], {"d": d}), eval(sys.argv[3])
if thay != mong:
    sys.exit(f"SAI: {sys.argv[2]} là {thay!r}, phải là {mong!r}")
PY
}

# Việc của đơn vị, không có chương trình này: mở thư, điền biểu mẫu bằng Excel, gửi trả lời.
cat >"$noi/don_vi.py" <<'PY'
import datetime, email, email.policy, email.utils, io, json, sys
import openpyxl

def dinh_kem(thu):
    """Tệp .xlsx kèm theo một thư nháp: tên, bytes."""
    with open(thu, "rb") as tep:
        mail = email.message_from_binary_file(tep, policy=email.policy.default)
    (phan,) = [p for p in mail.iter_attachments() if p.get_filename().endswith(".xlsx")]
    return phan.get_filename(), phan.get_payload(decode=True)

def dien(noi_dung, meta, tra_loi, luc):
    so = openpyxl.load_workbook(io.BytesIO(noi_dung))
    for ten, gia_tri in [("meta." + k, v) for k, v in meta.items()] + list(tra_loi.items()):
        ((trang, o),) = so.defined_names["cchc." + ten].destinations
        ngay = ten in ("meta.as_of", "meta.signed_on")
        so[trang][o].value = datetime.date.fromisoformat(gia_tri) if ngay else gia_tri
    # Excel tự ghi lúc lưu.
    so.properties.modified = datetime.datetime.fromisoformat(luc).astimezone(datetime.timezone.utc).replace(tzinfo=None)
    ra = io.BytesIO()
    so.save(ra)
    return ra.getvalue()

def gui(duong_dan, dia_chi, luc, ten_tep, noi_dung):
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = dia_chi, "cchc@camgiang.gov.vn", "Gửi báo cáo cải cách hành chính"
    mail["Date"] = email.utils.format_datetime(datetime.datetime.fromisoformat(luc))
    mail.set_content("Kính gửi Đoàn kiểm tra, đơn vị gửi báo cáo kèm theo.")
    mail.add_attachment(noi_dung, maintype="application", subtype="octet-stream", filename=ten_tep)
    with open(duong_dan, "wb") as tep:
        tep.write(mail.as_bytes(policy=email.policy.SMTP))

thu, mau, don_vi, dia_chi, luc, sua, ra = sys.argv[1:]
mau_so = json.load(open(mau, encoding="utf-8"))[don_vi] if mau != "-" else {"meta": {}, "answers": {}}
ten, noi_dung = dinh_kem(thu)
gui(ra, dia_chi, luc, ten, dien(noi_dung, mau_so["meta"], {**mau_so["answers"], **json.loads(sua)}, luc))
PY
mau="$goc/src/cli/demo/samples.json"
tra_loi() { "$python" "$noi/don_vi.py" "$@"; }

buoc "1. Đợt kiểm tra: bốn đơn vị, Trung tâm kiểm tra đột xuất ngày 19/11"
cat >"$noi/dot.json" <<'JSON'
{
  "id": "kt-2025-h2",
  "title": "Kiểm tra cải cách hành chính 6 tháng cuối năm 2025",
  "plan": { "number": "61/KH-UBND", "date": "2025-10-20" },
  "reportDeadline": "2025-11-11",
  "team": [{ "name": "Trần Thị Bình", "role": "head", "office": "Phó Chủ tịch UBND xã", "email": "binh.tt@camgiang.gov.vn" }],
  "units": [
    { "code": "VP", "name": "Văn phòng HĐND và UBND", "short": "Văn phòng",
      "people": [{ "name": "Lê Văn Cường", "email": "vanphong@camgiang.gov.vn" }], "visit": { "date": "2025-11-14" } },
    { "code": "KT", "name": "Phòng Kinh tế", "short": "Kinh tế",
      "people": [{ "name": "Nguyễn Thị Ánh Tuyết", "email": "kinhte@camgiang.gov.vn" }], "visit": { "date": "2025-11-17" } },
    { "code": "VHXH", "name": "Phòng Văn hóa - Xã hội", "short": "Văn hóa - Xã hội",
      "people": [{ "email": "vhxh@camgiang.gov.vn" }], "visit": { "date": "2025-11-25" } },
    { "code": "TTPVHCC", "name": "Trung tâm Phục vụ hành chính công xã", "short": "Trung tâm",
      "people": [{ "email": "ttpvhcc@camgiang.gov.vn" }], "visit": { "date": "2025-11-19", "surprise": true } }
  ]
}
JSON
chay 0 round --round "$noi/dot.json" --out "$noi/dot.xlsx" --today 24/10/2025
co "chỉ gửi trong Đoàn kiểm tra" "$ra"
chay 0 round --round "$noi/dot.xlsx" --out "$noi/doc-lai.json" --today 24/10/2025
"$python" -c 'import json,sys; a,b=(json.load(open(f,encoding="utf-8")) for f in sys.argv[1:]); sys.exit(a!=b and "SAI: sửa trên Excel làm mất dữ liệu")' \
  "$noi/dot.json" "$noi/doc-lai.json"
dot=(--round "$noi/dot.xlsx" --log "$noi/nhat-ky.jsonl")

buoc "2. Thư gửi biểu mẫu và thông báo lịch kiểm tra"
chay 0 mail "${dot[@]}" --kind invite --out "$noi/1-gui-bieu-mau" --today 27/10/2025
chay 0 mail "${dot[@]}" --kind invite --sent --today 28/10/2025
chay 0 mail "${dot[@]}" --kind notice --out "$noi/2-thong-bao" --today 05/11/2025 --json
json 'sorted(t["unit"] for t in d["letters"])' '["KT", "VHXH", "VP"]'
json '[b["unit"] for b in d["skipped"]]' '["TTPVHCC"]'
chay 0 mail "${dot[@]}" --kind notice --sent --today 05/11/2025

buoc "3. Đơn vị điền và trả lời: Kinh tế ghi sai, Văn hóa - Xã hội gửi chậm, Trung tâm không gửi"
thu="$noi/1-gui-bieu-mau/Thư gửi biểu mẫu"
mkdir -p "$noi/3-tra-loi"
tra_loi "$thu - Văn phòng.eml" "$mau" VP vanphong@camgiang.gov.vn 2025-11-10T09:00:00+07:00 '{}' "$noi/3-tra-loi/VP.eml"
tra_loi "$thu - Kinh tế.eml" "$mau" KT kinhte@camgiang.gov.vn 2025-11-11T16:45:00+07:00 '{"dossiers.resolved": 1423}' "$noi/3-tra-loi/KT.eml"
tra_loi "$thu - Văn hóa - Xã hội.eml" "$mau" VHXH vhxh@camgiang.gov.vn 2025-11-13T08:10:00+07:00 '{}' "$noi/3-tra-loi/VHXH.eml"

buoc "4. Rà soát, tổng hợp lần một"
chay 1 check "${dot[@]}" --today 13/11/2025 "$noi/3-tra-loi"
co "Số hồ sơ đã giải quyết (1.423) lớn hơn số tiếp nhận (1.291)" "$ra"
chay 1 merge "${dot[@]}" --today 13/11/2025 --out "$noi/tong-hop.xlsx" --json "$noi/3-tra-loi"
json 'd["missing"]' '["TTPVHCC"]'
json 'd["states"]["KT"]' '"wrong"'
json '[f["message"] for f in d["across"] if f["code"] == "K1"]' \
  '["Phòng Văn hóa - Xã hội: gửi ngày 13/11/2025, chậm 02 ngày (hạn: hết ngày 11/11/2025)."]'

buoc "5. Tiến độ ngày 13/11"
chay 0 round "${dot[@]}" --today 13/11/2025 --out "$noi/tien-do.xlsx" --json "$noi/3-tra-loi"
json '{u["unit"]: u["daysLate"] for u in d["units"]}' '{"VP": 0, "KT": 0, "VHXH": 2, "TTPVHCC": 2}'
json '{u["unit"]: u["standing"] for u in d["units"] if u["standing"] in ("overdue", "wrong")}' \
  '{"KT": "wrong", "TTPVHCC": "overdue"}'

buoc "6. Thư đôn đốc; thư đề nghị sửa kèm bản đánh dấu"
chay 0 mail "${dot[@]}" --kind remind --out "$noi/4-don-doc" --today 13/11/2025 --json "$noi/3-tra-loi"
json '[t["unit"] for t in d["letters"]]' '["TTPVHCC"]'
chay 0 mail "${dot[@]}" --kind findings --until 18/11/2025 --out "$noi/5-sua" --today 13/11/2025 "$noi/3-tra-loi"
thu_sua="$noi/5-sua/Thư đề nghị sửa số liệu - Kinh tế"
co "chậm nhất hết ngày 18/11/2025" "$thu_sua.txt"
co "Số hồ sơ đã giải quyết (1.423) lớn hơn số tiếp nhận (1.291)" "$thu_sua.txt"
khong_co 'Quy tắc|Lưu ý' "$thu_sua.txt"

buoc "7. Không tệp nào, thư nào gửi đơn vị lộ lịch kiểm tra đột xuất"
"$python" - "$noi/1-gui-bieu-mau" "$noi/2-thong-bao" "$noi/4-don-doc" "$noi/5-sua" <<'PY'
import email, email.policy, io, os, sys, zipfile
kin = [s.encode() for s in ("19/11/2025", "2025-11-19", "45980", '"surprise"', "binh.tt@")]
def lop(ten, du_lieu):
    yield ten, du_lieu
    if ten.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(du_lieu)) as tep:
            for phan in tep.namelist():
                yield f"{ten} › {phan}", tep.read(phan)
    if ten.endswith(".eml"):
        mail = email.message_from_bytes(du_lieu, policy=email.policy.default)
        yield f"{ten} › tiêu đề", str(mail["subject"]).encode()
        yield f"{ten} › nội dung", mail.get_body().get_content().encode()
        for phan in mail.iter_attachments():
            yield from lop(phan.get_filename(), phan.get_payload(decode=True))
dem = 0
for thu_muc in sys.argv[1:]:
    for ten in os.listdir(thu_muc):
        with open(os.path.join(thu_muc, ten), "rb") as tep:
            for cho, du_lieu in lop(ten, tep.read()):
                dem += 1
                for bi_mat in kin:
                    if bi_mat in du_lieu:
                        sys.exit(f"SAI: {bi_mat.decode()} trong {cho}")
print(f"Đã xem {dem} phần của các thư, tệp.")
PY

buoc "8. Kinh tế sửa ngay trong bản đánh dấu và gửi lại; giải trình của Kinh tế được chấp nhận"
tra_loi "$thu_sua.eml" - KT kinhte@camgiang.gov.vn 2025-11-17T10:00:00+07:00 '{"dossiers.resolved": 1243}' "$noi/3-tra-loi/KT-sua.eml"
cat >"$noi/giai-trinh.json" <<'JSON'
[{ "unit": "KT", "rule": "D8", "reason": "Hồ sơ đất đai vướng quy hoạch, đã xin lỗi và hẹn lại.", "evidence": "Công văn 415/UBND-KT", "accepted": true }]
JSON
chay 0 merge "${dot[@]}" --today 17/11/2025 --out "$noi/tong-hop.xlsx" --explanations "$noi/giai-trinh.json" --json "$noi/3-tra-loi"
json '[m["file"].split(" › ")[0].split("/")[-1] for m in d["merged"] if m["unit"] == "KT"]' '["KT-sua.eml"]'
json '[(c["unit"], [i["item"] for i in c["items"]]) for c in d["changes"]]' '[("KT", ["dossiers.resolved"])]'
json '"D1" in [f["rule"] for f in d["changes"][0]["gone"]]' 'True'

buoc "9. Tổng hợp lần ba: giải trình vẫn còn, ai gửi chậm vẫn biết"
chay 0 merge "${dot[@]}" --today 18/11/2025 --out "$noi/tong-hop.xlsx" --json "$noi/3-tra-loi"
json 'd["remarks"]["kept"] >= 1 and d["stale"] == []' 'True'
json '[f["units"] for f in d["across"] if f["code"] == "K1"]' '[["VHXH"]]'
chay 0 mail "${dot[@]}" --kind findings --previous "$noi/tong-hop.xlsx" --out "$noi/6-sua-lan-hai" --unit KT --today 18/11/2025 --json "$noi/3-tra-loi"
json '[l for t in d["letters"] for l in t["body"].split("\n") if "hồ sơ quá hạn" in l]' '[]'

buoc "10. Nhật ký"
"$python" - "$noi/nhat-ky.jsonl" <<'PY'
import collections, json, sys
dong = [json.loads(d) for d in open(sys.argv[1], encoding="utf-8")]
dem = collections.Counter(d["what"] for d in dong)
print(dict(dem))
mong = {"sent": 7, "received": 4, "corrected": 1, "merged": 3, "explained": 1}
thay = {viec: dem[viec] for viec in mong}
if thay != mong:
    sys.exit(f"SAI: nhật ký có {thay}, phải là {mong}")
PY
khong_co '@|Lê Văn Cường|Ánh Tuyết|Trần Thị Bình' "$noi/nhat-ky.jsonl"
chay 0 round "${dot[@]}" --today 18/11/2025 --out "$noi/tien-do.xlsx" "$noi/3-tra-loi"

printf '\nXong: cả đợt kiểm tra ở %s\n' "$noi"
