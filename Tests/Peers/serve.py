"""The serve task: random records by ocid, gzip, 64 connections, ours and nginx in turn.

Both answer for the same records: as many as nginx can hold open within the limit on open files, so that it is measured at
its best. nginx runs twice: as the target has it, and with `tcp_nopush on`, which is faster for files this small.
"""

import contextlib
import http.client
import json
import random
import shutil
import statistics
import subprocess
from pathlib import Path

import peers
import tasks
from measure import Command, Failed, cpu_seconds, memory
from servers import RECORDS, cacheable, copy_records, list_ocids, nginx_server, our_server
from table import Row
from targets import MEMORY, SERVE_P99, SERVE_TO_NGINX

SCRIPT = Path(__file__).resolve().parent / "records.lua"
WARM_UP_SECONDS = 2
OURS = "vitrina serve"
NGINX = {"nginx on static files": "off", "nginx, tcp_nopush on": "on"}


def serve(workspace):
    """Rows of all servers, or of what is missing."""
    if not shutil.which("wrk"):
        return [Row("serve", OURS, verdict="wrk is not installed")]
    try:
        if not workspace.is_filled:
            tasks.filled_publication(workspace)
        return _serve(workspace)
    except (Failed, OSError, ValueError, KeyError, http.client.HTTPException, subprocess.SubprocessError) as error:
        return [Row("serve", OURS, verdict=workspace.fail("serve", error))]


def _serve(workspace):
    folder = workspace.scratch("nginx")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    ocid_list = workspace.scratch("ocids.txt")
    with contextlib.ExitStack() as running:
        servers = {OURS: running.enter_context(our_server(workspace))}
        listed = list_ocids(servers[OURS])
        ocids = random.Random(7).sample(listed, min(len(listed), cacheable()))
        ocid_list.write_text("".join(f"{ocid}\n" for ocid in ocids))
        size = copy_records(servers[OURS], ocids, folder)
        absent = {}
        for number, (name, nopush) in enumerate(NGINX.items()):
            try:
                if not peers.nginx():
                    raise Failed("not installed")
                server = nginx_server(workspace, folder, f"nginx-{number}", nopush)
                servers[name] = running.enter_context(server)
            except Failed as error:
                absent[name] = str(error)
        results = _rounds(workspace, servers, ocid_list)
    shutil.rmtree(folder, ignore_errors=True)
    rows = _rows(workspace, f"{len(ocids):,} of {len(listed):,} records, {size:,.0f} bytes", results)
    return rows + [Row("serve", name, verdict=reason) for name, reason in absent.items()]


def _rounds(workspace, servers, ocid_list):
    """Warms every server up, then measures them in turn: the answers of wrk, by server."""
    results = {name: [] for name in servers}
    for server in servers.values():
        _wrk(workspace, server, ocid_list, WARM_UP_SECONDS, seed=0)
    for number in range(1, workspace.rounds + 1):
        for name, server in servers.items():
            results[name].append(_wrk(workspace, server, ocid_list, workspace.serve_seconds, seed=number))
    return results


def _wrk(workspace, server, ocid_list, seconds, seed):
    """One run of wrk: what `records.lua` printed, the server's CPU in microseconds a request, its memory in MB."""
    url = f"http://127.0.0.1:{server.port}{RECORDS}"
    words = ["wrk", "-t1", "-c64", f"-d{seconds}s", "--latency", "-s", SCRIPT, url, "--", ocid_list, seed]
    if seed == 1:
        workspace.note(Command(words))
    before = cpu_seconds(server.pid)
    run = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=seconds + 60)
    used = cpu_seconds(server.pid) - before
    if run.returncode or server.process.poll() is not None:
        raise Failed(f"wrk ended with {run.returncode}: {(run.stderr or run.stdout).strip()[-200:]}")
    result = json.loads(run.stdout.strip().splitlines()[-1])
    if not result["requests"]:
        raise Failed("no request was answered")
    result["rate"] = result["requests"] / result["seconds"]
    result["sent"] = result["bytes"] / result["requests"]
    result["cpu"] = used / result["requests"] * 1e6
    result["anonymous"] = memory(server.pid)[0] / 1e6
    return result


def _rows(workspace, what, results):
    """The rows of the servers that ran; a figure with errors in it counts for nothing."""
    rows = []
    for name, runs in results.items():
        middle = {key: statistics.median(run[key] for run in runs) for key in ("rate", "p50", "p99", "cpu", "sent")}
        wrong = sum(run["refused"] + run["broken"] for run in runs)
        notes = (
            f"{middle['rate']:,.0f} requests/s, p50 {middle['p50']:.2f} ms, p99 {middle['p99']:.2f} ms, "
            f"server CPU {middle['cpu']:.1f} us/request, {middle['sent']:,.0f} bytes/answer, errors {wrong}"
        )
        row = Row("serve", name, what, anonymous=max(run["anonymous"] for run in runs), notes=notes)
        rows.append(row)
        if name == OURS:
            ours = None if wrong else middle["rate"]
            p99 = Row("serve", f"{OURS}: p99", notes=f"{middle['p99']:.2f} ms").judged(middle["p99"], SERVE_P99)
            rows.append(p99)
            row.judged(row.anonymous, MEMORY)
            if wrong:
                row.verdict = workspace.fail("serve", f"{wrong} requests without a good answer")
        elif wrong:
            row.verdict = f"failed: {wrong} requests without a good answer"
        elif ours:
            row.ratio = ours / middle["rate"]
            if NGINX[name] == "off":
                row.judged(row.ratio, SERVE_TO_NGINX)
    return rows
