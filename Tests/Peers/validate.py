"""The task validate: layer one beside jsonschema-rs and Blaze, and the full check, of good and of bad files, beside
libcoveocds. Peers must find what ours finds, or no comparison counts."""

import json
import os
import re
from collections import Counter

import peers
from faults import SCHEMA_FAULTS, expected, planted
from measure import Failed
from race import Race
from table import Row
from targets import CHECK_MEMORY, VALIDATE_RATE

CORES = os.cpu_count()
BIG = 2_000_000_000


def validate(workspace):
    return [*_layer_one(workspace), *_check(workspace), *_check(workspace, has_faults=True)]


# -- layer one: a schema, a file of releases, a verdict on each ------------------------------------------------------------


def _layer_one(workspace):
    if not workspace.schema:
        return [Row("validate", "vitrina validate --json-schema", verdict="no release schema at hand")]
    file = workspace.generated("release-lines", workspace.processes)
    _, releases = expected(file)

    def check_all_valid(_, out):
        if (said := _verdicts(out)) != [True] * releases:
            raise Failed(f"{releases} valid releases expected, told {len(said)}, valid {sum(said)}")

    def check_count(_, out):
        if out.read_text().split() != [str(releases)] * 2:
            raise Failed(f"{releases} valid releases expected, said: {out.read_text()[:100]}")

    reference = peers.jsonschema_rs(workspace, check_count)
    blazes = [peers.blaze(workspace), peers.blaze(workspace, "--fast")]
    ours = [_layer_one_contender(workspace, threads, check_all_valid) for threads in dict.fromkeys((1, CORES))]
    race = Race(workspace, "validate", [*ours, reference, *blazes], large=file)
    rows = race.run()
    if rows[0].cpu_rate:
        rows[0].judged(rows[0].cpu_rate, VALIDATE_RATE)
        rows += _compare_verdicts(workspace, [reference, *blazes])
    race.remove_outputs()
    return rows


def _layer_one_contender(workspace, threads, check=None, accepted=(0,)):
    options = ("--json-schema", workspace.schema, "--verdicts", "--threads", threads)
    name = f"vitrina validate --json-schema, {_threads(threads)}"
    return peers.ours(workspace, name, "vitrina", "validate", *options, check=check, accepted=accepted)


def _compare_verdicts(workspace, contenders):
    """Holds our verdicts on the small file with faults against each peer's, one by one or, where it shuffles, counted."""
    good = workspace.generated("release-lines", workspace.peer_processes)
    file, (faults, releases) = planted(good), expected(good)
    name = "vitrina validate: verdicts"
    try:
        mine = _told(workspace, _layer_one_contender(workspace, CORES, accepted=(1,)).command, file)
        if (len(mine), mine.count(False)) != (releases, faults.total()):
            raise Failed(f"{faults.total()} of {releases} at fault, told {mine.count(False)} of {len(mine)}")
    except (Failed, ValueError, KeyError) as error:
        return [Row("validate", name, verdict=workspace.fail("validate, verdicts", error))]
    return [_verdict_row(workspace, contender, name, file, mine) for contender in contenders if not contender.missing]


def _verdict_row(workspace, contender, name, file, mine):
    row = Row("validate", name, notes=f"as {contender.name}: ")
    try:
        theirs = _told(workspace, contender.verdicts, file)
    except (Failed, ValueError, KeyError) as error:
        row.verdict = f"failed: {error}"
        return row
    row.notes += f"{mine.count(True)} of {len(mine)} valid, theirs {theirs.count(True)} of {len(theirs)}"
    if not contender.is_ordered:
        mine, theirs = sorted(mine), sorted(theirs)
    if mine != theirs:
        unequal = [number for number, pair in enumerate(zip(mine, theirs), 1) if pair[0] != pair[1]]
        row.verdict = workspace.fail("validate, verdicts", f"{row.notes}; first unequal: {unequal[:3]}")
    return row


def _told(workspace, command, file):
    out = workspace.scratch("verdicts.out")
    try:
        workspace.run(command(file, out))
        return _verdicts(out)
    finally:
        out.unlink(missing_ok=True)


