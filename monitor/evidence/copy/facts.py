"""Writes down the facts around one exchange, as a metadata record holds them: application/warc-fields, a line each."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache

from monitor.model.exchange import Hop, Observation, RobotsAnswer, Tls, Trouble
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.unpacking.fields import passed_over

#: Heads end here; a head that is longer than this is not looked through for what was passed over in it.
_HEAD_END = re.compile(rb"\n\r?\n")
_LONGEST_HEAD = 65_536
_UNWRITABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@lru_cache(256)
def moment(at: datetime) -> str:
    """Write a moment as WARC-Date wants it: UTC, milliseconds where there are any."""
    utc = at.astimezone(UTC)
    whole = f"{utc.year:04d}-{utc.month:02d}-{utc.day:02d}T{utc.hour:02d}:{utc.minute:02d}:{utc.second:02d}"
    thousandths = utc.microsecond // 1000
    return f"{whole}.{thousandths:03d}Z" if thousandths else f"{whole}Z"


def one_line(text: str) -> str:
    """Keep a value on its line: whatever could end it, or cannot be written, becomes a space."""
    if text.isascii() and text.isprintable():
        return text
    return _UNWRITABLE.sub(" ", text)


def fields(pairs: Iterable[tuple[str, str]]) -> bytes:
    """Write fields the way WARC headers and bodies of application/warc-fields want them."""
    return "".join(f"{name}: {one_line(value)}\r\n" for name, value in pairs).encode()


def exchange_facts(
    hop: Hop, observation: Observation, *, purpose: str, via: str | None, depth: int, subject: bool
) -> list[tuple[str, str]]:
    """List what we know of one exchange beyond its bytes.

    ``via``, ``hopsFromSeed`` and ``fetchTimeMs`` are names of the standard; the others are ours:
    ``purpose`` as in the glossary, ``subject`` on the one exchange whose payload stands for the cited page,
    ``ended-by`` where the chain was not followed further, ``address`` once for each address of the name,
    ``passed-over`` once for each line of the head that is no field, ``interim`` and ``tls-certificate`` in base64 (the
    latter DER). So is ``answer``, the bytes of a 304, which whoever writes its revisit record adds.
    """
    said = [("purpose", purpose), ("started", moment(hop.started))]
    said.append(("fetchTimeMs", str(round(hop.elapsed.total_seconds() * 1000))))
    if subject:
        said.append(("subject", "yes"))
    if via is not None:
        said += [("via", via), ("hopsFromSeed", "R" * depth)]
    said += [("address", address) for address in hop.addresses]
    if hop.peer:
        said.append(("peer", hop.peer))
    if observation.request.proxy:
        said.append(("proxied", "yes"))
    if hop.tls is not None:
        said += _tls_facts(hop.tls, asked=observation.request.verify)
    return said + _answer_facts(hop) + _closing_facts(hop, observation)


def _closing_facts(hop: Hop, observation: Observation) -> list[tuple[str, str]]:
    """List what is known only once the last hop has ended: why the chain ended there, what robots.txt says of it."""
    if not observation.hops or hop is not observation.hops[-1]:
        return []
    said = []
    if observation.trouble is not None and observation.trouble is not hop.trouble:
        said += [("ended-by", observation.trouble.value), ("ended-by-detail", observation.trouble_detail)]
    if observation.robots is not None:
        said.append(("robots-allowed", _robots_said(observation.robots)))
    return said


def _answer_facts(hop: Hop) -> list[tuple[str, str]]:
    """List what came of the exchange."""
    said = []
    if hop.status is not None:
        said.append(("status", str(hop.status)))
    if hop.location is not None:
        said.append(("location", hop.location))
    if hop.payload_digest:
        said += [("payload-digest", hop.payload_digest), ("payload-bytes", str(hop.payload_bytes))]
    if hop.trouble is not None:
        said += [("trouble", hop.trouble.value), ("trouble-detail", hop.trouble_detail)]
    if hop.truncated:
        said.append(("truncated", hop.truncated))
    if hop.status is not None and hop.trouble is not Trouble.BAD_HTTP:
        end = _HEAD_END.search(hop.response, 0, _LONGEST_HEAD)
        lines = passed_over(bytes(hop.response[: end.end()])) if end is not None else ()
        said += [("passed-over", line) for line in lines]
    if hop.interim:
        said.append(("interim", base64.b64encode(hop.interim).decode()))
    return said


def _tls_facts(tls: Tls, *, asked: bool) -> list[tuple[str, str]]:
    """List what the connection proved, and to whom: the leaf certificate itself goes with it."""
    said = [
        ("tls-version", tls.version),
        ("tls-cipher", tls.cipher),
        ("tls-verified", "yes" if tls.verified else "no"),
    ]
    if not asked:
        said.append(("tls-verification", "not asked for"))
    if tls.fault:
        said.append(("tls-fault", tls.fault))
    said.append(("tls-certificate-sha256", tls.certificate_sha256))
    said.append(("tls-certificate", base64.b64encode(tls.certificate).decode()))
    return said


def memento_facts(memento: Memento) -> list[tuple[str, str]]:
    """List what makes an exchange one with a public archive: what was copied, when, and by whom."""
    return [
        ("memento-of", memento.original),
        ("memento-datetime", moment(memento.taken)),
        ("memento-address", memento.url),
        ("archive", memento.archive),
    ]


def import_facts(provenance: Provenance) -> list[tuple[str, str]]:
    """List where an exchange came from that others had: in which file and record, and who wrote that."""
    return [
        ("imported-from", provenance.file),
        ("imported-sha256", provenance.sha256),
        ("imported-record", provenance.record),
        ("imported-software", provenance.software),
        ("imported-at", moment(provenance.at)),
    ]


def read_import(block: bytes) -> Provenance | None:
    """Read these facts back; None where there are none."""
    said = _said(block)
    try:
        return Provenance(
            file=said["imported-from"],
            sha256=said["imported-sha256"],
            record=said.get("imported-record", ""),
            software=said.get("imported-software", ""),
            at=datetime.fromisoformat(said["imported-at"]),
        )
    except (KeyError, ValueError):
        return None


def _said(block: bytes) -> dict[str, str]:
    """Read the fields of a metadata record, the first of each name."""
    said: dict[str, str] = {}
    for line in block.decode("utf-8", "replace").splitlines():
        name, colon, value = line.partition(": ")
        if colon:
            said.setdefault(name, value)
    return said


def read_memento(block: bytes) -> Memento | None:
    """Read what makes an exchange one with a public archive; None where nothing does."""
    said = _said(block)
    try:
        return Memento(
            original=said["memento-of"],
            url=said["memento-address"],
            taken=datetime.fromisoformat(said["memento-datetime"]),
            archive=said["archive"],
        )
    except (KeyError, ValueError):
        return None


def question_facts(observation: Observation) -> list[tuple[str, str]]:
    """List what we know of a question that never went out, so that its silence is on record too."""
    said = [("purpose", observation.request.purpose.value)]
    if observation.trouble is not None:
        said += [("trouble", observation.trouble.value), ("trouble-detail", observation.trouble_detail)]
    if observation.robots is not None:
        said.append(("robots-allowed", _robots_said(observation.robots)))
    return said


def _robots_said(answer: RobotsAnswer) -> str:
    """Say what robots.txt allows: yes, no, or that it could not be read."""
    return "yes" if answer.allowed else "unread" if answer.unread else "no"
