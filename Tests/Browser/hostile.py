"""A publication in which every text is hostile, and every page of it in a browser: it stays text."""

import itertools
import json
import pathlib
import shutil
import tempfile

import checks
import templates
from browser import LANGUAGES, WIDTHS, Browser
from publication import ROOT, Site

# Each would be seen by the browser: a dialog, a request that leaves the site, a mark on the window.
TEXTS = [
    "<script>window.hurt = 1; alert(1)</script>",
    '"><img src=https://evil.example/x onerror="window.hurt = 2">',
    "'><svg onload=window.hurt=3>",
    "</title></textarea></style></script><script>window.hurt = 4</script>",
    "javascript:window.hurt=5",
    'https://evil.example/" onclick="window.hurt=6" style="position:fixed;inset:0',
    "<iframe src=https://evil.example/></iframe><link rel=stylesheet href=https://evil.example/x.css>",
    "]]>--><!-- &amp;&lt;script&gt; {{7*7}} ${7*7} %0d%0aSet-Cookie:x",
    "\u202etxet desrever\u2066\u2067\u200f\u061c\u200b",
    "ñ" * 10_000,
    "palabra " * 1_250,
    "🗳️👩🏽‍⚖️🏳️‍🌈🇲🇽" * 20,
    "Z̷̢̛̖͚̈́̒a̸̡̪͑l̵̰̀g̶̤͝o̵" * 30,
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "\u0001\u0008\u001b[31m\u007f\ufeff\ufffe",
    "",
    " \t\n ",
    "\u200b\u3164",
]
# Addresses that are by their form, so that nobody refuses them before they are shown.
ADDRESSES = ["javascript:alert(1)", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
             "vbscript:x", "https://evil.example/" + "a" * 3000, "https://user:pass@evil.example/"]
# What keeps its meaning: without it a release is not read, or nothing would be found.
KEPT = {"ocid", "date", "tag", "initiationType", "status", "procurementMethod", "currency", "roles", "language",
        "mainProcurementCategory", "startDate", "endDate", "dateSigned", "dueDate", "dateMet", "datePublished",
        "dateModified", "documentType", "additionalProcurementCategories", "awardCriteria", "submissionMethod", "type",
        "scheme", "scale"}
# What other places refer to: the same change everywhere.
NAMED = {"id", "awardID", "identifier", "releaseID", "amendsReleaseID"}


def spoil(value, name, texts, names):
    if isinstance(value, dict):
        return {key: spoil(one, key, texts, names) for key, one in value.items()}
    if isinstance(value, list):
        return [spoil(one, name, texts, names) for one in value]
    if not isinstance(value, str) or name in KEPT:
        return value
    if name in NAMED:
        return names(value)
    if name in ("url", "uri", "source"):
        return next(texts["address"])
    text = next(texts["text"])
    # The gate refuses a name without a letter.
    return text or " " if name == "name" else text


def files(folder):
    """The fixtures with hostile texts, each text in many fields."""
    texts = {"text": itertools.cycle(TEXTS), "address": itertools.cycle(ADDRESSES)}
    short = [text for text in TEXTS if 0 < len(text.strip()) < 100 and text.isprintable()]
    known = {}

    def names(value):
        return known.setdefault(value, f"{short[len(known) % len(short)]} {value}")

    for file in sorted((ROOT / "fixtures/releases").glob("*.json"))[:24]:
        package = json.loads(file.read_text())
        package["releases"] = [spoil(release, "", texts, names) for release in package["releases"]]
        for number, release in enumerate(package["releases"]):
            release["id"] = f"<b>{number}</b>\" onclick=\"x"
        out = folder / file.name
        out.write_text(json.dumps(package, ensure_ascii=False))
        yield out


def check(only=None):
    """The faults of the pages of a hostile publication, a sentence each."""
    faults = []
    folder = pathlib.Path(tempfile.mkdtemp(prefix="vitrina-hostile-"))
    try:
        with Site(name=TEXTS[1] + TEXTS[3], files=list(files(folder))) as site:
            pages = templates.of(site, only)
            shown = site.json("/api/v1/records?limit=1")["pagination"]["total"]
            if shown < 20:
                faults.append(f"hostile: {shown} processes were taken in")
            faults += [f"hostile: {fault}" for fault in checks.check(site, only, is_data_spoiled=True)]
            faults += [f"hostile: {fault}" for fault in hurts(site, pages)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return faults


def hurts(site, pages):
    """Whether something ran, was asked for elsewhere, or stands on a page as more than text."""
    with Browser(site.base) as browser:
        for width in WIDTHS:
            browser.look(width)
            for language in LANGUAGES:
                browser.speak(language)
                for path in pages.values():
                    where = path(language)[:200]
                    browser.open(path(language))
                    driver = browser.driver
                    if driver.execute_script("return window.hurt"):
                        yield f"{where}: a script ran: {driver.execute_script('return window.hurt')}"
                    found = driver.execute_script("""
                        const bad = [];
                        for (const one of document.querySelectorAll('*')) {
                          for (const { name, value } of one.attributes) {
                            if (/^on|^style$|^srcdoc$/.test(name)) bad.push(name + ' of ' + one.localName);
                            if (/^(href|src|action|xlink:href)$/.test(name) && /^\\s*(javascript|data|vbscript):/i.test(value))
                              bad.push(name + ': ' + value.slice(0, 60));
                          }
                        }
                        for (const name of ['iframe', 'object', 'embed', 'base', 'style', 'b', 'img', 'textarea'])
                          if (document.querySelector('body ' + name)) bad.push('an element ' + name);
                        return bad;""")
                    yield from (f"{where}: {fault}" for fault in sorted(set(found)))
        yield from (f"a request left the site: {address[:200]}" for address in sorted(set(browser.strangers())))
