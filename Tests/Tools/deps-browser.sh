#!/usr/bin/env bash
# Installs the Debian packages that the browser tests use and that are not there yet.
set -u
wanted=(chromium chromium-driver tidy python3-venv)
missing=()
for package in "${wanted[@]}"; do
  dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

line="apt-get install --yes --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -ne 0 ]; then
  echo "deps: these packages are missing; run this line as root:"
  echo "  apt-get update && $line"
  exit 69
fi
echo "deps: installing ${missing[*]}"
apt-get update >/dev/null && DEBIAN_FRONTEND=noninteractive $line >/dev/null || {
  echo "deps: could not install; run this line yourself:"
  echo "  apt-get update && $line"
  exit 69
}
