#!/usr/bin/env bash
# Runs the tests that were built, and says at the end what failed: who reads the end of a long log finds it there.
# The arguments are those of `swift test`.
set -uo pipefail
log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test --skip-build --disable-xctest "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
if [ "$status" -ne 0 ]; then
  echo
  echo "run-tests: swift test ended with $status; what failed:"
  grep -aE -A3 '^(✘|.*(recorded an issue|[Ee]rror: |Fatal error|ERROR: |WARNING: ThreadSanitizer))' "$log" | tail -n 200
fi
exit "$status"
