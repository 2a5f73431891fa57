"""Copies of generated files with faults in them, planted at known places.

Every tenth release gets one fault, in turn: a value of the wrong type, a date-time that is none, a code that a closed
codelist does not have. The rest of the bytes stay as they are.
"""

import re
from collections import Counter
from pathlib import Path

from measure import Failed

EVERY = 10
RELEASE = b'{"ocid":"'  # how the generator begins a release, and nothing else
FAULTS = {  # the field: what stands in every generated release, what takes its place
    "language": (b'"language":"es"', b'"language":7'),
    "datePublished": (b'"datePublished":"20', b'"datePublished":"20x'),
    "initiationType": (b'"initiationType":"tender"', b'"initiationType":"auction"'),
}
SCHEMA_FAULTS = ("language", "datePublished")  # libcoveocds tells codes apart, and each only once


def planted(path):
    """The copy of `path` with faults; kept until the file, or what is planted, is newer."""
    copy = path.with_name(f"faults-{path.name}")
    sources = (path.stat().st_mtime, Path(__file__).stat().st_mtime)
    if not copy.exists() or copy.stat().st_mtime < max(sources):
        part = copy.with_suffix(".part")
        with open(path, "rb") as lines, open(part, "wb") as out:
            number = 0
            for line in lines:
                before, *releases = re.split(b"(?=" + re.escape(RELEASE) + b")", line)
                out.write(before)
                for release in releases:
                    number += 1
                    out.write(_planted(release, number))
        part.rename(copy)
    return copy


def _planted(release, number):
    field = _field(number)
    if not field:
        return release
    found, put = FAULTS[field]
    if found not in release:
        raise Failed(f"the generator changed: release {number} has no {found.decode()}")
    return release.replace(found, put, 1)


def _field(number):
    """The field that is at fault in the release of this number, from 1, or nothing."""
    return None if number % EVERY else list(FAULTS)[number // EVERY % len(FAULTS)]


def expected(path):
    """How many faults of each field the copy of `path` has, and how many releases there are."""
    with open(path, "rb") as lines:
        releases = sum(line.count(RELEASE) for line in lines)
    return Counter(field for number in range(1, releases + 1) if (field := _field(number))), releases
