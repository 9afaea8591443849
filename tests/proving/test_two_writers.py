"""Two machines share a folder, each with a key of its own; a key that is away leaves a chain without signatures."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import Ended, Product
from tests.proving.mutations import journal
from tests.proving.sites import settings
from tests.proving.test_foreign_writers import KEY, chain, look_of


class Machines:
    """Machines that take turns in one folder, each under its own name and with its own data."""

    def __init__(self, folder: Path, at: Street) -> None:
        self.product = Product(folder)
        self._at = at

    def __call__(self, machine: str, *words: str, trust: str = "", away: bool = False) -> Ended:
        """Run a command on one of them; its key may be ``away``."""
        named = f"  evidence: {{trust: [{trust}]}}\n" if trust else ""
        sources = [f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in self._at.sites.items()]
        self.product.write(*sources, settings=settings(machine, named))
        data = str(self.product.folder.parent / f"data-{machine}{'-away' if away else ''}")
        return self.product(*words, XDG_DATA_HOME=data).calm()

    def looks(self, machine: str, trust: str = "") -> int:
        """Count the looks that the index of a machine knows."""
        ended = self(machine, "history", "well", trust=trust)
        assert ended.code == 0, ended.err
        return len(re.findall(r"^ *\d{4}-\d\d-\d\d", ended.out, re.MULTILINE))

    def key(self, writer: str) -> str:
        """Give the id of the key that a writer's chain began with."""
        lines = journal(self.product.snapshots, writer).read_bytes().splitlines()
        return next(str(json.loads(raw)["data"]["facts"]["id"]) for raw in lines if b'"kind":"key"' in raw)


def captures(root: Path) -> list[Path]:
    """Give the copies, oldest first; names tell the second alone, in which several commands may run."""
    return sorted(root.glob("captures/*/*/*.warc.gz"), key=lambda path: path.stat().st_mtime_ns)


def words(ended: Ended) -> str:
    """Give all that a command said, in one line."""
    return " ".join((ended.out + ended.err).split())


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    """Give a folder and a street to look at."""
    (tmp_path / "folder").mkdir()
    with Street({"well": page("What is well")}) as at:
        yield Machines(tmp_path / "folder", at)


def test_a_laptop_beside_a_service_goes_on_hearing_whom_it_found(machines: Machines) -> None:
    """Before its first line, after it and after a rebuild the looks of the service count; verify says by whose word."""
    machines("service", "check", "--all")
    machines("service", "check", "--all")
    known = machines.looks("laptop")
    assert known == 2
    first = machines("laptop", "check", "--all")
    assert "not known here" not in words(first)
    assert machines.looks("laptop") == known + 1
    assert machines("laptop", "rebuild").code == 0
    assert machines.looks("laptop") == known + 1
    proof = machines("laptop", "verify")
    assert proof.code == 0, proof.out
    assert f"it found the keys {machines.key('service')} here" in words(proof)


def test_the_service_is_told_which_line_makes_the_laptop_count(machines: Machines) -> None:
    """Check, rebuild and verify name the writer and the line; with it its looks count, and nothing is said any more."""
    machines("service", "check", "--all")
    machines("laptop", "check", "--all")
    key = machines.key("laptop")
    line = f"evidence: {{trust: [{key}]}}"
    for command in (("check", "--all"), ("rebuild",), ("verify",)):
        said = machines("service", *command)
        assert said.code == 0, said.err
        assert "journal/laptop" in words(said)
        assert line in words(said), command
    assert machines.looks("service") == 2
    both = f"{key}, {machines.key('service')}"
    assert line not in words(machines("service", "check", "--all", trust=both))
    assert machines("service", "rebuild", trust=both).code == 0
    assert machines.looks("service", both) == 4
    for machine in ("service", "laptop"):
        proof = machines(machine, "verify", trust=both)
        assert proof.code == 0, proof.out
        assert "behind this writer stands" not in words(proof)


def test_whoever_has_no_key_hears_all_that_sign(machines: Machines) -> None:
    """A fresh clone shows what both wrote, and verify finds nothing wrong."""
    machines("service", "check", "--all")
    machines("laptop", "check", "--all")
    assert machines("visitor", "rebuild").code == 0
    assert machines.looks("visitor") == 2


def test_looks_of_the_time_without_the_key_stay_once_it_is_back(machines: Machines) -> None:
    """Rebuilt with the key at hand they are still there; the first run says so once; the index is as made anew."""
    machines("here", "check", "--all")
    machines("here", "check", "--all", away=True)
    machines("here", "check", "--all", away=True)
    assert (machines.product.snapshots / "journal" / "here-unsigned").is_dir()
    back = machines("here", "check", "--all")
    assert "while the key was not at hand" in words(back)
    assert "while the key was not at hand" not in words(machines("here", "check", "--all"))
    assert machines.looks("here") == 5
    for command in ("verify", "rebuild", "verify"):
        ended = machines("here", command)
        assert ended.code == 0, ended.out
    assert machines.looks("here") == 5
    edited = journal(machines.product.snapshots, "here-unsigned")
    edited.write_bytes(edited.read_bytes().splitlines(keepends=True)[0])
    assert machines("here", "verify").code == 1


