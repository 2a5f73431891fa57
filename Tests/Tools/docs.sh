#!/usr/bin/env bash
# Renders the reference of the libraries into .build/docs; a dead link is an error.
set -euo pipefail
swift package dump-symbol-graph --minimum-access-level public >/dev/null
graphs=$(find .build -type d -name symbolgraph | head -1)
mkdir -p .build/docs
for library in OCDSCore OCDSSchema OCDSStore OCDSIngestion OCDSServer; do
  folder=$(mktemp -d)
  cp "$graphs/$library"*.symbols.json "$folder"
  docc convert "Sources/$library/$library.docc" --additional-symbol-graph-dir "$folder" \
    --output-dir ".build/docs/$library" --warnings-as-errors \
    --experimental-documentation-coverage --coverage-summary-level brief
  rm -r "$folder"
done
echo "docs: .build/docs"
