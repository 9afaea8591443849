"""Answers that broke off in the body: whether the page stands there all the same, and whether all of it came."""

from __future__ import annotations

import re

from monitor.judge.look.confirms import speaks_for
from monitor.judge.text.likeness import fits
from monitor.model.check import Answer, Look
from monitor.model.exchange import Observation, Trouble

#: Troubles that may come amid a body whose head was whole.
_IN_BODY = frozenset({Trouble.TRUNCATED, Trouble.TIMEOUT, Trouble.RESET, Trouble.BAD_HTTP})
#: A page of HTML ends so; comments of caches and counters like to stand below.
_END = re.compile(rb"</html\s*>(?:\s|<!--(?:(?!-->).)*-->)*\Z", re.IGNORECASE | re.DOTALL)
#: Bytes at the end that are looked through for it.
_LAST = 2048


def broke_off(seen: Observation) -> bool:
    """Tell whether a success brought some of a body, and then not what it had announced."""
    final = seen.final
    if final is None or final.status is None or not 200 <= final.status < 300 or not len(seen.body):
        return False
    return seen.trouble in _IN_BODY or (seen.trouble is None and final.truncated == "disconnect")


def is_partial(seen: Observation) -> bool:
    """Tell whether an answer broke off before the page had ended; a length that was too large takes nothing away."""
    if not broke_off(seen):
        return False
    return _END.search(bytes(seen.body[-_LAST:]).replace(b"\0", b"")) is None


def stands(look: Look, answer: Answer) -> bool:
    """Tell whether the page stands there although its answer broke off.

    It does where it came to the end of its markup, where its bytes are those of the last good look, and where what
    came bears the given title, a quote, or the title or text of the page that was cited.
    """
    seen, page = answer.observation, answer.page
    if not broke_off(seen):
        return False
    if page is None:
        known = look.before.payload_digest
        return known is not None and seen.final is not None and seen.final.payload_digest == known
    if not page.readable or not page.text.strip():
        return False
    if not is_partial(seen):
        return True
    return speaks_for(page, look.source) or (look.cited is not None and fits(page, look.cited))
