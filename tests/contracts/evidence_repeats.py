"""What may be relied on where a page is seen again: which copy it refers to, and when it is kept whole instead."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

from monitor.model.exchange import Observation
from monitor.model.snapshot import CaptureKind
from monitor.ports import Evidence
from tests.evidence.looks import answer, hop, look, observation, page
from tests.fakes.clock import START

BODY = b"<p>Hello</p>"


def seen(*, body: bytes = BODY, packed: bool = False) -> Observation:
    """Make a whole page that came back, its body unpacked as fetchers give it."""
    return dataclasses.replace(observation(page(body, packed=packed)), body=body)


def unmodified() -> Observation:
    """Make a page of which the server says that it has not changed."""
    return observation(hop(answer(b"", status="304 Not Modified"), status=304, payload=b""))


class RepeatsContract:
    """The promises; part of the contract of evidence, which gives ``evidence`` that is held."""

    async def test_the_same_payload_is_referred_to(self, evidence: Evidence) -> None:
        """A page that is the same again names the capture that holds it, and reads the same."""
        first = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        assert first is not None
        for again in (seen(), unmodified()):
            second = await evidence.keep(look(again, before=first), text=None, extractor="")
            assert second is not None
            assert (second.kind, second.refers_to, second.record) == (CaptureKind.REVISIT, first.id, first.record)
            assert second.payload_digest == first.payload_digest
            kept = await evidence.payload(second)
            assert (bytes(kept.body), kept.text) == (BODY, "Hello")

    async def test_a_whole_copy_is_made_again_in_time(self, evidence: Evidence) -> None:
        """No page hangs on one old file for ever, and another page is never taken for the same."""
        first = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        assert first is not None
        late = START + timedelta(days=91)
        for other in (look(seen(), before=first, at=late), look(seen(body=b"other"), before=first)):
            second = await evidence.keep(other, text="x", extractor="reader 1")
            assert second is not None
            assert (second.kind, second.refers_to) == (CaptureKind.RESPONSE, None)

    async def test_what_a_revisit_would_refer_to_is_gone(self, evidence: Evidence) -> None:
        """Nothing refers to a file that is not there: the page is kept whole instead."""
        first = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        assert first is not None
        gone = dataclasses.replace(
            first,
            id="20200101T000000Z-0123456789ab-abcd",
            file="captures/2020/01/20200101T000000Z-0123456789ab-abcd.warc.gz",
        )
        second = await evidence.keep(look(seen(), before=gone), text="Hello", extractor="reader 1")
        assert second is not None
        assert second.kind is CaptureKind.RESPONSE

    async def test_a_page_is_kept_whole_where_the_earlier_copy_is_lost(self, evidence: Evidence) -> None:
        """Who looked knows that parts of the earlier copy are gone: the same payload is no reason to lean on it."""
        first = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        anew = dataclasses.replace(look(seen(), before=first), anew=True)
        second = await evidence.keep(anew, text="Hello", extractor="reader 1")
        assert second is not None
        assert (second.kind, second.refers_to) == (CaptureKind.RESPONSE, None)

    async def test_a_copy_stands_with_all_that_it_needs(self, evidence: Evidence) -> None:
        """It is there, so is every copy that it refers to, and none of them is said to be damaged."""
        name = "20200101T000000Z-0123456789ab-abcd"
        first = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        assert first is not None
        again = await evidence.keep(look(seen(), before=first), text=None, extractor="")
        assert again is not None
        for sound in (first, again, dataclasses.replace(first, leans_on=(again.id,))):
            assert await evidence.stands(sound, damaged={f"captures/2020/01/{name}.warc.gz"})
        assert not await evidence.stands(again, damaged={first.file})
        for lost in (
            {"id": name},
            {"refers_to": name},
            {"leans_on": (first.id, name)},
            {"leans_on": ("../../passwd",)},
        ):
            assert not await evidence.stands(dataclasses.replace(again, **lost)), lost
