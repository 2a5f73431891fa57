"""Walks every listing of a running server to its end while `vitrina ingest` adds more: nothing missed, nothing twice.

    python3 Tests/Peers/walks.py [PROCESSES]        # 20000 where nothing is said

Shares no code with Vitrina. It wants `vitrina` and `vitrina-generate` under .build/release; VITRINA_BIN names another
folder. Each listing is walked in quiet, then while batches come in that add processes, and releases to processes that are
there, and again in quiet. What the first and the last walk found must come once in the second, whatever else comes at most
once. Ends with 1 where that is not so.
"""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from html import unescape
from urllib.parse import quote

BIN = os.environ.get("VITRINA_BIN", ".build/release")
BATCHES = 500
# So many pages of a walk wait for an ingest to end before they are asked for; the others come as they come.
WAITING = 30


def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def run(*words):
    done = subprocess.run([f"{BIN}/{words[0]}", *words[1:]], capture_output=True, text=True)
    assert done.returncode == 0, (words, done.stdout, done.stderr)


class Publication:
    """A served publication, and the releases that are still to be published."""

    def __init__(self, folder, processes):
        self.path = f"{folder}/publication"
        lines = f"{folder}/all.jsonl"
        run("vitrina-generate", "--processes", str(processes * 5 // 4), "--seed", "11",
            "--form", "release-lines", "--output", lines)
        with open(lines, encoding="utf-8") as file:
            releases = [(json.loads(line)["ocid"], line) for line in file]
        ocids = list(dict.fromkeys(ocid for ocid, _ in releases))
        first = set(ocids[:processes])
        held = set(ocids[:processes:3])
        last = {ocid: number for number, (ocid, _) in enumerate(releases)}
        count = {}
        for ocid, _ in releases:
            count[ocid] = count.get(ocid, 0) + 1
        start, self.later = [], []
        for number, (ocid, line) in enumerate(releases):
            is_held = ocid in held and last[ocid] == number and count[ocid] > 1
            (start if ocid in first and not is_held else self.later).append(line)
        self.start = {(json.loads(line)["ocid"], json.loads(line)["id"]) for line in start}
        self.folder = folder
        # Both kinds in every batch.
        self.later.sort(key=lambda line: hash(line[:200]))
        self.port = port()
        self.url = f"http://127.0.0.1:{self.port}"
        run("vitrina", "init", self.path, "--name", "Unidad de Compras de Ejemplo", "--ocid-prefix", "ocds-xq9v00",
            "--base-url", self.url, "--license", "https://creativecommons.org/licenses/by/4.0/")
        self.ingest(start)
        self.server = subprocess.Popen([f"{BIN}/vitrina", "serve", self.path, "--listen", f"127.0.0.1:{self.port}"],
                                       stdout=subprocess.DEVNULL)
        for _ in range(100):
            try:
                self.get("/health")
                break
            except OSError:
                time.sleep(0.1)

    def ingest(self, lines):
        name = f"{self.folder}/batch.jsonl"
        with open(name, "w", encoding="utf-8") as file:
            file.writelines(lines)
        run("vitrina", "ingest", self.path, name, "--gate", "off")

    def get(self, path):
        with urllib.request.urlopen(self.url + path, timeout=300) as answer:
            return answer.read()


def by_json(member, key, following=lambda page: (page.get("links") or {}).get("next")):
    def read(body):
        page = json.loads(body)
        return [key(item) for item in page[member]], following(page)
    return read


def by_atom(body):
    text = body.decode()
    link = re.search(r'<link rel="next"[^>]* href="([^"]*)"', text)
    return [unescape(one) for one in re.findall(r"<entry>\s*<id>([^<]*)</id>", text)], link and unescape(link[1])


def by_lines(body):
    return body.decode().splitlines(), None


def columns(*names):
    return lambda item: tuple(item.get(name) for name in names)


def listings(publication):
    biggest = {}
    for collection in ("suppliers", "buyers"):
        page = json.loads(publication.get(f"/api/v1/{collection}?sort=awards&limit=1"))
        biggest[collection] = quote(page[collection][0]["id"], safe="")
    awards = by_json("awards", columns("ocid", "awardId", "supplierId"))
    contracts = by_json("contracts", columns("ocid", "contractId"))
    releases = by_json("releases", columns("ocid", "id"))
    records = by_json("records", columns("ocid"))
    return [
        ("records", records), ("records?tag=tender", records), ("ocids.jsonl", by_lines), ("releases", releases),
        ("changes", by_json("changes", columns("ocid", "id"), lambda page: page["links"]["next"] if page["more"] else None)),
        ("awards", awards), ("awards?sort=date", awards), ("contracts", contracts),
        ("suppliers", by_json("suppliers", columns("id"))), ("buyers", by_json("buyers", columns("id"))),
        (f"suppliers/{biggest['suppliers']}/awards", awards), (f"buyers/{biggest['buyers']}/awards", awards),
        ("records.feed.json", by_json("items", columns("id"), lambda page: page.get("next_url"))),
        ("records.atom", by_atom),
    ]


def walk(publication, path, read, limit, between=lambda page: None):
    following = f"/api/v1/{path}"
    if read is not by_lines:
        following += ("&" if "?" in path else "?") + f"limit={limit}"
    found, pages = [], 0
    while following:
        keys, link = read(publication.get(following))
        found += keys
        pages += 1
        between(pages)
        following = link and link.removeprefix(publication.url)
    return found, pages


def main():
    processes = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    good = True
    with tempfile.TemporaryDirectory() as folder:
        publication = Publication(folder, processes)
        try:
            step = max(1, len(publication.later) // BATCHES)
            batches = [publication.later[i:i + step] for i in range(0, len(publication.later), step)]
            print(f"{processes} processes, {len(publication.start)} releases; {len(batches)} batches of {step} to come")
            for path, read in listings(publication):
                quiet, _ = walk(publication, path, read, 1000)
                known = set(quiet)
                state = {"stop": False, "batches": 0, "seen": 0}
                ingested = threading.Condition()

                def publish():
                    while not state["stop"] and batches:
                        publication.ingest(batches.pop())
                        with ingested:
                            state["batches"] += 1
                            ingested.notify()

                def wait(page):
                    with ingested:
                        if page <= WAITING:
                            ingested.wait_for(lambda: state["batches"] > state["seen"] or not batches, timeout=60)
                        state["seen"] = state["batches"]

                thread = threading.Thread(target=publish)
                thread.start()
                begun = time.monotonic()
                # Twenty pages of a small listing, and pages of an odd number of items of a large one.
                busy, pages = walk(publication, path, read, max(1, min(97, len(known) // 20)), wait)
                seconds = time.monotonic() - begun
                state["stop"] = True
                thread.join()
                # A row whose award found its supplier meanwhile is another row: what is still there had to be met.
                still, _ = walk(publication, path, read, 1000)
                missed = known & set(still) - set(busy)
                twice = len(busy) - len(set(busy))
                wrong = len(quiet) - len(known) + len(missed) + twice
                if path == "records":
                    wrong += known != {(ocid,) for ocid, _ in publication.start}
                if path == "releases":
                    wrong += not publication.start <= known
                good = good and not wrong
                print(f"{path[:50]:50} {len(known):7} at the start {len(busy):7} met {pages:5} pages {seconds:6.1f} s "
                      f"{state['batches']:4} ingests {len(missed):4} missed {twice:4} twice"
                      + (f"  WRONG, such as {sorted(map(str, missed))[:2]}" if wrong else ""), flush=True)
        finally:
            publication.server.terminate()
            if publication.server.wait() != 0:
                print(f"the server ended with {publication.server.returncode}")
                good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
