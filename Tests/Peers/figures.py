"""Totals and counts of choices: how long the first who asks waits, and everybody after.

Each address is asked for once, and then again: totals and counts are kept until something is published. The very first
question makes the server read the columns that choices are counted by; it stands in a row of its own.
"""

import statistics
import time
import urllib.parse

from measure import Failed
from servers import FACETS, RECORDS, fetch
from table import Row
from targets import KEPT_P99, QUESTION_P99

OURS = "vitrina serve"


def figures(server, buyers, suppliers, words):
    """Rows of totals and facets, cold and warm, of selections made of some buyers, suppliers and words."""
    connection = server.connection()
    quote = lambda text: urllib.parse.quote(text, safe="")  # noqa: E731
    pages = [f"buyer={quote(buyer)}&method={method}&minAmount={least}"
             for buyer in buyers[:50] for method in ("open", "direct") for least in (1_000, 50_000)]
    selections = {
        "filters": pages,
        "a supplier": [f"supplier={quote(one)}" for one in suppliers[:200]],
        "a word": [f"q={quote(word)}" for word in words[:100]],
        "everything but a year": [f"year={year}&minAmount={least}" for year in range(2019, 2027) for least in range(1000, 6000, 1000)],
    }
    rows = []
    for kind, some in selections.items():
        rows += _rows(connection, f"a total, {kind}", [f"{RECORDS}?{one}&limit=1" for one in some])
    first = _milliseconds(connection, FACETS)
    rows.append(Row("figures", f"{OURS}: the first facets of all", notes=f"{first:.1f} ms"))
    for kind, some in selections.items():
        rows += _rows(connection, f"facets, {kind}", [f"{FACETS}?{one}" for one in some])
    return rows


def _rows(connection, what, paths):
    rows = []
    for temper, target in (("cold", QUESTION_P99), ("warm", KEPT_P99)):
        times = sorted(_milliseconds(connection, path) for path in paths)
        late = times[min(len(times) - 1, len(times) * 99 // 100)]
        notes = f"p50 {statistics.median(times):.2f} ms, p99 {late:.2f} ms"
        row = Row("figures", f"{OURS}: {what}, {temper}", f"{len(paths)} addresses", notes=notes)
        rows.append(row.judged(late, target))
    return rows


def _milliseconds(connection, path):
    began = time.perf_counter()
    status, _, _ = fetch(connection, path)
    if status != 200:
        raise Failed(f"GET {path} answered {status}")
    return (time.perf_counter() - began) * 1000
