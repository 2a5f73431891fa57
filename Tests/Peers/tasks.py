"""The tasks that read a file and end: parse, compile, versioned, ingest, start, big. Each gives rows of the table."""

import json
import os
import re
import statistics
import time

import peers
from measure import Failed
from race import Race
from table import Row
from targets import COMPILE_TO_CRATE, INGEST_PER_CORE, INGEST_WALL, PARSE_RATE, RECORDED_CRATE_RATE, START

STARTS = 20
PARSE_ROUNDS = 3  # times as many as in other tasks: one takes a third of a second, so little disturbs it much


def parse(workspace):
    ours = peers.ours(workspace, "vitrina-bench parse", "vitrina-bench", "parse", check=_check_all_parsed)
    contenders = [ours, peers.simdjson(workspace), peers.jq(workspace)]
    race = Race(workspace, "parse", contenders, rounds=PARSE_ROUNDS * workspace.rounds)
    rows = race.run()
    if rows[0].cpu_rate:
        rows[0].judged(rows[0].cpu_rate, PARSE_RATE)
    race.remove_outputs()
    return rows


def _check_all_parsed(file, out):
    """A rate only counts where the parser says that it read every line and every byte."""
    said = out.read_text()
    with open(file, "rb") as lines:
        wanted = {sum(1 for _ in lines), file.stat().st_size}
    numbers = {int(re.sub(r"[,_]", "", number)) for number in re.findall(r"\d+(?:[,_]\d+)*", said)}
    if not wanted <= numbers:
        raise Failed(f"{sorted(wanted)} documents and bytes expected, said: {said.strip()[:200]}")


def compile(workspace):
    ours = peers.ours(workspace, "vitrina compile", "vitrina", "compile")
    reference = peers.ocdsmerge(workspace)
    contenders = [ours, peers.ocdskit(workspace), reference, peers.ocdsmerge_rs(workspace)]
    race = Race(workspace, "compile", contenders)
    rows = race.run()
    crate = Row("compile", "ocdsmerge crate, native Rust (recorded)", cpu_rate=RECORDED_CRATE_RATE, notes="not run here")
    if rows[0].cpu_rate:
        crate.ratio = rows[0].cpu_rate / RECORDED_CRATE_RATE
        crate.judged(crate.ratio, COMPILE_TO_CRATE)
        rows.append(_compare_outputs(workspace, race, ours, reference))
    race.remove_outputs()
    return [*rows, crate]


def versioned(workspace):
    ours = peers.ours(workspace, "vitrina compile --versioned", "vitrina", "compile", "--versioned")
    reference = peers.ocdsmerge_versioned(workspace)
    race = Race(workspace, "versioned", [ours, reference])
    rows = race.run()
    if rows[0].cpu_rate:
        rows.append(_compare_outputs(workspace, race, ours, reference))
    race.remove_outputs()
    return rows


def _compare_outputs(workspace, race, ours, reference):
    """Runs ours on the small file and holds what it wrote against the reference merger's, as parsed JSON."""
    row = Row(race.task, f"{ours.name}: output", verdict=race.errors[reference.name] or "")
    if row.verdict:
        return row
    out = workspace.scratch(f"{race.task}-compared.out")
    try:
        workspace.run(ours.command(workspace.small(), out))
        mine, theirs = _by_ocid(out), _by_ocid(race.output(reference))
    except (Failed, ValueError, KeyError, TypeError) as error:
        row.verdict = workspace.fail(f"{race.task}, output", error)
        return row
    finally:
        out.unlink(missing_ok=True)
    ocids = mine.keys() | theirs.keys()
    unequal = sorted(ocid for ocid in ocids if mine.get(ocid) != theirs.get(ocid))
    row.notes = f"outputs equal: {len(ocids) - len(unequal)} of {len(ocids)}"
    if unequal:
        row.verdict = workspace.fail(f"{race.task}, output", f"{row.notes}; first unequal: {', '.join(unequal[:3])}")
    return row


def _by_ocid(path):
    with open(path, "rb") as lines:
        return {document["ocid"]: document for document in map(json.loads, lines)}


def ingest(workspace):
    """A fresh folder every round; the last one stays for the serve task."""
    ours = _ingest_contender(workspace)
    rows = Race(workspace, "ingest", [ours]).run()
    if rows[0].cpu_rate:
        workspace.is_filled = True
        rows[0].judged(rows[0].cpu_rate, INGEST_PER_CORE)
        rows[0].notes += "; no peer does it all"
        wall = Row("ingest", f"{ours.name}: wall", wall_rate=rows[0].wall_rate)
        rows.insert(1, wall.judged(wall.wall_rate, INGEST_WALL))
    return rows


def _ingest_contender(workspace):
    return peers.ours(
        workspace,
        "vitrina ingest",
        "vitrina",
        "ingest",
        workspace.publication,
        prepare=lambda: fresh_publication(workspace),
    )


def filled_publication(workspace):
    """A publication with the large file in it, for a run that did not measure ingest before."""
    fresh_publication(workspace)
    workspace.run(workspace.ours("vitrina", "ingest", workspace.publication, workspace.large()))
    workspace.is_filled = True


def fresh_publication(workspace):
    """An empty publication whose links point at the port that this run serves on."""
    workspace.remove_publication()
    init = ("init", workspace.publication, "--name", "Prueba", "--ocid-prefix", "ocds-test00")
    workspace.run(workspace.ours("vitrina", *init, "--base-url", f"http://127.0.0.1:{workspace.port}"))


def start(workspace):
    """The median wall time of starting a program and waiting for its end, ours and a bare one in turn."""
    vitrina = workspace.programs / "vitrina"
    bare = workspace.peers / "bare"
    candidates = [vitrina, bare] if bare.exists() else [vitrina]
    times = {program: [] for program in candidates}
    try:
        for _ in range(STARTS):
            for program in candidates:
                times[program].append(_start_ms([str(program), "--version"]))
    except (Failed, OSError) as error:
        return [Row("start", "vitrina --version", verdict=workspace.fail("start", error))]
    workspace.note(workspace.ours("vitrina", "--version"))
    ours = statistics.median(times[vitrina])
    row = Row("start", "vitrina --version", notes=f"median of {STARTS}: {ours:.1f} ms").judged(ours, START)
    peer = Row("start", "bare C program, same libraries", verdict="" if bare.exists() else "not compiled")
    if bare.exists():
        middle = statistics.median(times[bare])
        peer.ratio, peer.notes = ours / middle, f"median of {STARTS}: {middle:.1f} ms; ours/peer is of times"
    return [row, peer]


def _start_ms(arguments):
    silence = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    began = time.perf_counter()
    pid = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=silence)
    _, status = os.waitpid(pid, 0)
    elapsed = time.perf_counter() - began
    if status:
        raise Failed(f"{' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return elapsed * 1000


def big(workspace):
    """One huge package: the memory must stay where it is for small ones."""
    workspace.require_disk(5 * workspace.big)
    a_process = workspace.small().stat().st_size / workspace.peer_processes
    package = workspace.generated("package", max(1, round(workspace.big / a_process)))
    compiling = peers.ours(workspace, "vitrina compile", "vitrina", "compile")
    rows = []
    for contender in (compiling, _ingest_contender(workspace)):
        race = Race(workspace, "big", [contender], rounds=1, large=package)
        rows += race.run()
        race.remove_outputs()
    return rows
