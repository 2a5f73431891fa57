#!/usr/bin/env python3
"""Measures our programs beside the best peers, in one run, and prints one table.

    python3 Tests/Peers/bench.py [--processes 20000] [--only parse,compile] [--big 3GB]

Ends with 0 where everything could be measured, met or missed; with 2 where a program of ours failed or its output is not
what the reference makes of it. See README.md beside this file.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import downloads
import pages
import peers
import serve
import tables
import tasks
import validate
from measure import Failed
from table import Row, print_table
from workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
TASKS = {
    "parse": tasks.parse,
    "validate": validate.validate,
    "compile": tasks.compile,
    "versioned": tasks.versioned,
    "ingest": tasks.ingest,
    "tables": tables.tables,
    "serve": serve.serve,
    "downloads": downloads.downloads,
    "pages": pages.pages,
    "start": tasks.start,
    "big": tasks.big,
    "big-validate": validate.big,
}
BIG = ("big", "big-validate")


def size(text):
    """`3GB`, `300 MB` or a count of bytes, in bytes."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kMG]?)B?", text.strip(), re.IGNORECASE)
    if not found:
        raise argparse.ArgumentTypeError(f"not a size: {text}")
    return int(float(found[1]) * {"": 1, "k": 1e3, "m": 1e6, "g": 1e9}[found[2].lower()])


def task_names(text):
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = sorted(set(names) - TASKS.keys())
    if unknown or not names:
        raise argparse.ArgumentTypeError(f"unknown {', '.join(unknown) or 'task'}; there are {', '.join(TASKS)}")
    return names


def parse_arguments():
    parser = argparse.ArgumentParser(description="Measures our programs beside the best peers, in one run.")
    parser.add_argument("--processes", type=int, default=20_000, help="processes in the large file (%(default)s)")
    parser.add_argument("--only", type=task_names, help=f"some of {','.join(TASKS)}")
    parser.add_argument("--big", type=size, help="also one package of this size, such as 3GB")
    parser.add_argument("--peer-processes", type=int, default=1_000, help="the same for slow peers (%(default)s)")
    parser.add_argument("--table-rows", type=int, default=1_000_000, help="rows of the tables (%(default)s)")
    parser.add_argument("--peer-table-rows", type=int, default=20_000, help="the same for slow peers (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of every task, interleaved (%(default)s)")
    parser.add_argument("--serve-seconds", type=int, default=8, help="length of a round of wrk (%(default)s)")
    parser.add_argument("--schema", default=default_schema(), help="release schema for the peers (%(default)s)")
    parser.add_argument("--programs", default=".build/release", help="folder of our programs (%(default)s)")
    parser.add_argument("--work", default=".build/bench", help="folder of generated files (%(default)s)")
    options = parser.parse_args()
    counts = (options.processes, options.peer_processes, options.table_rows, options.peer_table_rows)
    if min(*counts, options.rounds, options.serve_seconds) < 1:
        parser.error("counts are 1 or more")
    if not options.big and any(name in BIG for name in options.only or ()):
        parser.error("tasks of large files want --big SIZE")
    return options


def default_schema():
    """The project's own release schema, else the standard's where the test data is at hand."""
    places = [ROOT / "schema/release-schema.json"]
    if os.environ.get("VITRINA_DATA"):
        places.append(Path(os.environ["VITRINA_DATA"]).absolute() / "ocds-1.1.5/release-schema.json")
    return next((str(place).replace(f"{ROOT}/", "") for place in places if place.is_file()), None)


def print_head(workspace):
    with open("/proc/cpuinfo", encoding="utf-8") as cpuinfo:
        model = next((line.partition(":")[2].strip() for line in cpuinfo if line.startswith("model name")), "unknown")
    print(f"machine: {os.cpu_count()} x {model}, load {os.getloadavg()[0]:.2f}")
    print(f"peers:   {peers.versions(workspace) or 'none'}")
    print(f"rounds:  {workspace.rounds}, interleaved; the median by CPU, the greatest memory. MB are 10^6 bytes of input.")
    print()


def main():
    options = parse_arguments()
    names = options.only or [name for name in TASKS if name not in BIG]
    if options.big and not any(name in BIG for name in names):
        names += BIG
    workspace = Workspace(ROOT, options)
    subprocess.run(["bash", ROOT / "Tests/Peers/setup.sh"], check=False)
    print_head(workspace)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that no server is left behind
    rows = []
    try:
        for name in [task for task in TASKS if task in names]:
            print(f"measuring {name} ...", file=sys.stderr, flush=True)
            try:
                rows += TASKS[name](workspace)
            except Failed as error:
                rows.append(Row(name, "vitrina", verdict=workspace.fail(name, error)))
    finally:
        workspace.remove_publication()
    print_table(rows)
    print("\ncommands:")
    for command in workspace.commands:
        print(f"  {command}")
    for failure in workspace.failures:
        print(f"failed: {failure}", file=sys.stderr)
    return 2 if workspace.failures else 0


if __name__ == "__main__":
    sys.exit(main())
