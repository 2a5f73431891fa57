"""The programs that are measured: one entry each, how it is found and how it is run."""

import platform
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from measure import Command
from standard_zip import standard_zip
from targets import (
    CHECK_TO_LIBCOVEOCDS,
    COMPILE_TO_OCDSKIT,
    PARSE_TO_SIMDJSON,
    VALIDATE_TO_BLAZE,
    VALIDATE_TO_JSONSCHEMA_RS,
    VERSIONED_TO_PYTHON,
    Target,
)

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Contender:
    """A program in a task.

    `command` makes the command from the input and the output file. `missing` says why a peer cannot be run. `slow` peers
    read the small file. `target` is for the ratio of our rate to this peer's. `prepare` is called before every run, and
    `check` with the input and the output after it: it raises `Failed` where the work was not done, so no rate is shown.
    `verdicts` makes the command that prints, with formats checked, which documents are valid; not in their order where
    `is_ordered` is false.
    """

    name: str
    command: Callable
    missing: str | None = None
    slow: bool = False
    target: Target | None = None
    is_ours: bool = False
    prepare: Callable | None = None
    check: Callable | None = None
    verdicts: Callable | None = None
    is_ordered: bool = True


def ours(workspace, name, program, *arguments, prepare=None, check=None, accepted=(0,)):
    """Our own program, reading the file that is its last argument and writing standard output."""
    return Contender(
        name,
        lambda file, out: workspace.ours(program, *arguments, file, stdout=out, accepted=accepted),
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


def flatten_tool(workspace):
    """Nested JSON out of the folder of a CSV whose headings are paths; rows of one `ocid` become one release."""
    program = workspace.peers / "venv/bin/flatten-tool"
    options = ("--root-list-path", "releases", "--root-id", "ocid", "--id-name", "id", "-f", "csv")
    return Contender(
        "flatten-tool unflatten (Python)",
        lambda file, out: Command([program, "unflatten", file.parent, *options, "-o", out]),
        missing=_absent(program),
        slow=True,
    )


def jsonschema_rs(workspace, check):
    python = workspace.peers / "venv/bin/python"

    def command(file, out, *options):
        return Command([python, HERE / "python_validate.py", *options, workspace.schema, file], stdout=out)

    return Contender(
        "jsonschema-rs + orjson (wheel)",
        command,
        missing=_without_module(python, "jsonschema_rs") or _without_schema(workspace),
        target=VALIDATE_TO_JSONSCHEMA_RS,
        check=check,
        verdicts=lambda file, out: command(file, out, "--verdicts"),
    )


def blaze(workspace, *options):
    """Sourcemeta's command line, without the script of Python that starts it. The rate is the better one: no formats."""
    program = _blaze_program(workspace)
    # It stops at the first fault otherwise; 2 says that there was one.
    tells = ("--format-assertion", "--continue", "--json")

    def command(file, out, *more, accepted=(0,)):
        arguments = [program, "validate", *options, *more, workspace.schema, file]
        return Command(arguments, stdout=out, accepted=accepted)

    return Contender(
        " ".join(["Blaze CLI (C++)", *options]),
        command,
        missing=_absent(program) or _without_schema(workspace),
        target=VALIDATE_TO_BLAZE,
        verdicts=lambda file, out: command(file, out, *tells, accepted=(0, 2)),
        is_ordered=False,
    )


def _blaze_program(workspace):
    machine = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
    package = f"venv/lib/python3*/site-packages/sourcemeta_jsonschema/jsonschema-linux-{machine}"
    return next(workspace.peers.glob(package), workspace.peers / "jsonschema")


def libcoveocds(workspace, check):
    program = workspace.peers / "venv/bin/libcoveocds"
    missing = _absent(program) or _without_schema(workspace)
    archive = None if missing else standard_zip(workspace)
    options = ["--standard-zip", archive, "--additional-checks", "all"]
    return Contender(
        "libcoveocds (Python)",
        lambda file, out: Command([program, *options, file], stdout=out),
        missing=missing,
        slow=True,
        target=CHECK_TO_LIBCOVEOCDS,
        check=check,
    )


def nginx():
    """The path of nginx, which Debian keeps outside the path of ordinary users."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def versions(workspace):
    """What is installed, such as `jq-1.6, simdjson 3.0.1`, one text for the head of the report."""
    python = workspace.peers / "venv/bin/python"
    packages = "ocdskit ocdsmerge ocdsmerge-rs orjson jsonschema-rs sourcemeta-jsonschema libcoveocds flattentool"
    names = f"from importlib import metadata as m\nfor n in '{packages}'.split():\n"
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
