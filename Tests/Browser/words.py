"""The words of pages: none of one language may stand on a page of the other, unless it was published so."""

import html.parser
import json
import re

SILENT = {"script", "style", "code", "pre"}
VOID = {"meta", "link", "input", "br", "hr", "img"}
SAID = {"title", "aria-label", "placeholder", "alt", "data-label", "data-copied"}
# The same in both languages: names of languages, formats and licences, and codes.
ALIKE = re.compile(r"English|Euro|Español|JSON|CSV|OCID|SHA-256|OpenAPI( \(JSON\)| 3\.1)?|https?://\S+|ocds-\S+|MXN"
                   r"|contrataciones[-\d]*(\.[a-z]+)+")
ENGLISH = re.compile(r"\b(the|of|with|from|and|is|was|search|by|this|amount|buyer|supplier|award|contract|open|active)\b")
SPANISH = re.compile(r"\b(de|el|la|los|las|con|por|y|buscar|se|este|monto|comprador|proveedor|contrato|abierta)\b")
# What visitors of the pages that are looked at typed.
TYPED = ("servicio*", "zzzzzz")
# What the data say in codes, which pages translate.
CODES = {"tag", "status", "procurementMethod", "mainProcurementCategory", "roles", "documentType", "initiationType",
         "type", "awardCriteria", "submissionMethod", "relationship", "language", "format"}


class Texts(html.parser.HTMLParser):
    """The texts of a page and of its attributes, a language switch aside."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.found = set()

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag not in VOID:
            # What names its own language is said in it.
            self.open.append((tag, tag in SILENT or (tag != "html" and "lang" in named)))
        for name, value in attributes:
            if value and name in SAID:
                self.found.add(value.strip())
        if tag == "meta" and named.get("name") == "description" or named.get("property", "").startswith("og:desc"):
            self.found.add((named.get("content") or "").strip())

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            continue

    def handle_data(self, text):
        if not any(silent for _, silent in self.open) and re.search(r"[^\W\d_]{3}", text):
            self.found.add(text.strip())


def of(page):
    texts = Texts()
    texts.feed(page.decode())
    return texts.found


def published(site):
    """Every text of the data that is not a code, the longest first."""
    texts = {site.name.casefold(), *(typed.casefold() for typed in TYPED)}

    def read(value, name):
        if isinstance(value, dict):
            for key, one in value.items():
                read(one, key)
        elif isinstance(value, list):
            for one in value:
                read(one, name)
        elif isinstance(value, str) and name not in CODES and len(value) > 3:
            texts.add(" ".join(value.split()).casefold())

    page = site.json("/api/v1/releases?limit=1000")
    while True:
        read(page["releases"], "")
        if "next" not in page.get("links", {}):
            break
        page = site.json(page["links"]["next"])
    return sorted(texts, key=len, reverse=True)


def own(text, published):
    """What is left of a text without what was published, which it may hold whole or cut, and without amounts."""
    if ALIKE.fullmatch(text):
        return ""
    bare = " ".join(text.split()).casefold()
    for one in published:
        if one in bare:
            bare = bare.replace(one, " ")
        elif "…" in bare and one[:12] in bare:
            cut = re.search(re.escape(one[:12]) + "[^…]*", bare)
            if cut and one.startswith(cut.group()):
                bare = bare.replace(cut.group() + "…", " ")
    # Months whose first three letters are the same.
    bare = re.sub(r"\b(feb|mar|may|jun|jul|sep|oct|nov)(?= \d{4})", " ", bare)
    return re.sub(r"[−$\d.,]+ ?(mxn|usd|eur)?", " ", bare).strip(" :·,()")


def mixed(texts, published, has_codes=False):
    """What stands on both pages, and what is in the wrong language on one, without what was published so.

    A page about codes may have them in its sentences, but no sentence may be the same in both languages.
    """
    left = {language: {text: own(text, published) for text in found} for language, found in texts.items()}
    both = set(left["es"].values()) & set(left["en"].values())
    for text in sorted(both):
        if re.search(r"[^\W\d_]{3}", text):
            yield f"in both languages: {text[:200]}"
    for language, foreign in () if has_codes else (("es", ENGLISH), ("en", SPANISH)):
        for text, bare in sorted(left[language].items()):
            found = foreign.search(bare)
            if found:
                yield f"{found.group()} on a page in {language}: {text[:200]}"
