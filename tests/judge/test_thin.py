"""Which old copies are needed: a table of histories, and that nothing is ever left leaning on what went."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from monitor.judge.standing.thin import Copy, Needed, needed
from monitor.model.snapshot import Capture, CaptureKind

BEGAN = datetime(2025, 1, 1, tzinfo=UTC)
NOW = BEGAN + timedelta(days=800)


def copy(
    day: float,
    *,
    source: str = "a",
    content: str | None = "one",
    showed: str | None = "ok live",
    kind: CaptureKind = CaptureKind.RESPONSE,
    of: Copy | None = None,
    file: str = "",
) -> Copy:
    """Make a copy of a day; with ``of`` it is a revisit of that one."""
    name = file or f"{source}-{day}"
    capture = Capture(
        id=name,
        taken=BEGAN + timedelta(days=day),
        file=name,
        sha256="0" * 64,
        bytes=1,
        kind=CaptureKind.REVISIT if of else kind,
        url="https://a.example/",
        refers_to=of.capture.id if of else None,
    )
    return Copy(source=source, capture=capture, showed=showed, content=content)


FIRST = copy(0)
OLD = copy(12)
CASES = [
    ("all that is young stays", [copy(day) for day in (700, 701, 702, 703)], ["first", "young", "young", "latest"]),
    ("one a month of what stayed", [FIRST, *map(copy, (2, 3, 31, 32, 60))],
     ["first", None, None, "month", None, "latest"]),
    ("every change", [FIRST, copy(2, content="two"), copy(3, content="two"), copy(4), copy(5), copy(6)],
     ["first", "change", None, "change", None, "latest"]),
    ("every turn, both ways",
     [FIRST, *(copy(day, showed="gone failing", content=None) for day in (2, 3)), copy(4), copy(5), copy(6)],
     ["first", "turn", None, "turn", None, "latest"]),
    ("what came from elsewhere", [FIRST, copy(2, kind=CaptureKind.MEMENTO, showed=None), copy(3), copy(4)],
     ["first", "provenance", None, "latest"]),
    ("the latest whole copy beside the latest", [FIRST, copy(2), OLD, copy(13, of=OLD), copy(14, of=OLD)],
     ["first", None, "latest", None, "latest"]),
    ("what one leans on that stays", [FIRST, OLD, copy(13), copy(40, of=OLD), copy(41), copy(42)],
     ["first", "leaned-on", None, "month", None, "latest"]),
    ("a young one holds an old one up", [FIRST, OLD, copy(750, of=OLD), copy(751, of=OLD), copy(752)],
     ["first", "leaned-on", "month", "young", "latest"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "copies", "expected"), CASES, ids=[case[0] for case in CASES])
def test_what_is_needed(name: str, copies: list[Copy], expected: list[str | None]) -> None:
    """Each copy stays for its reason, or for none."""
    del name
    why = needed(copies, before=NOW - timedelta(days=365))
    assert [why[each.capture.file] for each in copies] == expected


def test_a_shared_file_stays_while_one_source_needs_it() -> None:
    """What is old news for one source is the first copy of another."""
    copies = [copy(0), copy(1, file="shared"), copy(1, source="b", file="shared"), copy(2), copy(3)]
    assert needed(copies, before=NOW)["shared"] is Needed.FIRST


def test_what_is_spared_stays() -> None:
    """A baseline, a damaged copy and one of a pinned source are not asked for another reason."""
    copies = [copy(day) for day in (0, 1, 2, 3)]
    spared = {"a-1": Needed.DAMAGED}
    assert list(needed(copies, before=NOW, spared=spared).values()) == [Needed.FIRST, Needed.DAMAGED, None, "latest"]


def test_no_history_leaves_a_copy_leaning_on_what_went() -> None:
    """Over many histories drawn by chance: what stays leans on nothing that goes, and each source keeps two ends."""
    for seed in range(200):
        chance = random.Random(seed)
        copies: list[Copy] = []
        wholes: dict[str, list[Copy]] = {"a": [], "b": []}
        for day in range(60):
            source = chance.choice("ab")
            of = chance.choice(wholes[source]) if wholes[source] and chance.random() < 0.7 else None
            copies.append(copy(day * 3, source=source, of=of, content=chance.choice(["one", "one", "two", None])))
            if of is None:
                wholes[source].append(copies[-1])
        why = needed(copies, before=NOW - timedelta(days=chance.randint(300, 800)))
        assert None in why.values() or seed
        for each in copies:
            if each.capture.refers_to is not None and why[each.capture.file] is not None:
                assert why[each.capture.refers_to] is not None
        for source in "ab":
            own = [each for each in copies if each.source == source]
            assert why[own[0].capture.file]
            assert why[own[-1].capture.file]
