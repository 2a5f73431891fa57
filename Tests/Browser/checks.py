"""Every page template: axe-core, validity, console, requests, overflow, weight, and the language of its words."""

import pathlib
import re
import subprocess

import axe_playwright_python

import templates
import words
from browser import LANGUAGES, THEMES, WIDTHS, Browser

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What tidy, made before parts of HTML were, takes for mistakes.
KNOWN = re.compile(r'trimming empty <(span|g)>|<title> proprietary attribute "id"|proprietary attribute "(inputmode|hreflang|aria-[a-z]+)"'
                   r"|<(details|summary|bdi)> is not recognized")
# The most bytes of a page on its way, with all that it loads.
MOST = 60_000


def tidy(page):
    done = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", "--show-info", "no", "--drop-empty-elements", "no"],
                          input=page, capture_output=True, timeout=30)
    lines = done.stderr.decode(errors="replace").splitlines()
    return [line for line in lines if ("Error" in line or "Warning" in line) and not KNOWN.search(line)]


def check(site, only=None, is_data_spoiled=False):
    """The faults of all pages, a sentence each."""
    faults = []
    pages = templates.of(site, only)
    if not only:
        faults += templates.forgotten(site, pages)
    published = words.published(site)
    for name, path in pages.items():
        texts = {}
        for language in LANGUAGES:
            status, page = site.page(path(language), language)
            if status != templates.ERRORS.get(name, 200):
                faults.append(f"{path(language)}: status {status}")
            faults += [f"{path(language)}: tidy: {line}" for line in tidy(page)]
            texts[language] = words.of(page)
        # Where the data are noise, words of the site cannot be told from them.
        if not is_data_spoiled:
            faults += [f"{path('es')}: {fault}" for fault in words.mixed(texts, published, name in templates.OF_CODES)]
    weights = {}
    with Browser(site.base) as browser:
        for width in WIDTHS:
            for theme in THEMES:
                browser.look(width, theme)
                for language in LANGUAGES:
                    browser.speak(language)
                    for name, path in pages.items():
                        where = f"{path(language)[:200]} at {width}, {theme}"
                        browser.open(path(language))
                        weights[path(language)] = max(browser.weight, weights.get(path(language), 0))
                        faults += [f"{where}: {fault}" for fault in of_page(browser, name)]
        faults += [f"a request left the site: {address}" for address in sorted(set(browser.strangers()))]
    for address, weight in weights.items():
        if not 500 < weight <= MOST:
            faults.append(f"{address[:200]}: weighs {weight} bytes")
    heaviest = sorted(weights.items(), key=lambda one: -one[1])[:5]
    print(f"{len(pages)} templates; the heaviest pages, with all that they load: "
          + ", ".join(f"{address[:60]} {weight / 1000:.1f} kB" for address, weight in heaviest))
    return faults


def of_page(browser, name):
    driver = browser.driver
    # What the page itself said: axe tries an inline style, which the site's policy refuses on the console.
    said = list(browser.said)
    yield from too_wide(browser, "")
    # What is folded counts too.
    driver.execute_script("document.querySelectorAll('details').forEach(one => { one.open = true })")
    yield from too_wide(browser, " unfolded")
    driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
    result = driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: arguments[0]}).then(done, error => done({error: String(error)}))", TAGS)
    if "error" in result:
        yield f"axe: {result['error']}"
    elif len(result["passes"]) < 10:
        yield f"axe looked at {len(result['passes'])} rules only"
    for violation in result.get("violations", []):
        for node in violation["nodes"][:3]:
            yield f"axe: {violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))} {node['html'][:160]}"
    browser.listen()
    browser.said.clear()
    for message in said:
        if name in templates.ERRORS and f"status of {templates.ERRORS[name]}" in message:
            continue
        yield f"console: {message}"


def too_wide(browser, state):
    """Whether the page is wider than the screen, and what makes it so."""
    width = browser.driver.execute_script("return document.documentElement.scrollWidth")
    if width > browser.width:
        element = browser.driver.execute_script(
            "return [...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)"
            ".map(one => one.outerHTML.slice(0, 120))[0] || ''")
        yield f"the page{state} is {width} wide: {element}"
