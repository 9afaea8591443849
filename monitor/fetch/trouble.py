"""What went wrong, in the closed set of troubles and in one sentence for a person."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass

import httpcore

from monitor.fetch.dial import NoConnectionError
from monitor.fetch.names import UnresolvedError
from monitor.fetch.proxy import ProxyFaultError
from monitor.fetch.tape import HEAD_LIMIT, EndlessHeadError, EnoughError, Stage, Tape
from monitor.fetch.target import Target
from monitor.fetch.tls import tls_fault
from monitor.model.exchange import Trouble
from monitor.unpacking.framing import CutBodyError, FramingError
from monitor.unpacking.stages import CutShortError, UndecodableError

#: Everything that the web can do to one exchange.
WEB_FAULTS = (
    CutBodyError,
    CutShortError,
    EndlessHeadError,
    EnoughError,
    FramingError,
    NoConnectionError,
    OSError,
    ProxyFaultError,
    UndecodableError,
    UnresolvedError,
    httpcore.ProtocolError,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong with one exchange."""

    trouble: Trouble | None
    detail: str = ""
    #: As Hop.truncated.
    truncated: str = ""


NO_FAULT = Fault(None)
#: How Python spells bytes in a message: ``bytearray(b'X : y')``.
_BYTES = re.compile(r"""(?:bytearray\()?b(?P<quote>['"])(?P<said>.*?)(?<!\\)(?P=quote)\)?""", re.DOTALL)
_LONGEST_WORDS = 160


def deadline_passed(tape: Tape, to: Target, seconds: float) -> Fault:
    """Say what the deadline of the exchange cut off. A silent name server is not the host's silence."""
    if tape.stage in (Stage.RESOLVE, Stage.PROXY):
        return Fault(Trouble.DNS_FAILURE, f"{seconds:g} s passed before {tape.stage.value}.")
    began = tape.response.size > 0 or tape.stage is Stage.BODY
    return Fault(
        Trouble.TIMEOUT,
        f"{to.netloc} had {seconds:g} s, and they passed before {tape.stage.value}.",
        "time" if began else "",
    )


def web_fault(error: Exception, tape: Tape, to: Target) -> Fault:
    """Name what the web did. Takes the errors of WEB_FAULTS."""
    match error:
        case EnoughError():
            fault = Fault(None, truncated="length")
        case EndlessHeadError():
            told = f"The headers of {to.netloc} did not end within {HEAD_LIMIT:,} bytes."
            fault = Fault(Trouble.BAD_HTTP, told, "length")
        case UnresolvedError() | NoConnectionError() | ProxyFaultError():
            fault = Fault(error.trouble, str(error))
        case UndecodableError():
            fault = Fault(Trouble.BAD_HTTP, f"The body cannot be unpacked: {error}.")
        case CutShortError():
            fault = Fault(Trouble.TRUNCATED, f"The body was cut: {error}.")
        case CutBodyError():
            fault = _closed(tape, to)
        case FramingError():
            fault = Fault(Trouble.BAD_HTTP, f"The body that {to.netloc} sent is not as HTTP has it: {error}.")
        case httpcore.ProtocolError():
            fault = _protocol_fault(error, tape, to)
        case _:
            fault = _broken_connection(error, tape, to)
    return fault


def _protocol_fault(error: httpcore.ProtocolError, tape: Tape, to: Target) -> Fault:
    if tape.ended:
        return _closed(tape, to)
    if isinstance(error, httpcore.LocalProtocolError):
        return Fault(Trouble.BAD_HTTP, f"{to.url[:200]} cannot be written into a request: {_plainly(error)}.")
    told = f"The head of the answer that {to.netloc} sent is not as HTTP has it: {_plainly(error)}."
    return Fault(Trouble.BAD_HTTP, told)


def _plainly(error: Exception) -> str:
    """Give the library's words without its spelling of bytes, shortened to what fits into a sentence."""
    said = _BYTES.sub(lambda found: f"“{found['said'][:80]}”", str(error)).rstrip(". ")
    return said if len(said) <= _LONGEST_WORDS else f"{said[: _LONGEST_WORDS - 1]}…"


def _broken_connection(error: Exception, tape: Tape, to: Target) -> Fault:
    polite_end = isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError)
    if isinstance(error, ssl.SSLError) and not polite_end and not tape.response.size:
        return Fault(Trouble.TLS, tls_fault(error, to.netloc))
    return _closed(tape, to)


def _closed(tape: Tape, to: Target) -> Fault:
    """Tell a connection that ended before, within, or after the headers."""
    if not tape.response.size and not tape.interim:
        return Fault(Trouble.RESET, f"{to.netloc} closed the connection without a word, before {tape.stage.value}.")
    if tape.stage is Stage.BODY:
        return Fault(Trouble.TRUNCATED, f"{to.netloc} closed the connection before the body was whole.", "disconnect")
    if tape.response.head().startswith(b"HTTP/"):
        return Fault(Trouble.TRUNCATED, f"{to.netloc} closed the connection amid the headers.", "disconnect")
    return Fault(Trouble.BAD_HTTP, f"What {to.netloc} sent is not HTTP.")
