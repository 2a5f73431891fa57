"""What all tasks share: where things lie, the generated files, and the commands that were used."""

import shutil
import socket
from pathlib import Path

import measure
from measure import Command, Failed

SEED = 7


class Workspace:
    """One run of the benchmark.

    `failures` holds what our own programs did wrong: the run goes on, and ends with another code than 0.
    """

    def __init__(self, root, options):
        self.root = root
        self.programs = _under(root, options.programs)
        self.work = _under(root, options.work)
        self.peers = root / ".build/peers"
        self.schema = _under(root, options.schema) if options.schema else None
        self.processes = options.processes
        self.peer_processes = min(options.peer_processes, options.processes)
        self.table_rows = options.table_rows
        self.peer_table_rows = min(options.peer_table_rows, options.table_rows)
        self.rounds = options.rounds
        self.serve_seconds = options.serve_seconds
        self.big = options.big
        self.commands = {}  # text: None, in the order of first use
        self.failures = []
        self.publication = self.work / "publication"
        self.is_filled = False  # whether the publication holds the large file
        self.port = free_port()
        self.work.mkdir(parents=True, exist_ok=True)

    # -- programs ------------------------------------------------------------------------------------------------------

    def ours(self, name, *arguments, stdout=None, accepted=(0,)):
        return Command([self.programs / name, *arguments], stdout=stdout, accepted=accepted)

    def run(self, command, seconds=1800):
        """Measures a command and keeps its text for the list at the end."""
        self.note(command)
        return measure.run(command, seconds)

    def note(self, command):
        self.commands[command.text(self.root)] = None

    def fail(self, what, error):
        """Keeps what our program did wrong; gives the text that the table shows."""
        self.failures.append(f"{what}: {error}")
        return f"!! FAILED: {error}"

    # -- files ---------------------------------------------------------------------------------------------------------

    def scratch(self, name):
        """A file or folder of this run."""
        return self.work / name

    def generated(self, form, processes):
        """A file that `vitrina-generate` writes, kept for later runs until the generator is newer than the file."""
        ending = "json" if form == "package" else "jsonl"
        path = self.work / f"{form}-{processes}-seed{SEED}.{ending}"
        program = self.programs / "vitrina-generate"
        if not program.exists():
            raise Failed("vitrina-generate is not built")
        part = path.with_suffix(".part")
        command = self.ours(
            "vitrina-generate", "--processes", processes, "--seed", SEED, "--form", form, "--output", path
        )
        self.note(command)
        if not path.exists() or path.stat().st_mtime < program.stat().st_mtime:
            measure.run(Command([*command.arguments[:-1], part]))
            part.rename(path)
        return path

    def made(self, name, module, write):
        """A file that a module here writes, kept for later runs until the module is newer than the file."""
        path = self.work / name
        if not path.exists() or path.stat().st_mtime < Path(module.__file__).stat().st_mtime:
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f".{path.name}.part")
            write(part)
            part.rename(path)
        return path

    def large(self):
        """The file that our programs and the fast peers read."""
        return self.generated("package-lines", self.processes)

    def small(self):
        """The file that peers slower than about 20 MB/s read."""
        return self.generated("package-lines", self.peer_processes)

    def tiny(self):
        """One process: what a peer needs for it is its start-up."""
        return self.generated("package-lines", 1)

    def remove_publication(self):
        shutil.rmtree(self.publication, ignore_errors=True)
        self.is_filled = False

    def require_disk(self, needed):
        free = shutil.disk_usage(self.work).free
        if free < needed:
            raise Failed(f"{needed / 1e9:.0f} GB of disk wanted, {free / 1e9:.0f} GB free")


def data_name(path):
    """How the table names a generated file: `package-lines-20000, 337 MB`."""
    return f"{path.name.split('-seed')[0]}, {path.stat().st_size / 1e6:.0f} MB"


def free_port():
    """A port of the loopback interface that nobody listens on, so that no server left behind answers for ours."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _under(root, path):
    return (root / Path(path)).resolve()
