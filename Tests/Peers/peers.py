"""The programs that are measured: one entry each, how it is found and how it is run."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from measure import Command
from targets import COMPILE_TO_OCDSKIT, PARSE_TO_SIMDJSON, VERSIONED_TO_PYTHON, Target

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Contender:
    """A program in a task.

    `command` makes the command from the input and the output file. `missing` says why a peer cannot be run. `slow` peers
    read the small file. `target` is for the ratio of our rate to this peer's. `prepare` is called before every run, and
    `check` with the input and the output after it: it raises `Failed` where the work was not done, so no rate is shown.
    """

    name: str
    command: Callable
    missing: str | None = None
    slow: bool = False
    target: Target | None = None
    is_ours: bool = False
    prepare: Callable | None = None
    check: Callable | None = None


def ours(workspace, name, program, *arguments, prepare=None, check=None):
    """Our own program, reading the file that is its last argument and writing standard output."""
    return Contender(
        name,
        lambda file, out: workspace.ours(program, *arguments, file, stdout=out),
        is_ours=True,
        prepare=prepare,
        check=check,
    )


def simdjson(workspace):
    program = workspace.peers / "simdjson_parse"
    return Contender(
        "simdjson DOM (C++)",
        lambda file, out: Command([program, file], stdout=out),
        missing=_absent(program),
        target=PARSE_TO_SIMDJSON,
    )


def jq(workspace):
    return Contender(
        "jq -c .",
        lambda file, out: Command(["jq", "-c", ".", file], stdout=out),
        missing=None if shutil.which("jq") else "not installed",
        slow=True,
    )


def ocdskit(workspace):
    program = workspace.peers / "venv/bin/ocdskit"
    return Contender(
        "ocdskit compile",
        lambda file, out: Command([program, "compile", "--schema", workspace.schema], stdin=file, stdout=out),
        missing=_absent(program) or _without_schema(workspace),
        slow=True,
        target=COMPILE_TO_OCDSKIT,
    )


def python_merge(workspace, mode, name, module, target=None):
    """A library of Open Contracting behind `python_merge.py`."""
    python = workspace.peers / "venv/bin/python"
    return Contender(
        name,
        lambda file, out: Command([python, HERE / "python_merge.py", mode, workspace.schema, file], stdout=out),
        missing=_without_module(python, module) or _without_schema(workspace),
        slow=True,
        target=target,
    )


def ocdsmerge(workspace):
    return python_merge(workspace, "python", "ocdsmerge + orjson (Python)", "ocdsmerge")


def ocdsmerge_rs(workspace):
    return python_merge(workspace, "rust", "ocdsmerge_rs + orjson (wheel)", "ocdsmerge_rs")


def ocdsmerge_versioned(workspace):
    return python_merge(
        workspace, "python-versioned", "ocdsmerge + orjson (Python)", "ocdsmerge", VERSIONED_TO_PYTHON
    )


def nginx():
    """The path of nginx, which Debian keeps outside the path of ordinary users."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def versions(workspace):
    """What is installed, such as `jq-1.6, simdjson 3.0.1`, one text for the head of the report."""
    python = workspace.peers / "venv/bin/python"
    names = "from importlib import metadata as m\nfor n in ('ocdskit', 'ocdsmerge', 'ocdsmerge-rs', 'orjson'):\n"
    asks = (
        ["jq", "--version"],
        [nginx() or "nginx", "-v"],
        [workspace.peers / "simdjson_parse", "--version"],
        [python, "-c", names + " print(n, m.version(n))"],
    )
    said = []
    for ask in asks:
        try:
            answer = subprocess.run(ask, capture_output=True, text=True)
        except OSError:
            continue
        said += (answer.stdout + (answer.stderr if ask[-1] == "-v" else "")).split("\n")
    return ", ".join(line.removeprefix("nginx version: ") for line in said if line)


def _absent(program):
    return None if Path(program).exists() else "not installed"


def _without_module(python, module):
    if not python.exists():
        return "not installed"
    found = subprocess.run([python, "-c", f"import orjson, {module}"], capture_output=True)
    return "not installed" if found.returncode else None


def _without_schema(workspace):
    return None if workspace.schema else "no release schema at hand"
