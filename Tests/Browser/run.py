"""Tests the site in a real browser: every page template, and the journeys of three people.

    run.py [--pages NAME,…] [--no-journeys]
"""

import argparse
import sys

import checks
import journeys
from browser import LANGUAGES, WIDTHS, Browser
from publication import Site

parser = argparse.ArgumentParser()
parser.add_argument("--pages", help="only these templates, with commas between them")
parser.add_argument("--no-journeys", action="store_true")
arguments = parser.parse_args()

faults = []
with Site() as site:
    only = arguments.pages.split(",") if arguments.pages else None
    faults += checks.check(site, only)
    for scripts in (True, False):
        if arguments.no_journeys:
            break
        with Browser(site.base, scripts) as browser:
            for width in WIDTHS:
                browser.look(width)
                for language in LANGUAGES:
                    for journey in journeys.ALL:
                        name = f"{journey.__name__}, {language}, {width}, scripts {'on' if scripts else 'off'}"
                        try:
                            journey(site, browser, language).go_through()
                            print(f"ok: {name}")
                        except Exception as error:  # a journey ends where something is not as it should be
                            faults.append(f"{name}: {type(error).__name__}: {str(error).splitlines()[0]}")
            faults += [f"a request left the site: {address}" for address in sorted(set(browser.strangers()))]
            faults += [f"console: {message}" for message in browser.said]

for fault in faults:
    print(f"fault: {fault}")
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
