"""Decides whether a look, or an image or style beside it, only saw again what an earlier capture holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from monitor.model.check import Look
from monitor.model.exchange import Hop, Observation
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Capture, CaptureKind

#: Images and styles below this size are kept again: a reference takes as much.
_WORTH_A_REFERENCE = 1_000


class Profile(StrEnum):
    """How we know that the payload is the same: the two profiles of WARC/1.1 section 6.7."""

    SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """The earlier capture that holds the payload, and how we know."""

    of: Capture
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One payload that an earlier copy holds, in the words of its records."""

    #: Id of the capture whose file holds it.
    capture: str
    #: WARC-Record-ID, without the angle brackets.
    record: str
    #: WARC-Target-URI and WARC-Date.
    url: str
    date: str


def repeats(look: Look, *, full_copy_every: timedelta) -> Repeat | None:
    """Say which capture a look repeats, or None where its payload is to be kept whole.

    A server's word (304) is taken as such. The same digest counts only until the earlier copy grows older than
    ``full_copy_every``, so that no page hangs on one old file for ever, and never for an empty or a cut payload. A
    look with a drawing is kept whole: script and drawing belong together. So is one that found the earlier copy lost.
    """
    earlier = look.before.payload_capture
    subject = look.subject
    if drawn_in(look) or look.anew:
        return None
    final = subject.observation.final if subject is not None else None
    if earlier is None or final is None or not final.response:
        return None
    if final.status == 304:
        return Repeat(of=earlier, profile=Profile.NOT_MODIFIED)
    fresh = look.at - earlier.taken < full_copy_every
    same = final.payload_digest is not None and final.payload_digest == earlier.payload_digest
    if same and fresh and final.payload_bytes and final.trouble is None and not final.truncated:
        return Repeat(of=earlier, profile=Profile.SAME_PAYLOAD)
    return None


def repeated(hop: Hop, held: Mapping[str, Held]) -> Held | None:
    """Say where the payload of an image or style lies already; None where it is to be kept."""
    if hop.status != 200 or hop.truncated or hop.trouble is not None or hop.payload_bytes < _WORTH_A_REFERENCE:
        return None
    return held.get(hop.payload_digest or "")


def drawn_in(look: Look) -> bool:
    """Tell whether a browser drew anything in a look."""
    rendered = [answer.observation.rendered for answer in look.answers]
    return any(each is not None and each.drawn for each in rendered)


def kind_of(
    memento: Memento | None, provenance: Provenance | None, repeat: Repeat | None, *, drawn: bool = False
) -> CaptureKind:
    """Say how a copy came to be."""
    if drawn:
        return CaptureKind.BROWSER
    if memento is not None:
        return CaptureKind.MEMENTO
    if provenance is not None:
        return CaptureKind.IMPORTED
    return CaptureKind.RESPONSE if repeat is None else CaptureKind.REVISIT


def anything_came(look: Look) -> bool:
    """Tell whether a byte came back for anything that a look asked."""
    return any(_came(answer.observation) for answer in look.answers)


def _came(observation: Observation) -> bool:
    """Tell whether a byte came back for one question, its robots.txt counted."""
    robots = observation.robots.exchange if observation.robots else None
    hops = observation.hops if robots is None else (*observation.hops, robots)
    return any(hop.response or hop.interim for hop in hops)
