#!/usr/bin/env bash
# Sets up what the browser tests need under .build/browser: selenium, a reader of spreadsheets, and axe-core.
#
# axe-core comes in a package for another driver; only its script is used, so its dependencies are left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=.build/browser
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check 'selenium==4.51.0' 'openpyxl==3.1.5'
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps 'axe-playwright-python==0.1.8'
