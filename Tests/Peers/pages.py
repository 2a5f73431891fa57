"""The pages task: how much a page of the site weighs, and how long it takes beside the API's answer with the same data.

Two servers of the same publication run side by side, one asked for the pages alone and one for the answers alone: both keep
totals and counts, and what one of them was asked for would be told to the other from memory. Page and answer are asked for
in turn, which of them first changing from address to address; then all of them again. The first time is `cold`, the second
`warm`. The answers with the data of a search are a page of records and the counts of its choices.
"""

import gzip
import http.client
import json
import random
import re
import statistics
import time
import urllib.parse

import tasks
from measure import Failed
from servers import FACETS, RECORDS, fetch, our_server
from table import Row
from targets import PAGE_TO_ANSWER, PAGE_WEIGHT
from workspace import free_port

OURS = "vitrina serve"
ADDRESSES = 1000  # different addresses of a kind: of fewer, the 99th percentile would be two or three of them


def pages(workspace):
    """Rows of all figures, or of what is missing."""
    try:
        if not workspace.is_filled:
            tasks.filled_publication(workspace)
        with our_server(workspace) as lister:
            kinds = _kinds(lister, random.Random(11))
        with our_server(workspace) as site, our_server(workspace, free_port(), "serve-api.log") as api:
            rows = [row for kind, pairs in kinds.items() for row in _race(site, api, kind, pairs)]
            return [*rows, _weight(site, kinds)]
    except (Failed, OSError, ValueError, KeyError, http.client.HTTPException) as error:
        return [Row("pages", OURS, verdict=workspace.fail("pages", error))]


def _kinds(server, generator):
    """By kind of page, pairs of an address of the site and the addresses of the API that have the same data."""
    _, _, body = fetch(server.connection(), f"{RECORDS}?limit=1000")
    records = [record["compiledRelease"] for record in json.loads(gzip.decompress(body))["records"]]
    suppliers = {party["id"] for one in records for award in one.get("awards", []) for party in award.get("suppliers", [])}
    buyers = {one["buyer"]["id"] for one in records if "buyer" in one}
    quote = lambda text: urllib.parse.quote(text, safe="")  # noqa: E731
    some = lambda values: generator.sample(sorted(values), min(ADDRESSES, len(values)))  # noqa: E731
    selections = [
        f"buyer={quote(buyer)}&method={method}&minAmount={amount}"
        for buyer in some(buyers)
        for method in ("open", "direct")
        for amount in (1_000, 50_000)
    ]
    return {
        "a process": [
            (
                f"/es/procesos/{quote(ocid)}",
                [f"{RECORDS}/{quote(ocid)}?include=compiled,releases", f"{RECORDS}/{quote(ocid)}/changes"],
            )
            for ocid in some({one["ocid"] for one in records})
        ],
        "a search": [(f"/es/procesos?{one}", [f"{RECORDS}?{one}&limit=25", f"{FACETS}?{one}&limit=30"]) for one in some(selections)],
        "a supplier": [
            (f"/es/proveedores/{quote(one)}", [f"/api/v1/suppliers/{quote(one)}", f"/api/v1/suppliers/{quote(one)}/awards"])
            for one in some(suppliers)
        ],
        "a buyer": [
            (f"/es/compradores/{quote(one)}", [f"/api/v1/buyers/{quote(one)}", f"/api/v1/buyers/{quote(one)}/awards"])
            for one in some(buyers)
        ],
    }


def _race(site, api, kind, pairs):
    """Page and answer in turn: cold, then warm, with the ratio of their 99th percentiles."""
    connections = site.connection(), api.connection()
    rows = []
    for temper in ("cold", "warm"):
        times = ([], [])
        for place, (page, answers) in enumerate(pairs):
            for who in (0, 1) if place % 2 else (1, 0):
                paths = answers if who else [page]
                times[who].append(_seconds(connections[who], paths) * 1000)
        page, answer = (_late(one) for one in times)
        notes = ", ".join(
            f"{name} p50 {statistics.median(one):.2f} ms, p99 {_late(one):.2f} ms" for name, one in zip(("page", "API"), times)
        )
        row = Row("pages", f"{OURS}: {kind}, {temper}", f"{len(pairs)} addresses", ratio=page / answer, notes=notes)
        rows.append(row.judged(row.ratio, PAGE_TO_ANSWER))
    return rows


def _seconds(connection, paths):
    """How long it takes to ask for some addresses, one after the other."""
    began = time.perf_counter()
    for path in paths:
        status, _, _ = fetch(connection, path)
        if status != 200:
            raise Failed(f"GET {path} answered {status}")
    return time.perf_counter() - began


def _late(times):
    """The 99th percentile."""
    return sorted(times)[min(len(times) - 1, len(times) * 99 // 100)]


def _weight(server, kinds):
    """The page that weighs most, with all that it loads, as sent."""
    connection = server.connection()
    heaviest = (0, "")
    for path in ["/es", "/es/descargas", "/es/semaforo"] + [page for pairs in kinds.values() for page, _ in pairs[:50]]:
        status, headers, body = fetch(connection, path)
        if status != 200:
            raise Failed(f"GET {path} answered {status}")
        text = gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body
        loaded = set(re.findall(r'<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*?(?:href|src)="(/[^"]+)"', text.decode()))
        weight = len(body)
        for one in loaded:
            status, _, part = fetch(connection, one.replace("&amp;", "&"))
            if status != 200:
                raise Failed(f"GET {one}, which {path} loads, answered {status}")
            weight += len(part)
        heaviest = max(heaviest, (weight, path))
    row = Row("pages", f"{OURS}: the heaviest page", notes=f"{heaviest[0] / 1000:.1f} kB, all told: {heaviest[1]}")
    return row.judged(heaviest[0] / 1000, PAGE_WEIGHT)