def _verdicts(path):
    """The value of every member `valid` at the beginning of a document, in order; peers differ in white space only."""
    found = re.findall(rb'^(?:\{"document":\d+,|  )"valid": ?(true|false)', path.read_bytes(), re.MULTILINE)
    return [verdict == b"true" for verdict in found]


# -- the full check: three layers and a report -----------------------------------------------------------------------------


def _check(workspace, has_faults=False):
    large, small = workspace.large(), workspace.generated("package", workspace.peer_processes)
    faults, _ = expected(small)
    wanted = faults if has_faults else Counter()
    if has_faults:
        large, small = planted(large), planted(small)

    def check_theirs(_, out):
        found, closed = _found_by_libcoveocds(out)
        told = Counter({field: wanted[field] for field in SCHEMA_FAULTS})
        if found != told or closed != wanted.keys() - told.keys():
            raise Failed(f"{dict(wanted)} planted, libcoveocds found {dict(found)} and codes in {closed}")

    ours = [_check_contender(workspace, threads, has_faults) for threads in dict.fromkeys((1, CORES))]
    theirs = peers.libcoveocds(workspace, check_theirs)
    task = "check-faults" if has_faults else "check"
    race = Race(
        workspace, task, [*ours, theirs], large=large, small=small, tiny=workspace.generated("package", 1)
    )
    rows = race.run()
    if rows[0].cpu_rate:
        rows.append(_compare_errors(workspace, task, small, wanted, race.errors[theirs.name]))
    race.remove_outputs()
    return rows


def _check_contender(workspace, threads, has_faults=False):
    name = f"vitrina validate, {_threads(threads)}"
    options = ("--lang", "en", "--threads", threads)
    accepted = (1,) if has_faults else (0,)
    return peers.ours(workspace, name, "vitrina", "validate", *options, check=_check_report, accepted=accepted)


def _check_report(file, out):
    """A rate only counts where the report says that the whole file was read."""
    if f"{file.stat().st_size:,} bytes" not in out.read_text():
        raise Failed(f"the report does not name {file.stat().st_size:,} bytes")


def _compare_errors(workspace, task, file, wanted, missing):
    """Holds the errors that we find in the small package against those that were planted, and so against the peer's."""
    row, out = Row(task, "vitrina validate: errors"), workspace.scratch("errors.out")
    arguments = ("validate", "--format", "json", "--max-examples", "0", file)
    accepted = (1,) if wanted else (0,)
    try:
        workspace.run(workspace.ours("vitrina", *arguments, stdout=out, accepted=accepted))
        report = json.loads(out.read_bytes())
        found = Counter()
        for finding in report["files"][0]["findings"]:
            if finding["severity"] == "error":
                found[finding["path"].rpartition("/")[2]] += finding["count"]
        if found != wanted:
            raise Failed(f"{dict(wanted)} planted, found {dict(found)}")
    except (Failed, ValueError, KeyError, IndexError) as error:
        row.verdict = workspace.fail(f"{task}, errors", error)
        return row
    finally:
        out.unlink(missing_ok=True)
    row.notes = f"{found.total()} found, {wanted.total()} planted" + ("" if missing else "; libcoveocds agrees")
    return row


def _found_by_libcoveocds(path):
    """How many errors of the schema it told by field, and the fields with codes outside closed codelists."""
    said = json.loads(path.read_bytes())
    found = Counter(error["path"].rpartition("/")[2] for error in said["validation_errors"])
    return found, {code["field"] for code in said["additional_closed_codelist_values"].values()}


def _threads(count):
    return f"{count} thread{'' if count == 1 else 's'}"


# -- one huge package ------------------------------------------------------------------------------------------------------


def big(workspace):
    """One package of 2 GB, or less where less is asked for: the memory must stay where it is for small ones."""
    size = min(workspace.big, BIG)
    workspace.require_disk(1.5 * size)
    a_process = workspace.small().stat().st_size / workspace.peer_processes
    package = workspace.generated("package", max(1, round(size / a_process)))
    race = Race(
        workspace, "big", [_check_contender(workspace, CORES)], rounds=1, large=package, memory=CHECK_MEMORY
    )
    rows = race.run()
    race.remove_outputs()
    return rows
