#!/usr/bin/env bash
# Installs what the tests need beside npm's packages, where it is missing: LibreOffice computes the workbooks' formulas,
# Chromium shows the pages, Liberation Serif has the widths of Times New Roman, openpyxl writes files as other programs do.
set -euo pipefail

missing=()
command -v soffice >/dev/null || missing+=(libreoffice-calc libreoffice-writer)
[ -e /usr/lib/libreoffice/program/libsclo.so ] || [[ " ${missing[*]-} " == *" libreoffice-calc "* ]] || missing+=(libreoffice-calc)
[ -e /usr/lib/libreoffice/program/libswlo.so ] || [[ " ${missing[*]-} " == *" libreoffice-writer "* ]] || missing+=(libreoffice-writer)
command -v chromium >/dev/null || missing+=(chromium)
[ -e /usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf ] || missing+=(fonts-liberation)
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || missing+=(python3-openpyxl)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Missing: ${missing[*]}. Install them with your system's package manager." >&2
  exit 1
fi
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo"
$sudo apt-get update
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y --no-install-recommends "${missing[@]}"
