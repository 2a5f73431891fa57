"""The table of a run: one row a program, and one more for every other figure that has a target."""

from dataclasses import dataclass

from targets import MEMORY

COLUMNS = (
    ("task", "<"),
    ("program", "<"),
    ("input", "<"),
    ("MB/s CPU", ">"),
    ("MB/s wall", ">"),
    ("anon MB", ">"),
    ("ours/peer", ">"),
    ("floor", "<"),
    ("goal", "<"),
    ("verdict", "<"),
    ("notes", "<"),
)


@dataclass
class Row:
    """One line. Rates are in MB of input (10^6 bytes) a second, memory in MB of peak anonymous memory."""

    task: str
    program: str
    input: str = ""
    cpu_rate: float | None = None
    wall_rate: float | None = None
    anonymous: float | None = None
    ratio: float | None = None
    target: object = None
    verdict: str = ""
    notes: str = ""

    def judged(self, value, target):
        """The row with a target and what `value` makes of it."""
        self.target = target
        self.verdict = target.verdict(value)
        return self

    def cells(self):
        target = self.target
        return (
            self.task,
            self.program,
            self.input,
            _number(self.cpu_rate),
            _number(self.wall_rate),
            _number(self.anonymous),
            _number(self.ratio, " x"),
            target.text(target.floor) if target else "",
            target.text(target.goal) if target else "",
            self.verdict,
            self.notes,
        )


def measured(task, program, path_name, size, usage):
    """The row of a program that read `size` bytes."""
    return Row(
        task,
        program,
        path_name,
        cpu_rate=size / 1e6 / usage.cpu if usage.cpu else None,
        wall_rate=size / 1e6 / usage.wall,
        anonymous=usage.anonymous / 1e6,
        notes=f"max rss {usage.resident / 1e6:.0f} MB",
    )


def memory_row(task, program, usage, target=MEMORY):
    """The row that holds a program's peak anonymous memory against a bound, else the one that all our programs have."""
    peak = usage.anonymous / 1e6
    return Row(task, f"{program}: memory", anonymous=peak).judged(peak, target)


def print_table(rows):
    """Prints all rows under one heading, columns as wide as they need to be, then how many targets were reached."""
    lines = [tuple(name for name, _ in COLUMNS), *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(COLUMNS))]
    for number, line in enumerate(lines):
        if number == 1 or (number > 1 and line[0] != lines[number - 1][0]):
            print("  ".join("-" * width for width in widths))
        cells = (f"{cell:{side}{width}}" for cell, (_, side), width in zip(line, COLUMNS, widths))
        print("  ".join(cells).rstrip())
    verdicts = [row.verdict for row in rows if row.target]
    missed = sum(verdict.startswith("!!") for verdict in verdicts)
    goals = verdicts.count("goal met")
    print(f"\n{len(verdicts)} targets: {goals} goals met, {len(verdicts) - goals - missed} floors met, {missed} missed")


def _number(value, unit=""):
    if value is None:
        return ""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}{unit}"
