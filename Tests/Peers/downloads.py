"""The downloads task: ready-made files and what they cost, a live selection, questions to the API, and a large workbook.

One client reads each file with curl, which throws it away: what is told is what one connection gets.
"""

import contextlib
import gzip
import http.client
import json
import math
import os
import random
import shutil
import statistics
import subprocess
import time
import urllib.parse
from pathlib import Path

import figures
import peers
import tasks
from measure import Command, Failed, memory
from servers import RECORDS, Server, fetch, open_files, our_server
from table import Row
from targets import MEMORY, QUESTION_P99, READY_TO_NGINX, LIVE_RATE, SEARCH_P99
from workspace import free_port

OURS = "vitrina serve"
SCRIPT = Path(__file__).resolve().parent / "paths.lua"
SHEET_AWARDS = 500_000
DOWNLOADS = 15  # of the ready-made file, from each server
CROWD = 64  # clients at the same time
QUESTIONS = 500  # different addresses of a kind

NGINX = """\
{user}worker_processes 2;
daemon off;
pid {folder}/files.pid;
error_log {folder}/files.log;
worker_rlimit_nofile {files};
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; location /downloads/ {{ alias {downloads}/; }} }}
}}
"""


def downloads(workspace):
    """Rows of all figures, or of what is missing."""
    if not shutil.which("curl"):
        return [Row("downloads", OURS, verdict="curl is not installed")]
    try:
        if not workspace.is_filled:
            tasks.filled_publication(workspace)
        rows = [_export(workspace)]
        with contextlib.ExitStack() as running:
            server = running.enter_context(our_server(workspace))
            rows += _ready_made(workspace, server, running)
            rows += _live(workspace, server)
            rows += _questions(workspace, server)
            rows += _figures(workspace)
        return [*rows, _workbook(workspace)]
    except (Failed, OSError, ValueError, KeyError, http.client.HTTPException, subprocess.SubprocessError) as error:
        return [Row("downloads", OURS, verdict=workspace.fail("downloads", error))]


def _export(workspace):
    # Without workbooks: that of everything would have more than the 4 GiB that one may, and the export says so and ends with 1.
    command = workspace.ours("vitrina", "export", workspace.publication, "--formats", "jsonl.gz,json.zip,csv.zip,sqlite")
    usage = workspace.run(command)
    manifest = json.loads((workspace.publication / "downloads/manifest.json").read_text())
    size = sum(file["bytes"] for file in manifest["files"])
    again = workspace.run(command)
    notes = f"{len(manifest['files'])} files, {size / 1e6:,.0f} MB in {usage.wall:.1f} s; again, unchanged: {again.wall * 1000:.0f} ms"
    row = Row("downloads", "vitrina export", f"{workspace.processes:,} processes", anonymous=usage.anonymous / 1e6, notes=notes)
    return row.judged(row.anonymous, MEMORY)


def _ready_made(workspace, server, running):
    """The largest ready-made file, ours and nginx in turn."""
    folder = workspace.publication / "downloads"
    name = max((path for path in folder.glob("*.sqlite")), key=lambda path: path.stat().st_size).name
    size = (folder / name).stat().st_size
    ports = {OURS: server.port}
    if peers.nginx():
        place = workspace.scratch("nginx-files")
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        config, port = place / "files.conf", free_port()
        user = "user root;\n" if os.getuid() == 0 else ""
        config.write_text(NGINX.format(user=user, folder=place, port=port, downloads=folder, files=open_files()))
        command = Command([peers.nginx(), "-p", place, "-c", config, "-e", place / "files.log"])
        running.enter_context(Server(workspace, command, port, place / "files.out"))
        ports["nginx on the same file"] = port
    rates = {program: [] for program in ports}
    # One download is as fast as the two processors happen to be shared, so the median needs many.
    for _ in range(max(DOWNLOADS, 3 * workspace.rounds)):
        for program, port in ports.items():
            rates[program].append(size / 1e6 / _curl(port, f"/downloads/{name}", size))
    rows = [
        Row("ready-made", program, f"{name}, {size / 1e6:,.0f} MB", wall_rate=statistics.median(found))
        for program, found in rates.items()
    ]
    if len(rows) == 2:
        rows[1].ratio = rows[0].wall_rate / rows[1].wall_rate
        rows[1].judged(rows[1].ratio, READY_TO_NGINX)
    return rows


