#!/usr/bin/env bash
# Sets up the programs that `bench.py` measures beside ours, under .build/peers. Run again, it only adds what is missing.
#
# A peer that cannot be installed is told here and shown as "not installed" in the table; it is never a failure, so this
# script ends with 0 whatever is missing. Debian's packages are installed by root only; anyone else is told the command.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 0
here=Tests/Peers
peers=.build/peers
mkdir -p "$peers"

note() { printf 'peers: %s\n' "$*"; }

# -- Debian's packages: program or header that shows it is there, package -------------------------------------------------

wanted=()
need() { [ -n "$1" ] || wanted+=("$2"); }
need "$(command -v wrk)" wrk
need "$(PATH="$PATH:/usr/sbin" command -v nginx)" nginx
need "$(command -v jq)" jq
need "$(command -v g++)" g++
need "$(ls /usr/include/simdjson.h 2>/dev/null)" libsimdjson-dev

# The nginx package would start a server at once; the benchmark starts its own. A policy that is already there stays.
quietly_install() {
  local policy=/usr/sbin/policy-rc.d ours=
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 755 "$policy" && ours=yes
  fi
  apt-get update -qq
  for package in "$@"; do
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" \
      >"$peers/apt-$package.log" 2>&1 ||
      note "$package could not be installed, see $peers/apt-$package.log"
  done
  [ -z "$ours" ] || rm -f "$policy"
}

if [ ${#wanted[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    note "installing ${wanted[*]}"
    quietly_install "${wanted[@]}"
  else
    note "not root, so not installed: apt-get install ${wanted[*]}"
  fi
fi

# -- Python's packages, in an environment of their own --------------------------------------------------------------------

python=$peers/venv/bin/python
if [ ! -x "$python" ]; then
  python3 -m venv "$peers/venv" || note "no virtual environment (apt-get install python3-venv)"
fi
installed() { "$python" -c 'import importlib.metadata as m, sys; m.version(sys.argv[1])' "$1" 2>/dev/null; }
if [ -x "$python" ]; then
  for package in orjson ocdsmerge ocdsmerge-rs ocdskit jsonschema-rs sourcemeta-jsonschema libcoveocds flattentool; do
    installed "$package" && continue
    note "installing $package"
    "$python" -m pip install --quiet --disable-pip-version-check "$package" || note "$package could not be installed"
  done
fi

# -- programs of ours in C and C++ ----------------------------------------------------------------------------------------

# build OUTPUT SOURCE COMMAND...: compiles where the source is newer than the program
build() {
  local output=$1 source=$2
  shift 2
  [ "$output" -nt "$source" ] && return
  rm -f "$output"
  "$@" -o "$output" "$source" "${libraries[@]}" 2>"$output.log" || note "$output could not be compiled, see $output.log"
}

libraries=(-lsimdjson)
build "$peers/simdjson_parse" "$here/simdjson_parse.cpp" g++ -std=c++17 -O3
# --no-as-needed keeps libraries that nothing is called from: loading them is what is measured.
libraries=(-lsqlite3 -lmicrohttpd -lisal -lz -lcrypto)
build "$peers/bare" "$here/bare.c" cc -O2 -Wl,--no-as-needed
exit 0
