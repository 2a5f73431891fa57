#!/usr/bin/env bash
# Installs the Debian packages that Vitrina is built with and that are not there yet.
set -u
# sqlite3: the ledger. microhttpd: HTTP. isal, zlib: compression, gzip members. ssl: SHA-256.
# pcre2: the patterns of JSON schemas. archive, expat: ZIP, gzip and the XML of workbooks. curl: fetching.
# xlsxwriter: spreadsheets out.
wanted=(libsqlite3-dev libmicrohttpd-dev libisal-dev zlib1g-dev libssl-dev libpcre2-dev libarchive-dev libexpat1-dev
  libcurl4-openssl-dev libxlsxwriter-dev pkg-config)
missing=()
for package in "${wanted[@]}"; do
  dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

line="apt-get install --yes ${missing[*]}"
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; then
    line="sudo $line"
  else
    echo "deps: these packages are missing; run this line as root:"
    echo "  apt-get update && $line"
    exit 69
  fi
fi
echo "deps: installing ${missing[*]}"
update="${line%%install*}update"
$update >/dev/null && DEBIAN_FRONTEND=noninteractive $line >/dev/null || {
  echo "deps: could not install; run this line yourself:"
  echo "  $update && $line"
  exit 69
}
