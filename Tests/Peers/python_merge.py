"""Merges release packages with Open Contracting's own libraries, as fast as Python lets them: orjson in, orjson out.

    python python_merge.py MODE SCHEMA FILE > merged.jsonl

FILE holds one release package or release a line. MODE is `python` (ocdsmerge), `python-versioned` (ocdsmerge, versioned
releases), `rust` (ocdsmerge_rs) or `rust-versioned`. It is a peer of `vitrina compile` and runs in the environment that
`setup.sh` makes.
"""

import sys

import orjson


def releases_by_ocid(path):
    """All releases of the file, by process, in the order in which processes and releases appear."""
    processes = {}
    with open(path, "rb") as lines:
        for line in lines:
            document = orjson.loads(line)
            for release in document.get("releases", [document]):
                processes.setdefault(release["ocid"], []).append(release)
    return processes


def merge_function(mode, schema):
    """The library's function from the releases of one process to its merged release."""
    library, _, versioned = mode.partition("-")
    if library == "python":
        from ocdsmerge import Merger

        merger = Merger(schema)
    else:
        from ocdsmerge_rs import Merger as RustMerger

        merger = RustMerger(rules=RustMerger.get_rules(RustMerger.dereference(schema)))
    merge = merger.create_versioned_release if versioned else merger.create_compiled_release
    if library == "python":
        return merge  # it sorts by itself
    return lambda releases: merge(sorted(releases, key=lambda release: release["date"]))


def main(mode, schema_path, path):
    with open(schema_path, "rb") as schema:
        merge = merge_function(mode, orjson.loads(schema.read()))
    output = sys.stdout.buffer
    for releases in releases_by_ocid(path).values():
        output.write(orjson.dumps(merge(releases), option=orjson.OPT_APPEND_NEWLINE))


if __name__ == "__main__":
    modes = ("python", "python-versioned", "rust", "rust-versioned")
    if len(sys.argv) != 4 or sys.argv[1] not in modes:
        sys.exit(f"usage: python_merge.py {'|'.join(modes)} SCHEMA FILE")
    main(*sys.argv[1:])
