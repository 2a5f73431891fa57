"""Runs a command as a whole process and says what it cost: CPU, wall time and memory of the process and its children.

CPU is what the kernel charges to the process and to the children that it waited for (`wait4`), so start-up counts too.
Peak anonymous memory is sampled: the greatest sum of `RssAnon` over the process tree, read every 10 ms. Files that are
mapped or cached are not in it, and pages that a fork shares count for each process. A process that lives for less than
a sample shows what its first sample showed.

The kernel counts the memory of this driver, out of which the process was started, into the process's `ru_maxrss`. Where
that is all it shows, the greatest `VmHWM` of the samples is taken, which begins anew with each program.
"""

import os
import resource
import select
import shlex
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

SAMPLE_MS = 10
TICKS = os.sysconf("SC_CLK_TCK")


class Failed(Exception):
    """A command that ended with a code it should not end with, ran out of time, or could not be started."""


@dataclass(frozen=True)
class Command:
    """What to run, the files that its standard input and output are tied to, and the exit codes that are no failure."""

    arguments: list
    stdin: Path | None = None
    stdout: Path | None = None
    accepted: tuple = (0,)

    def text(self, root):
        """As a person would type it at the root of the repository."""
        words = [str(word).replace(f"{root}/", "") for word in self.arguments]
        line = shlex.join(words)
        if self.stdin:
            line += f" < {str(self.stdin).replace(f'{root}/', '')}"
        if self.stdout:
            line += f" > {str(self.stdout).replace(f'{root}/', '')}"
        return line


@dataclass(frozen=True)
class Usage:
    """What one run cost: seconds and bytes."""

    cpu: float
    wall: float
    resident: int
    anonymous: int


def run(command, seconds=1800):
    """Runs `command` to its end and gives its `Usage`; raises `Failed` with the end of its standard error."""
    errors = os.memfd_create("errors")
    stdin = open(command.stdin or os.devnull, "rb")
    stdout = open(command.stdout or os.devnull, "wb")
    try:
        with stdin, stdout:
            began = time.monotonic()
            try:
                process = subprocess.Popen(
                    [str(word) for word in command.arguments], stdin=stdin, stdout=stdout, stderr=errors
                )
            except OSError as error:
                raise Failed(f"{command.arguments[0]}: {error.strerror}") from error
            status, usage, anonymous, resident = _watch(process, began + seconds)
            wall = time.monotonic() - began
        if status not in command.accepted:
            said = os.pread(errors, 1 << 20, 0).decode(errors="replace").strip().splitlines()[-3:]
            raise Failed(f"{Path(command.arguments[0]).name} ended with {status}: {' / '.join(said) or 'no message'}")
        if usage.ru_maxrss > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
            resident = usage.ru_maxrss * 1024
        return Usage(usage.ru_utime + usage.ru_stime, wall, resident, anonymous)
    finally:
        os.close(errors)


def _watch(process, deadline):
    """Samples the memory of a running process until it ends: its exit code, its rusage, its peaks in bytes."""
    anonymous = resident = 0
    handle = os.pidfd_open(process.pid)
    try:
        ended = select.poll()
        ended.register(handle, select.POLLIN)
        while True:
            now = memory(process.pid)
            anonymous, resident = max(anonymous, now[0]), max(resident, now[1])
            if ended.poll(SAMPLE_MS):
                break
            if time.monotonic() > deadline:
                raise Failed(f"{Path(process.args[0]).name} ran out of time")
    except BaseException:
        process.kill()
        process.wait()
        raise
    finally:
        os.close(handle)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage, anonymous, resident


def median(usages):
    """The run whose CPU is in the middle, with the greatest memory that any of the runs showed."""
    middle = statistics.median_low([usage.cpu for usage in usages])
    chosen = next(usage for usage in usages if usage.cpu == middle)
    return Usage(
        chosen.cpu,
        chosen.wall,
        max(usage.resident for usage in usages),
        max(usage.anonymous for usage in usages),
    )


def tree(pid):
    """The process and all that descend from it, as far as they are there."""
    found, todo = [], [pid]
    while todo:
        current = todo.pop()
        found.append(current)
        try:
            for task in os.listdir(f"/proc/{current}/task"):
                with open(f"/proc/{current}/task/{task}/children", "rb") as children:
                    todo += [int(child) for child in children.read().split()]
        except OSError:
            continue  # it ended while we looked
    return found


def memory(pid):
    """Anonymous bytes of a process tree at this moment, and the greatest resident size that one of its members had."""
    anonymous = resident = 0
    for member in tree(pid):
        try:
            with open(f"/proc/{member}/status", "rb") as status:
                text = status.read()
        except OSError:
            continue
        anonymous += _kilobytes(text, b"RssAnon:")
        resident = max(resident, _kilobytes(text, b"VmHWM:"))
    return anonymous, resident


def _kilobytes(status, name):
    """A value of /proc/PID/status in bytes; 0 for a process that has ended and waits to be asked for."""
    at = status.find(name)
    return int(status[at + len(name) : status.index(b"kB", at)]) * 1024 if at >= 0 else 0


def cpu_seconds(pid):
    """User and system time that a process tree has used so far, with that of the children it waited for."""
    total = 0
    for member in tree(pid):
        try:
            with open(f"/proc/{member}/stat", "rb") as stat:
                fields = stat.read().rpartition(b")")[2].split()
        except OSError:
            continue
        total += sum(int(field) for field in fields[11:15])
    return total / TICKS
