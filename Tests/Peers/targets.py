"""What each figure has to reach: the floor that must hold, and the goal that we are after."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A floor and a goal in `unit`; where `at_most` is set, less is better."""

    unit: str
    floor: float
    goal: float | None = None
    at_most: bool = False

    def text(self, value):
        """A bound as it stands in the table, such as `>= 0.7 x` or `<= 150 MB`."""
        if value is None:
            return ""
        return f"{'<=' if self.at_most else '>='} {value:g} {self.unit}"

    def verdict(self, value):
        """`goal met`, `floor met` or, marked so that it is seen, `!! FLOOR MISSED`."""
        if self.goal is not None and self._holds(value, self.goal):
            return "goal met"
        return "floor met" if self._holds(value, self.floor) else "!! FLOOR MISSED"

    def _holds(self, value, bound):
        return value <= bound if self.at_most else value >= bound


MEMORY = Target("MB", 150, 50, at_most=True)

PARSE_RATE = Target("MB/s", 700)
PARSE_TO_SIMDJSON = Target("x", 0.7, 1.0)

VALIDATE_RATE = Target("MB/s", 300)
VALIDATE_TO_JSONSCHEMA_RS = Target("x", 4, 7)
VALIDATE_TO_BLAZE = Target("x", 8, 15)
CHECK_TO_LIBCOVEOCDS = Target("x", 100, 200)
CHECK_MEMORY = Target("MB", 100, 50, at_most=True)  # of one package of 2 GB

COMPILE_TO_OCDSKIT = Target("x", 25, 45)
COMPILE_TO_CRATE = Target("x", 12, 20)
VERSIONED_TO_PYTHON = Target("x", 10, 20)

INGEST_PER_CORE = Target("MB/s", 50)
INGEST_WALL = Target("MB/s", 80, 100)

TABLE_ROWS = Target("rows/s", 40_000, 100_000)

SERVE_TO_NGINX = Target("x", 0.9, 1.05)
SERVE_P99 = Target("ms", 10, at_most=True)

READY_TO_NGINX = Target("x", 0.95, 1.1)
LIVE_RATE = Target("MB/s", 800, 2000)
QUESTION_P99 = Target("ms", 5, 1, at_most=True)
KEPT_P99 = Target("ms", 1, at_most=True)  # totals and counts that were asked for before
SEARCH_P99 = Target("ms", 50, 30, at_most=True)

PAGE_WEIGHT = Target("kB", 60, at_most=True)
PAGE_TO_ANSWER = Target("x", 2, at_most=True)

START = Target("ms", 30, 15, at_most=True)

# The native Rust crate needs a Rust toolchain to build, so its figure is the one recorded for it on a machine like this
# one: MB/s of input per CPU second, whole process, parsing and writing included.
RECORDED_CRATE_RATE = 12.5
