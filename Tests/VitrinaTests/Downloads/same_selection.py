"""Reads selections in every form that a server has, and says whether all have the same processes and the same money, and
whether the feeds tell of each of their releases once, the newest first.

    python3 same_selection.py PORT QUERY...

Shares no code with Vitrina. Prints for each query the processes and the sums of its awards by currency; ends with 1, and
says which form differs, where one does.
"""

import csv
import gzip
import io
import json
import re
import sqlite3
import sys
import urllib.request
import zipfile
from collections import defaultdict
from decimal import Decimal
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

PATH = "/api/v1/records"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def get(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=120) as answer:
        return answer.read()


def of_releases(releases):
    """The processes of compiled releases, and the sums of their awards by currency."""
    processes, sums = [], defaultdict(Decimal)
    for release in releases:
        processes.append(release["ocid"])
        for award in release.get("awards") or []:
            value = award.get("value") or {}
            if value.get("amount") is not None:
                sums[value.get("currency") or ""] += value["amount"]
    return summary(processes, sums)


def of_tables(processes, decisions):
    """The same from the table of processes and that of award decisions: pairs of amount and currency."""
    sums = defaultdict(Decimal)
    for amount, currency in decisions:
        if amount is not None and amount != "":
            sums[currency or ""] += exact(amount)
    return summary(processes, sums)


def exact(number):
    """A number of a cell: text is exact, and a binary one is what its 15 digits say."""
    return Decimal(number) if isinstance(number, (str, int)) else Decimal(f"{number:.15g}")


def summary(processes, sums):
    assert len(processes) == len(set(processes)), "a process twice"
    return sorted(processes), {code: total.normalize() for code, total in sums.items() if total}


def parse(text):
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def compiled(packages):
    return [record["compiledRelease"] for package in packages for record in package["records"]]


def walk(port, query):
    path, releases, total = f"{PATH}?limit=7&{query}".rstrip("&"), [], None
    while path:
        page = parse(get(port, path))
        releases += compiled([page])
        total = int(page["pagination"]["total"])
        following = urlsplit(page.get("links", {}).get("next") or "")
        path = f"{following.path}?{following.query}" if following.path else None
    assert total == len(releases), f"pagination says {total}, there are {len(releases)}"
    return of_releases(releases)


ATOM = "{http://www.w3.org/2005/Atom}"


def pages(port, path, read, following):
    """What a function reads of a page and of all that follow it."""
    found = []
    while path:
        page = get(port, path)
        found += read(page)
        link = urlsplit(following(page) or "")
        path = f"{link.path}?{link.query}" if link.path else None
    return found


def of_address(address):
    """The ocid and the id of a release, from its address."""
    return tuple(unquote(part) for part in urlsplit(address).path.split("/")[-2:])


def atom_next(page):
    links = [link.get("href") for link in ElementTree.fromstring(page).findall(ATOM + "link") if link.get("rel") == "next"]
    return links[0] if links else None


def check_feeds(port, query, processes):
    """Whether both feeds, page by page, have the releases of the listing in the other direction; they have no order of their own."""
    query = "&".join(part for part in query.split("&") if part and not part.startswith("sort="))
    releases = pages(
        port, f"/api/v1/releases?limit=7&{query}".rstrip("&"),
        lambda page: [(release["ocid"], release["id"]) for release in parse(page)["releases"]],
        lambda page: parse(page).get("links", {}).get("next"))
    feeds = {
        "atom": pages(
            port, f"{PATH}.atom?limit=7&{query}".rstrip("&"),
            lambda page: [of_address(entry.findtext(ATOM + "id")) for entry in ElementTree.fromstring(page).findall(ATOM + "entry")],
            atom_next),
        "feed.json": pages(
            port, f"{PATH}.feed.json?limit=7&{query}".rstrip("&"),
            lambda page: [of_address(item["id"]) for item in parse(page)["items"]],
            lambda page: parse(page).get("next_url")),
    }
    good = True
    for name, entries in feeds.items():
        if entries != releases[::-1]:
            print(f"{query}: {name} has {len(entries)} releases, the API {len(releases)}, or in another order")
            good = False
        if sorted({ocid for ocid, _ in entries}) != processes:
            print(f"{query}: {name} has other processes than the API")
            good = False
    return good


