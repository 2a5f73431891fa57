"""The pages that are looked at: one of every template, and proof that none is missing."""

import json
import re
import urllib.parse

from publication import WORDS

CHARTS = ("months", "years", "methods", "categories", "buyers", "suppliers")
# Addresses that answer with a page of an error; all others answer 200.
ERRORS = {"missing": 404, "no-process": 404, "no-supplier": 404, "wrong-filter": 400}

# Pages whose sentences speak of names and codes of the data and of the API.
OF_CODES = {"dictionary", "api", "wrong-filter"}


def quote(text):
    return urllib.parse.quote(str(text), safe="")


def of(site, only=None):
    """A page of every template by name: a function from a language to its path."""
    records = site.json("/api/v1/records?limit=100")["records"]
    compiled = [record.get("compiledRelease", {}) for record in records]
    richest = max(compiled, key=lambda one: (len(one.get("contracts", [])), len(json.dumps(one))))
    oldest = max(records, key=lambda one: len(one["releases"]))
    award = next(a for one in compiled for a in one.get("awards", []) if a.get("suppliers"))
    supplier, buyer = award["suppliers"][0]["id"], richest["buyer"]["id"]

    def page(name, rest=""):
        return lambda l: f"/{l}/{WORDS[l][name]}{rest}"

    def next_page(l):
        """The second page of the list of all processes."""
        text = site.get(f"/{l}/{WORDS[l]['processes']}").decode()
        found = re.search(r'rel="next"[^>]* href="([^"]+)"', text)
        return found.group(1).replace("&amp;", "&") if found else page("processes")(l)

    named = {
        "home": lambda l: f"/{l}",
        **{name: page(name) for name in WORDS["es"]},
        "search": page("processes", "?method=direct&year=2024&minAmount=1000"),
        "all-filters": page("processes", "?q=servicio*&method=direct&method=open&category=services&hasBids=true"
                            f"&buyer={quote(buyer)}&from=2020-01-01&to=2030-01-01&currency=MXN&sort=amount"),
        "nothing": page("processes", "?q=zzzzzz"),
        "next-page": next_page,
        "process": page("processes", f"/{quote(richest['ocid'])}"),
        "long-history": page("processes", f"/{quote(oldest['ocid'])}"),
        "no-process": page("processes", "/ocds-xq9v00-no-hay"),
        "supplier": page("suppliers", f"/{quote(supplier)}"),
        "no-supplier": page("suppliers", "/no-hay"),
        "nobody": page("suppliers", "?q=zzzzzz&sort=name"),
        "buyer": page("buyers", f"/{quote(buyer)}"),
        "lights": page("quality", f"?buyer={quote(buyer)}"),
        "api": lambda l: "/api",
        "missing": lambda l: f"/{l}/no-hay",
        "wrong-filter": page("processes", "?method=secret"),
        **{f"chart-{name}": (lambda l, name=name: f"/charts/{l}/{name}") for name in CHARTS},
    }
    return {name: path for name, path in named.items() if not only or name in only}


def forgotten(site, pages):
    """The routes that answer with a page, by the site's own description, of which no page is looked at."""
    paths = {urllib.parse.urlsplit(path(language)).path for path in pages.values() for language in WORDS}
    for route, methods in site.json("/openapi.json")["paths"].items():
        types = {kind for method in methods.values() for status, answer in method["responses"].items()
                 if status == "200" for kind in answer.get("content", {})}
        # The same route with an ending gives figures.
        if "text/html" not in types or route.endswith(".{format}"):
            continue
        pattern = re.sub(r"\\\{[^/]*?\\\}", "[^/]+", re.escape(route))
        if not any(re.fullmatch(pattern, path) for path in paths):
            yield f"no page of {route} is looked at"