def _curl(port, path, size=None):
    """The seconds that a download takes; its length must be `size`."""
    words = ["curl", "-sS", "-o", "/dev/null", "-w", "%{http_code} %{size_download} %{time_total}"]
    run = subprocess.run([*words, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, timeout=600)
    status, length, seconds = (run.stdout.split() + ["0", "0", "0"])[:3]
    if run.returncode or status != "200" or (size is not None and int(length) != size):
        raise Failed(f"GET {path}: curl {run.returncode}, {status}, {length} bytes: {run.stderr.strip()[-200:]}")
    return float(seconds)


def _live(workspace, server):
    """A filtered selection as `.jsonl.gz`, made while it is sent: MB of JSON a second."""
    path = f"{RECORDS}.jsonl.gz?method=open&method=selective&method=limited&method=direct"
    _, _, body = fetch(server.connection(), path)
    size = len(gzip.decompress(body))
    seconds = statistics.median(_curl(server.port, path) for _ in range(3 * workspace.rounds))
    what = f"{size / 1e6:,.0f} MB of JSON"
    row = Row("live .jsonl.gz", OURS, what, wall_rate=size / 1e6 / seconds, notes=f"{len(body) / 1e6:,.1f} MB sent in {seconds:.2f} s")
    return [row.judged(row.wall_rate, LIVE_RATE), _crowd(server, path, size)]


def _crowd(server, path, size):
    """The same download by many clients at the same time: what the server holds in memory."""
    words = ["curl", "-sS", "-f", "-o", "/dev/null", f"http://127.0.0.1:{server.port}{path}"]
    began = time.monotonic()
    clients = [subprocess.Popen(words) for _ in range(CROWD)]
    greatest = 0
    while any(client.poll() is None for client in clients):
        greatest = max(greatest, memory(server.pid)[0])
        time.sleep(0.05)
    seconds = time.monotonic() - began
    if any(client.returncode for client in clients):
        raise Failed(f"{CROWD} clients at the same time: some got no whole file")
    row = Row("live .jsonl.gz", f"{OURS}: {CROWD} at a time", anonymous=greatest / 1e6)
    row.wall_rate = CROWD * size / 1e6 / seconds
    return row.judged(row.anonymous, MEMORY)


def _questions(workspace, server):
    """The latencies of what people ask, each kind with many different values, over a few connections."""
    if not shutil.which("wrk"):
        return [Row("questions", OURS, verdict="wrk is not installed")]
    generator = random.Random(7)
    kinds = _addresses(server, generator)
    rows = []
    for kind, (paths, target) in kinds.items():
        file = workspace.scratch("paths.txt")
        file.write_text("".join(f"{path}\n" for path in paths))
        words = ["wrk", "-t1", "-c2", f"-d{workspace.serve_seconds}s", "--latency", "-s", SCRIPT]
        words += [f"http://127.0.0.1:{server.port}/", "--", file, 1]
        run = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=workspace.serve_seconds + 60)
        if run.returncode:
            raise Failed(f"wrk ended with {run.returncode}: {(run.stderr or run.stdout).strip()[-200:]}")
        result = json.loads(run.stdout.strip().splitlines()[-1])
        wrong = result["refused"] + result["broken"]
        rate = result["requests"] / result["seconds"]
        notes = f"{rate:,.0f} requests/s, p50 {result['p50']:.2f} ms, p99 {result['p99']:.2f} ms, errors {wrong}"
        row = Row("questions", f"{OURS}: {kind}", f"{len(paths)} addresses", notes=notes).judged(result["p99"], target)
        if wrong:
            row.verdict = workspace.fail("questions", f"{kind}: {wrong} requests without a good answer")
        rows.append(row)
    return rows


def _figures(workspace):
    """Totals and facets, of a server that was not asked for any before."""
    with our_server(workspace) as server:
        _, suppliers, buyers, words = _values(server)
        return figures.figures(server, buyers, suppliers, words)


def _values(server):
    """Records, and the suppliers, buyers and words of their titles."""
    connection = server.connection()
    _, _, body = fetch(connection, f"{RECORDS}?limit=1000")
    records = [record["compiledRelease"] for record in json.loads(gzip.decompress(body))["records"]]
    suppliers = sorted({party["id"] for one in records for award in one.get("awards", []) for party in award.get("suppliers", [])})
    buyers = sorted({one["buyer"]["id"] for one in records if "buyer" in one})
    words = sorted({word.lower() for one in records for word in one.get("tender", {}).get("title", "").split() if len(word) > 4})
    return records, suppliers, buyers, words


def _addresses(server, generator):
    """Addresses by kind: of records, filtered pages, searches, and suppliers' awards, made of what a few pages hold."""
    records, suppliers, buyers, words = _values(server)
    quote = urllib.parse.quote

    def some(values):
        return [generator.choice(values) for _ in range(QUESTIONS)]

    return {
        "a record": ([f"{RECORDS}/{quote(one['ocid'])}" for one in some(records)], QUESTION_P99),
        "a filtered page": (
            [f"{RECORDS}?buyer={quote(buyer)}&method={generator.choice(['open', 'direct'])}" for buyer in some(buyers)],
            QUESTION_P99,
        ),
        "a text search": ([f"{RECORDS}?q={quote(word)}" for word in some(words)], SEARCH_P99),
        "a supplier's processes": ([f"{RECORDS}?supplier={quote(one)}" for one in some(suppliers)], QUESTION_P99),
    }


def _workbook(workspace):
    """A workbook of 500,000 awards, made of the compiled releases of a small file again and again."""
    compiled = workspace.scratch("compiled.jsonl")
    workspace.run(workspace.ours("vitrina", "compile", workspace.small(), stdout=compiled))
    with open(compiled, "rb") as lines:
        heads = [json.loads(line) for line, _ in zip(lines, range(4000))]
    awards = sum(len(one.get("awards", [])) for one in heads)
    if not awards:
        raise Failed("no awards in the file")
    records = math.ceil(SHEET_AWARDS * len(heads) / awards)
    usage = workspace.run(workspace.ours("vitrina-bench", "export", "xlsx", compiled, records, "awards"))
    compiled.unlink()
    row = Row("workbook", "vitrina-bench export xlsx", f"{SHEET_AWARDS:,} awards", anonymous=usage.anonymous / 1e6)
    row.notes = f"{usage.wall:.1f} s, CPU {usage.cpu:.1f} s"
    return row.judged(row.anonymous, MEMORY)
