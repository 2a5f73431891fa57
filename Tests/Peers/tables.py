"""The task that reads tables: contracts as CSV and as a workbook into releases and into the ledger."""

import re

import contracts
import peers
from measure import Failed
from race import Race
from table import Row
from targets import TABLE_ROWS
from tasks import fresh_publication

FORMS = {"csv": contracts.write_csv, "xlsx": contracts.write_workbook}


def tables(workspace):
    """One race a form; flatten-tool makes nested JSON of the CSV, which is a part of the work, of fewer rows."""
    rows = []
    for form, write in FORMS.items():
        file = workspace.made(f"contracts-{workspace.table_rows}.{form}", contracts, lambda path: write(path, workspace.table_rows))
        ours = peers.ours(
            workspace,
            f"vitrina ingest, {form}",
            "vitrina",
            "ingest",
            workspace.publication,
            prepare=lambda: fresh_publication(workspace),
            check=lambda file, out: _check_all_published(workspace, out),
        )
        contenders = [ours]
        if form == "csv":
            contenders.append(peers.flatten_tool(workspace))
        race = Race(
            workspace,
            "tables",
            contenders,
            rounds=1 if workspace.table_rows > 200_000 else None,
            large=file,
            small=_paths(workspace, workspace.peer_table_rows),
            tiny=_paths(workspace, contracts.ROWS_A_PROCESS),
        )
        made = race.run()
        rows += made[:2] + _row_rates(workspace, race, ours) + made[2:]
        for peer in contenders[1:]:
            rows += _peer_rate(workspace, race, peer)
        race.remove_outputs()
    return rows


def _paths(workspace, count):
    write = lambda path: contracts.write_paths(path, count)  # noqa: E731
    return workspace.made(f"contracts-{count}-paths/main.csv", contracts, write)


def _row_rates(workspace, race, ours):
    """Rows a second by the clock and of CPU time, each with the target."""
    usage = race.usage(ours)
    if not usage:
        return []
    rates = (("rows by the clock", usage.wall), ("rows of CPU time", usage.cpu))
    return [_rate(f"{ours.name}: {name}", workspace.table_rows, seconds).judged(workspace.table_rows / seconds, TABLE_ROWS)
            for name, seconds in rates]  # fmt: skip


def _peer_rate(workspace, race, peer):
    usage = race.usage(peer)
    return [_rate(f"{peer.name}: rows of CPU time", workspace.peer_table_rows, usage.cpu)] if usage else []


def _rate(name, rows, seconds):
    return Row("tables", name, notes=f"{rows / seconds:,.0f} rows/s")


def _check_all_published(workspace, out):
    """A rate only counts where the program says that it published every row: none was set aside or refused."""
    said = out.read_text()
    found = re.search(r": (\d+) (?:rows|filas), (\d+) .*: (\d+) (?:new|nuevos), (\d+) .*, (\d+) .*, (\d+) ", said)
    processes = -(-workspace.table_rows // contracts.ROWS_A_PROCESS)
    wanted = (workspace.table_rows, 0, processes, 0, 0, 0)
    if not found or tuple(map(int, found.groups())) != wanted:
        raise Failed(f"{wanted} rows, set aside, new, changed, unchanged, refused expected, said: {said.strip()[:300]}")
