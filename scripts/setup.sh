#!/usr/bin/env bash
# Installs what the tests need beside npm's packages, where it is missing: LibreOffice computes the workbooks' formulas,
# Chromium shows the pages, Liberation Serif has the widths of Times New Roman, openpyxl writes files as other programs do.
set -euo pipefail

missing=()
if command -v dpkg-query >/dev/null; then
  for package in libreoffice-calc libreoffice-writer fonts-liberation python3-openpyxl; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
else
  command -v soffice >/dev/null || missing+=("LibreOffice (soffice)")
  /usr/bin/python3 -c 'import openpyxl' 2>/dev/null || missing+=("openpyxl for /usr/bin/python3")
fi
command -v chromium >/dev/null || missing+=(chromium)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Missing: ${missing[*]}. Install them with your system's package manager." >&2
  exit 1
fi
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo"
$sudo apt-get update
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