def test_without_its_key_a_machine_takes_no_signed_copy_away(machines: Machines) -> None:
    """It would be missing for ever, for nobody takes an unsigned word for it: the command refuses, with the remedy."""
    machines("here", "check", "--all")
    machines("here", "check", "--all", away=True)
    copies = captures(machines.product.snapshots)
    before = {path: path.read_bytes() for path in copies}
    name = copies[0].name.removesuffix(".warc.gz")
    ended = machines("here", "snapshot", "remove", name, "--reason", "x", "--with-dependents", "--apply", away=True)
    assert ended.code == 3, words(ended)
    assert "monitor key rotate" in words(ended)
    assert {path: path.read_bytes() for path in copies} == before
    assert machines("here", "verify").code == 0


def forged(root: Path, **more: object) -> dict[str, object]:
    """Make up a look at a page that was looked at, with its copy."""
    said = look_of(root, captures(root)[0], "here")
    said["data"]["standing"]["verdict"] = "dead"  # type: ignore[index] # a line as JSON
    return said | {"verdict": "dead", "outcome": "gone", **more}


def test_who_forges_a_chain_for_the_time_without_the_key_changes_nothing_that_was_signed(machines: Machines) -> None:
    """A look at a signed copy, a tombstone, a clock and a head in ``here-unsigned`` do nothing; verify names them."""
    machines("here", "check", "--all")
    machines("here", "check", "--all")
    root = machines.product.snapshots
    history, status = (machines("here", word, "well").out for word in ("history", "show"))
    file = captures(root)[0]
    name = file.relative_to(root).as_posix()
    chain(
        root,
        "here-unsigned",
        forged(root, at="2027-01-01T00:00:00.000000Z"),
        {"kind": "tombstone", "data": {"facts": {"files": [name], "reason": "x"}}},
        {"kind": "recovery", "data": {"facts": {"orphans": [name], "orphans_sha256": [""]}}},
        {"kind": "heads", "data": {"facts": {"heads": {"here": {"seq": 2, "sha256": "f" * 64}}}}},
        {"at": "2001-01-01T00:00:00.000000Z", "kind": "clock", "data": {"facts": {"ahead": {"here": 99}, "why": "x"}}},
        signed=False,
        of="here",
    )
    for command in ("rebuild", "verify"):
        ended = machines("here", command)
        assert ended.code == 0, words(ended)
    assert words(ended).count("counts for nothing") == 4
    assert machines("here", "history", "well").out == history
    assert machines("here", "show", "well").out == status
    assert file.exists()


def test_lines_behind_the_last_signature_of_another_writer_are_not_acted_on(machines: Machines) -> None:
    """Whoever appends to the chain of a known writer without its key changes no verdict; the report names the line."""
    machines("service", "check", "--all")
    machines("laptop", "check", "--all")
    root = machines.product.snapshots
    looks = machines.looks("laptop")
    path = journal(root, "service")
    lines = path.read_bytes().splitlines(keepends=True)
    last = json.loads(lines[-1])
    said = json.loads(next(raw for raw in lines if b'"kind":"look"' in raw))
    said |= {"seq": last["seq"] + 1, "prev": hashlib.sha256(lines[-1]).hexdigest(), "sig": None, "verdict": "dead"}
    path.write_bytes(b"".join(lines) + json.dumps(said, sort_keys=True, separators=(",", ":")).encode() + b"\n")
    assert "does not have the signature" in words(machines("laptop", "check", "--all"))
    assert machines("laptop", "rebuild").code == 0
    assert machines.looks("laptop") == looks + 1
    assert machines("laptop", "verify").code == 1


def test_a_writer_that_the_index_forgot_is_named(machines: Machines) -> None:
    """Its row taken out of the index is a fault where looks of it lie there, and told in any case."""
    machines("service", "check", "--all")
    machines("laptop", "check", "--all")
    root = machines.product.snapshots
    chain(root, "third", {"kind": "audit", "data": {}}, signed=True, of="service")
    assert "knows no line of journal/third" in words(machines("laptop", "verify", trust=KEY))
    with sqlite3.connect(root / "index" / "monitor.db") as index:
        index.execute("delete from writers where writer = 'service'")
    ended = machines("laptop", "verify")
    assert ended.code == 1
    assert "index/monitor.db" in words(ended)
    assert "knows no line of journal/service" in words(ended)


def test_the_line_before_the_seals_is_what_another_writer_holds(machines: Machines) -> None:
    """Each having noted the other's end, no last line is said to be loose but that of who looked last."""
    for machine in ("service", "laptop", "service"):
        machines(machine, "check", "--all")
    said = words(machines("service", "verify"))
    assert "laptop: The last" not in said
    assert "service: The last" in said
