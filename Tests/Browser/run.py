"""Tests the site in a real browser: every page template, hostile texts on all of them, and the journeys of three people.

    run.py [--pages NAME,…] [--only pages|hostile|journeys]
"""

import argparse
import sys
import traceback

import checks
import hostile
import journeys
from browser import LANGUAGES, WIDTHS, Browser
from publication import Site

parser = argparse.ArgumentParser()
parser.add_argument("--pages", help="only these templates, with commas between them")
parser.add_argument("--only", choices=("pages", "hostile", "journeys"))
arguments = parser.parse_args()
only = arguments.pages.split(",") if arguments.pages else None


def travel(site):
    """The faults of all journeys: three people, two languages, two widths, with scripts and without."""
    for scripts in (True, False):
        with Browser(site.base, scripts) as browser:
            for width in WIDTHS:
                browser.look(width)
                for language in LANGUAGES:
                    browser.speak(language)
                    for journey in journeys.ALL:
                        name = f"{journey.__name__}, {language}, {width}, scripts {'on' if scripts else 'off'}"
                        try:
                            journey(site, browser, language).go_through()
                            print(f"ok: {name}", flush=True)
                        except Exception as error:  # a journey ends where something is not as it should be
                            line = traceback.extract_tb(error.__traceback__)[-1].lineno
                            words = str(error).splitlines() or ["not so"]
                            yield f"{name}: {type(error).__name__}: {words[0][:300]} (line {line})"
            yield from (f"a request left the site: {address}" for address in sorted(set(browser.strangers())))
            yield from (f"console: {message}" for message in browser.said)


faults = []
with Site() as site:
    if arguments.only in (None, "pages"):
        faults += checks.check(site, only)
    if arguments.only in (None, "journeys") and not only:
        faults += travel(site)
if arguments.only in (None, "hostile"):
    faults += hostile.check(only)

for fault in faults:
    print(f"fault: {fault}")
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
