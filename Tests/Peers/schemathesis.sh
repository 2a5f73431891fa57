#!/usr/bin/env bash
# Lets schemathesis try the API by its own description, against a running server with generated data.
#
#   bash Tests/Peers/schemathesis.sh [EXAMPLES]     # the most test cases an operation; 100 where nothing is said
#
# It wants `vitrina` and `vitrina-generate` under .build/release, or else .build/debug. Exit code: that of schemathesis, 0
# where it found no answer of 5xx, no status, type or header that is not described, and no body against its schema.
set -euo pipefail
cd "$(dirname "$0")/../.."
examples=${1:-100}
venv=$PWD/.build/peers/schemathesis
bin=.build/release
[ -x "$bin/vitrina" ] && [ -x "$bin/vitrina-generate" ] || bin=.build/debug
bin=${VITRINA_BIN:-$bin}

if [ ! -x "$venv/bin/schemathesis" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q schemathesis openapi-spec-validator
fi

work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
  rm -rf "$work"
}
trap finish EXIT

port=$("$venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url=http://127.0.0.1:$port
"$bin/vitrina-generate" --processes 500 --seed 7 --output "$work/releases.jsonl"
"$bin/vitrina" init "$work/publication" --name "Unidad de Compras de Ejemplo" --ocid-prefix ocds-xq9v00 \
  --base-url "$url" --license https://creativecommons.org/licenses/by/4.0/ >/dev/null
"$bin/vitrina" ingest "$work/publication" "$work/releases.jsonl" >/dev/null
"$bin/vitrina" serve "$work/publication" --listen "127.0.0.1:$port" >"$work/serve.log" 2>&1 &
server=$!
for _ in $(seq 100); do
  curl --silent --fail --output /dev/null "$url/health" && break
  sleep 0.1
done

curl --silent --show-error --fail --output "$work/openapi.json" "$url/openapi.json"
"$venv/bin/python" -m openapi_spec_validator --schema 3.1 "$work/openapi.json"
checks=not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance
checks+=,response_schema_conformance,negative_data_rejection,unsupported_method,allow_header_conformance
# It keeps what it learns beside it: that goes with the rest.
cd "$work"
# An address or a head that is too long is refused, too; and from 18 KiB on the HTTP library refuses it by itself, in its
# own page, which the documentation of the limits says and `AbuseTests` test.
cat >schemathesis.toml <<'TOML'
hooks = "hooks.py"
[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 414, 415, 422, 428, 429, 431, "5xx"]
TOML
cat >hooks.py <<'PYTHON'
import schemathesis


@schemathesis.hook
def filter_case(context, case):
    return len(case.formatted_path) < 20_000
PYTHON
"$venv/bin/schemathesis" --no-color run "$url/openapi.json" --checks "$checks" --max-examples "$examples" --seed 1 \
  --continue-on-failure --phases examples,coverage,fuzzing --suppress-health-check all --no-shrink
