"""Every page template: axe-core, validity, console, requests, overflow."""

import pathlib
import re
import subprocess
import sys

import axe_playwright_python

from browser import LANGUAGES, THEMES, WIDTHS, Browser

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What tidy, made before parts of HTML were, takes for mistakes.
KNOWN = re.compile(r'trimming empty <(span|g)>|proprietary attribute "(inputmode|hreflang|aria-[a-z]+)"|<(details|summary|bdi)> is not recognized')


def tidy(page):
    done = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", "--show-info", "no", "--drop-empty-elements", "no"],
                          input=page, capture_output=True, timeout=30)
    lines = done.stderr.decode(errors="replace").splitlines()
    return [line for line in lines if ("Error" in line or "Warning" in line) and not KNOWN.search(line)]


def check(site, only=None):
    """The faults of all pages, a sentence each."""
    faults = []
    pages = site.pages(only)
    for name, path in pages.items():
        for language in LANGUAGES:
            try:
                page = site.get(path(language), Accept="text/html")
            except OSError as error:
                if name != "missing":
                    faults.append(f"{path(language)}: {error}")
                    continue
                page = error.read()
            for line in tidy(page):
                faults.append(f"{path(language)}: tidy: {line}")
    with Browser(site.base) as browser:
        for width in WIDTHS:
            for theme in THEMES:
                browser.look(width, theme)
                for name, path in pages.items():
                    for language in LANGUAGES:
                        where = f"{path(language)} at {width}, {theme}"
                        browser.open(path(language))
                        faults += [f"{where}: {fault}" for fault in of_page(browser, name)]
        faults += [f"a request left the site: {address}" for address in sorted(set(browser.strangers()))]
    return faults


def of_page(browser, name):
    driver = browser.driver
    # What the page itself said: axe tries an inline style, which the site's policy refuses on the console.
    said = list(browser.said)
    driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
    result = driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: arguments[0]}).then(done, error => done({error: String(error)}))", TAGS)
    if "error" in result:
        yield f"axe: {result['error']}"
    for violation in result.get("violations", []):
        for node in violation["nodes"][:3]:
            yield f"axe: {violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))} {node['html'][:160]}"
    width = driver.execute_script("return document.documentElement.scrollWidth")
    if width > browser.width:
        yield f"the page is {width} wide"
    browser.listen()
    browser.said.clear()
    for message in said:
        if name == "missing" and "404" in message:
            continue
        yield f"console: {message}"


if __name__ == "__main__":
    print("run run.py", file=sys.stderr)
