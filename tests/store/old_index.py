"""An index as the first migration made it, filled through SQL as the program of that time would have."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import create_engine

import monitor.store
from monitor.model.finding import Line
from monitor.model.source import Watchlist
from monitor.store.following import _digest
from monitor.store.happenings import OUTCOMES, VERDICTS
from monitor.store.packing import due_at, pack_memory, pack_standing, to_ms, wanted
from monitor.store.schema import NEVER


def make_first_tables(path: Path) -> None:
    """Run the first migration alone on a new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    config = Config()
    config.set_main_option("script_location", str(Path(monitor.store.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        upgrade(config, "0001")
    engine.dispose()


def fill(path: Path, watchlist: Watchlist, hosts: dict[str, str], lines: list[Line]) -> None:
    """Write one look per source, and one memory, in the columns of the first migration."""
    base = sqlite3.connect(path)
    base.execute("insert into writers values (1, 'here', ?)", (len(lines),))
    for position, source in enumerate(watchlist.sources.values()):
        base.execute(
            "insert into sources (key, id, active, position, watched, url, host, due_at, heard, verdict, strikes)"
            " values (?, ?, 1, ?, ?, ?, ?, 0, 0, 'new', 0)",
            (position + 1, source.id, position, wanted(source), source.url, hosts[source.id]),
        )
        base.execute(
            "insert or ignore into hosts (host, gate, next_due, lease_until) values (?, 0, 0, 0)", (hosts[source.id],)
        )
    for line in lines:
        _write_line(base, line)
    base.execute(
        "update hosts set next_due = coalesce((select min(due_at) from sources where sources.host = hosts.host), ?)",
        (NEVER,),
    )
    base.execute("insert into meta values ('watchlist', ?)", (_digest(watchlist),))
    base.commit()
    base.close()


def _write_line(base: sqlite3.Connection, line: Line) -> None:
    entry, standing = line.entry, line.entry.standing
    assert standing is not None
    assert standing.outcome is not None
    at = to_ms(entry.at)
    key, watched, url, host = base.execute(
        "select key, watched, url, host from sources where id = ?", (entry.source,)
    ).fetchone()
    base.execute(
        "update sources set heard = 1, verdict = ?, outcome = ?, since = ?, checked_at = ?, strikes = ?, standing = ?,"
        " due_at = ?, line_at = ?, line_writer = ?, line_seq = ? where key = ?",
        (
            *(standing.verdict, standing.outcome, at, at, standing.strikes, pack_standing(standing)),
            due_at(watched=watched, url=url, host=host, standing=standing),
            *(at, line.writer, line.seq, key),
        ),
    )
    base.execute(
        "insert into looks values (?, ?, 1, ?, ?, ?, ?, ?)",
        (key, at, line.seq, OUTCOMES[standing.outcome], VERDICTS[standing.verdict], standing.rule, standing.reason),
    )
    if entry.host is not None:
        base.execute(
            "update hosts set memory = ?, line_at = ?, line_writer = ?, line_seq = ? where host = ?",
            (pack_memory(entry.host), at, line.writer, line.seq, entry.host.host),
        )
    if entry.capture is not None:
        copy = entry.capture
        base.execute(
            "insert into captures values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(key, line.seq, copy.id, to_ms(copy.taken), copy.file, copy.sha256, copy.bytes, copy.kind, copy.url),
                *(copy.payload_digest, copy.record, copy.refers_to),
            ),
        )
    for nth, finding in enumerate(entry.findings):
        base.execute(
            "insert into findings values (1, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                line.seq,
                nth,
                finding.source,
                to_ms(finding.at),
                *(finding.was, finding.now, finding.event),
                finding.says,
            ),
        )
