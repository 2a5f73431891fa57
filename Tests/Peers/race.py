"""Runs the programs of one task in turn, several rounds, and makes their rows."""

from measure import Failed, median
from table import Row, measured, memory_row
from targets import MEMORY
from workspace import data_name


class Race:
    """One task: the first contender is ours and what the peers are compared with; others of ours only show their rates.

    Rounds are interleaved, so that whatever else the machine does falls on all alike. A peer that reads the small file
    is compared at the rate of what comes after its start-up: the large file would have made start-up vanish. Its rates
    in the table are of the whole process all the same.
    """

    def __init__(self, workspace, task, contenders, rounds=None, large=None, small=None, tiny=None, memory=MEMORY):
        self.workspace = workspace
        self.task = task
        self.contenders = contenders
        self.rounds = rounds or workspace.rounds
        self.large = large or workspace.large()
        self.small, self.tiny = small, tiny  # or the workspace's, made where a slow peer wants them
        self.memory = memory
        self.usages = {contender.name: [] for contender in contenders}
        self.errors = {contender.name: contender.missing for contender in contenders}

    def run(self):
        """Measures everything and gives the rows, ours first."""
        for _ in range(self.rounds):
            for contender in self.contenders:
                if not self.errors[contender.name]:
                    self._measure(contender)
        rows, our_rate = [], None
        for contender in self.contenders:
            made = self._rows(contender, our_rate)
            if contender is self.contenders[0]:
                our_rate = made[0].cpu_rate
            rows += made
        return rows

    def file(self, contender):
        return (self.small or self.workspace.small()) if contender.slow else self.large

    def output(self, contender):
        """Where a contender's standard output of the last round lies."""
        return self.workspace.scratch(f"{self.task}-{self.contenders.index(contender)}.out")

    def usage(self, contender):
        """What the contender's median run cost, or nothing where it did not run."""
        return median(self.usages[contender.name]) if self.usages[contender.name] else None

    def remove_outputs(self):
        for contender in self.contenders:
            self.output(contender).unlink(missing_ok=True)

    def _measure(self, contender):
        try:
            if contender.prepare:
                contender.prepare()
            file, out = self.file(contender), self.output(contender)
            usage = self.workspace.run(contender.command(file, out))
            if contender.check:
                contender.check(file, out)
            self.usages[contender.name].append(usage)
        except Failed as error:
            self.usages[contender.name] = []
            text = self.workspace.fail(f"{self.task}, {contender.name}", error) if contender.is_ours else f"failed: {error}"
            self.errors[contender.name] = text

    def _rows(self, contender, our_rate):
        if self.errors[contender.name]:
            return [Row(self.task, contender.name, verdict=self.errors[contender.name])]
        file, usage = self.file(contender), self.usage(contender)
        row = measured(self.task, contender.name, data_name(file), file.stat().st_size, usage)
        if contender.is_ours:
            return [row, memory_row(self.task, contender.name, usage, self.memory)]
        rate = row.cpu_rate
        if contender.slow:
            rate, start = self._rate_after_start(contender, file, usage)
            row.notes += f"; start-up {start:.2f} s of {usage.cpu:.2f} s, compared at {rate:.1f} MB/s"
        if our_rate and rate:
            row.ratio = our_rate / rate
            if contender.target:
                row.judged(row.ratio, contender.target)
        return [row]

    def _rate_after_start(self, contender, file, usage):
        """MB/s of a peer without its start-up, and the CPU seconds that it takes for a file of one process."""
        tiny, out = self.tiny or self.workspace.tiny(), self.workspace.scratch("start-up.out")
        starts = [self.workspace.run(contender.command(tiny, out)) for _ in range(self.rounds)]
        out.unlink(missing_ok=True)
        start = median(starts).cpu
        size = file.stat().st_size - tiny.stat().st_size
        return (size / 1e6 / (usage.cpu - start) if usage.cpu > start else 0), start
