"""What a look saw is what its copy shows: however the bytes came, and however broken they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from monitor.evidence.copy.answers import read_answers
from monitor.evidence.copy.exchanges import read_exchanges
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.proving.capture import Wanted, check_capture
from monitor.fetch.web import Web
from monitor.model.exchange import Observation, Request, Trouble
from monitor.settings import Network
from tests.bytes_as_sent import BROKEN, PAGE, SHOWN
from tests.evidence.checkers import fastwarc_says
from tests.evidence.looks import look
from tests.fakes.clock import FakeClock
from tests.origin import Hang, Origin, Visit, Wait

_LIMIT = 10_000_000


async def _seen(visit: Visit, *, seconds: float = 5) -> Observation:
    """Ask a server that sends these bytes."""
    with Origin() as origin:
        origin.on("/page", visit)
        web = Web(Network(allow_networks=("127.0.0.0/8",), per_host_pause=timedelta(0)), FakeClock())
        seen = await web.fetch(Request(url=origin.url("/page"), timeout=timedelta(seconds=seconds), max_bytes=_LIMIT))
        await web.close()
    return seen


def _in_pieces(raw: bytes) -> Visit:
    """Send the same in pieces that end wherever they like, the first of them amid the head."""
    places = [0, 30, 61, 200, 1234, 9050, len(raw)]
    pieces = [raw[start:end] for start, end in pairwise(places) if raw[start:end]]
    return tuple(step for piece in pieces for step in (piece, Wait(0.01)))


@pytest.mark.parametrize("raw", [*SHOWN.values(), *BROKEN.values()], ids=[*SHOWN, *BROKEN])
async def test_a_copy_shows_what_the_look_saw(evidence: FolderEvidence, root: Path, raw: bytes) -> None:
    """Page, fields, status, digest and trouble are the same live, in other pieces, and read from the copy."""
    seen = await _seen(raw)
    other = await _seen(_in_pieces(raw))
    assert _facts(other) == _facts(seen)
    # Nothing more is read where the next chunk cannot be found.
    assert raw.startswith(bytes(seen.hops[0].interim) + bytes(seen.hops[0].response))
    capture = await evidence.keep(look(seen), text=None, extractor="")
    assert capture is not None
    (again,) = read_exchanges(root, capture, limit=_LIMIT)
    assert _facts(again) == _facts(seen)
    wanted = Wanted(file=capture.file, line=1, sha256=capture.sha256, bytes=capture.bytes)
    assert not check_capture(str(root), wanted, most=_LIMIT).faults
    assert fastwarc_says(root / capture.file) == []


@pytest.mark.parametrize("name", ["blank before an extension", "gzip as a transfer coding", "a coding that is none"])
async def test_what_came_before_the_deadline_is_the_same(evidence: FolderEvidence, root: Path, name: str) -> None:
    """A deadline amid a body, and amid a coding, leaves the page that its copy shows."""
    seen = await _seen((SHOWN[name][:9_000], Hang()), seconds=0.5)
    assert seen.trouble is Trouble.TIMEOUT
    assert len(seen.body) > 5_000
    capture = await evidence.keep(look(seen), text=None, extractor="")
    assert capture is not None
    (again,) = read_exchanges(root, capture, limit=_LIMIT)
    assert _facts(again) == _facts(seen)


@pytest.mark.parametrize("raw", SHOWN.values(), ids=SHOWN)
async def test_what_browsers_show_is_a_page(evidence: FolderEvidence, root: Path, raw: bytes) -> None:
    """No trouble is found in it, and whoever looks at the copy sees the page."""
    seen = await _seen(raw)
    assert (seen.status, seen.trouble, bytes(seen.body)) == (200, None, PAGE)
    capture = await evidence.keep(look(seen), text=None, extractor="")
    assert capture is not None
    (shown,) = read_answers(root, capture, limit=_LIMIT).answers
    assert (shown.status, shown.body) == (200, PAGE)
    assert (await evidence.payload(capture)).body == PAGE


def _facts(seen: Observation) -> tuple[object, ...]:
    (hop,) = seen.hops
    head = (hop.status, hop.headers, hop.location, hop.payload_digest, hop.payload_bytes, hop.truncated)
    return (*head, seen.trouble, replace(seen, hops=()).answered, bytes(seen.body))