def archive(data):
    return zipfile.ZipFile(io.BytesIO(data))


def rows(data):
    """The rows of a CSV table without its headings."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:]


def csv_tables(processes, decisions, columns):
    amount, currency = columns["amount"], columns["currency"]
    return of_tables(
        [row[0] for row in rows(processes)],
        [(row[amount], row[currency]) for row in rows(decisions)],
    )


def workbook(data):
    """The sheets of a workbook by their names, each a list of rows of cells."""
    book = archive(data)
    strings = []
    if "xl/sharedStrings.xml" in book.namelist():
        for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")):
            strings.append("".join(text.text or "" for text in item.iter(SHEET + "t")))
    sheets = {}
    names = [sheet.get("name") for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(SHEET + "sheet")]
    for number, name in enumerate(names, 1):
        lines = []
        for row in ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(SHEET + "row"):
            cells = {}
            for cell in row:
                column = re.match("[A-Z]+", cell.get("r"))[0]
                kind, value = cell.get("t"), cell.find(SHEET + "v")
                if kind == "inlineStr":
                    cells[column] = "".join(text.text or "" for text in cell.iter(SHEET + "t"))
                elif value is not None:
                    cells[column] = strings[int(value.text)] if kind == "s" else value.text if kind == "str" else float(value.text)
            lines.append(cells)
        sheets[name] = lines
    return sheets


def letter(number):
    return chr(ord("A") + number) if number < 26 else letter(number // 26 - 1) + letter(number % 26)


def of_workbook(data, columns):
    sheets = workbook(data)
    amount, currency = letter(columns["amount"]), letter(columns["currency"])
    return of_tables(
        [row["A"] for row in sheets["Procesos"][1:]],
        [(row.get(amount), row.get(currency)) for row in sheets["Fallos"][1:]],
    )


def database(data):
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    return connection


def check(port, query):
    def fetch(ending, extra=""):
        parts = [part for part in ("lang=es", query, extra) if part]
        return get(port, f"{PATH}.{ending}?{'&'.join(parts)}")

    base = database(fetch("sqlite"))
    columns = {row[1]: row[0] for row in base.execute("PRAGMA table_info(award_decisions)")}
    zipped, packages = archive(fetch("csv.zip")), archive(fetch("zip"))
    forms = {
        "api": walk(port, query),
        "jsonl.gz": of_releases(map(parse, gzip.decompress(fetch("jsonl.gz")).decode().splitlines())),
        "json": of_releases(compiled([parse(fetch("json"))])),
        "zip": of_releases(compiled(parse(packages.read(name)) for name in packages.namelist())),
        "csv": csv_tables(fetch("csv", "table=processes"), fetch("csv", "table=award_decisions"), columns),
        "csv.zip": csv_tables(zipped.read("processes.csv"), zipped.read("award_decisions.csv"), columns),
        "xlsx": of_workbook(fetch("xlsx"), columns),
        "sqlite": of_tables(
            [row[0] for row in base.execute("SELECT ocid FROM processes")],
            base.execute("SELECT amount, currency FROM award_decisions").fetchall(),
        ),
    }
    wanted = forms["api"]
    different = [name for name, found in forms.items() if found != wanted]
    for name in different:
        found = forms[name]
        print(f"{query}: {name} has {len(found[0])} processes and {found[1]}, the API {len(wanted[0])} and {wanted[1]}")
    print(len(wanted[0]), *(f"{code}={total:f}" for code, total in sorted(wanted[1].items())), query)
    return check_feeds(port, query, wanted[0]) and not different


if __name__ == "__main__":
    sys.exit(0 if all([check(sys.argv[1], query) for query in sys.argv[2:]]) else 1)
