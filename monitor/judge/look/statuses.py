"""Statuses: what a server says by its number, and what is asked before it is believed."""

from __future__ import annotations

import re
from datetime import timedelta

from monitor.judge.lexicon.gate_words import REGION
from monitor.judge.lexicon.outage_words import FAILING
from monitor.judge.look.addresses import is_home, root_of, sibling_of
from monitor.judge.look.backoff import wait_after
from monitor.judge.look.bareness import SHORT, is_bare, is_itself, lines, visible
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import is_fault
from monitor.judge.look.waiting import retry_after
from monitor.model.address import host_key, host_name
from monitor.model.check import Answer, Question
from monitor.model.exchange import Purpose
from monitor.model.moment import minute
from monitor.model.verdict import Judgement

_RESTRICTED = {
    401: "asks who we are",
    402: "asks for payment",
    407: "sits behind a proxy that asks who we are",
    412: "sets a condition that we do not meet",
    428: "sets a condition that we do not meet",
    440: "says that a login has run out",
    449: "asks for something more",
    451: "is kept back for legal reasons",
}
#: The answer to a condition that is not met (RFC 9110 section 15.5.13).
_UNMET = 412
_LATER = frozenset({408, 425, 429})
#: Seconds to wait within a look, at most and where the server names none.
_LONGEST_WAIT = 10.0
_USUAL_WAIT = 5.0
#: Seconds between two tries of a failing server.
_BACK_OFF = 2.0
#: How long a host that refused everything is taken to refuse still.
_REFUSAL_HOLDS = timedelta(days=30)
#: What programs and databases print when they fail.
_RAW_FAULT = re.compile(
    r"\b(?:(?:fatal|parse|catchable fatal) error\s*: .{0,300}\bon line\b|uncaught (?:\w+\\)*\w*(?:error|exception)\b|"
    r"sqlstate\[|mysqli?_\w+\(\)|too many connections|traceback \(most recent call last\)|stack trace:|ora-\d{5}|"
    r"server error in '/\S*' application|unhandled exception|java\.lang\.\w+exception|"
    r"error (?:establishing|connecting to) (?:a |the )?database)",
    re.IGNORECASE | re.DOTALL,
)
_DOI_HOSTS = frozenset({"doi.org", "dx.doi.org", "www.doi.org", "hdl.handle.net"})


def judge_status(sight: Sight) -> Judgement | Question | None:
    """Judge by status; None for a success that brought a page, and for 304."""
    status = sight.status
    if status is None or status == 304:
        return None
    if status < 200 or status >= 600:
        return sight.judge(
            "blocked-odd-status", f"{_host(sight)} answered with the status {status}, which is none of HTTP's."
        )
    if status < 300:
        return _success(sight, status)
    if status < 400:
        return sight.judge(
            "redirect-without-target", f"{_host(sight)} answered {status}, a redirect that points nowhere usable."
        )
    if status < 500:
        return _refusal(sight, status)
    return _fault(sight, status)


def _host(sight: Sight) -> str:
    """Name the host that answered."""
    return host_name(sight.observation.final_url)


def _success(  # noqa: PLR0911 - one return for each way to fail with success
    sight: Sight, status: int
) -> Judgement | Question | None:
    """Judge successes without a page, and pages that only say that something failed."""
    nothing = status in (204, 205) or _is_empty(sight)
    if nothing:
        if sight.may_repeat and not sight.look.times_asked(Purpose.AGAIN):
            return sight.ask(Purpose.AGAIN, "was the empty answer a passing fault?", wait=_BACK_OFF)
        rule = "no-content" if status in (204, 205) else "empty-body"
        return sight.judge(rule, f"{_host(sight)} answered {status} without a page, twice.")
    page = sight.html
    if page is None or not is_bare(page, text=SHORT, links=8) or is_itself(sight, page):
        return None
    told = next((line for line in lines(page) if FAILING.titles(line, names=sight.names)), None)
    if told is not None and any(REGION.holds(line) for line in lines(page)):
        return None
    raw = _RAW_FAULT.search(page.all_text or page.text) if visible(page) < 4 * SHORT else None
    if told is None and raw is not None:
        return sight.judge(
            "unstable-error-page", f'It answered {status} with a fault of its own programs ("{raw.group()[:80]}").'
        )
    if told is None and not (sight.chain.elsewhere and is_fault(sight.chain.final) and not is_fault(sight.chain.cited)):
        return None
    words = f'titled "{told}"' if told else f"at {sight.chain.final}"
    return sight.judge(
        "unstable-error-page", f"It answered {status} with a bare page {words}: the site is down for now."
    )


def _is_empty(sight: Sight) -> bool:
    """Tell whether a body holds nothing but blanks."""
    body = sight.observation.body
    return len(body) < 4096 and not bytes(body[:4096]).strip()


def _refusal(sight: Sight, status: int) -> Judgement | Question:
    """Judge 4xx."""
    host = _host(sight)
    if status in _LATER:
        return _later(sight, status)
    if status == 403:
        return _forbidden(sight)
    if status == 404:
        return sight.judge("missing-404", f"{host} answered 404: there is no such page{_after(sight)}.")
    if status == 410:
        return sight.judge("gone-410", f"{host} answered 410: the page was taken away for good{_after(sight)}.")
    if status in _RESTRICTED:
        return _restricted(sight, status)
    return sight.judge("unstable-4xx", f"{host} answered {status}, which says nothing of the page itself.")


def _restricted(sight: Sight, status: int) -> Judgement | Question:
    """Judge what is not for us; a condition that is not met was ours, where we set one, and is left out once."""
    if status == _UNMET and sight.observation.request.validators is not None and sight.may_repeat:
        return sight.ask(Purpose.AGAIN, "the answer was 412: what comes without our condition?")
    return sight.judge("restricted-status", f"{_host(sight)} answered {status}: the page {_RESTRICTED[status]}.")


def _after(sight: Sight) -> str:
    """Say where a chain had led."""
    return f" at {sight.chain.final}, to which it redirects" if sight.chain.elsewhere else ""


def _forbidden(sight: Sight) -> Judgement | Question:
    """Tell a host that refuses us from a page that is closed."""
    look = sight.look
    host = _host(sight)
    if host_name(sight.chain.cited) in _DOI_HOSTS and host not in _DOI_HOSTS:
        return sight.judge("blocked-doi", f"The DOI is registered and leads to {host}, which answered 403.")
    same_host = host_key(sight.chain.final) == look.host.host
    if same_host and look.host.refuses_all and look.at - look.host.refuses_all < _REFUSAL_HOLDS:
        return sight.judge(
            "blocked-host-refuses", f"{host} answered 403, as it did for everything we asked of it lately."
        )
    asked = look.asked(Purpose.ROOT) or look.asked(Purpose.SIBLING)
    if asked is None and sight.may_ask:
        if is_home(sight.chain.final):
            return sight.ask(
                Purpose.SIBLING,
                "does the host refuse a random address too?",
                url=sibling_of(sight.chain.final, sight.token),
            )
        return sight.ask(Purpose.ROOT, "does the host refuse its front page too?", url=root_of(sight.chain.final))
    if asked is not None and _refuses(asked):
        what = "its front page" if asked.purpose is Purpose.ROOT else "a random address"
        return sight.judge("blocked-host-refuses", f"{host} answered 403, and refuses {what} too.")
    return sight.judge("restricted-403", f"{host} answered 403 for this page, while it answers others.")


def _refuses(answer: Answer) -> bool:
    """Tell whether an answer is a refusal; no answer at all is one too, after a 403."""
    status = answer.observation.status
    return answer.observation.trouble is not None or status in (None, 401, 403, 405, 406, 418, 429, 503, 999)


def _later(sight: Sight, status: int) -> Judgement | Question:
    """Come back within the look at most twice; a longer wait is for later looks."""
    hop = sight.final
    asked = retry_after(hop) if hop is not None else None
    if sight.may_repeat and sight.look.times_asked(Purpose.AGAIN) < 2:
        wait = _USUAL_WAIT if asked is None else min(asked.total_seconds(), _LONGEST_WAIT)
        return sight.ask(Purpose.AGAIN, f"the answer was {status}: is it another one a little later?", wait=wait)
    if status != 429:
        return sight.judge("unstable-later", f"{_host(sight)} answered {status} every time: not now.")
    pause = asked if asked is not None else wait_after(sight.look.host.refusals + 1)
    return sight.judge(
        "unstable-rate-limit",
        f"{_host(sight)} answered 429: it asks for fewer questions.",
        not_before=sight.look.at + pause,
        host_wide=True,
    )


def _fault(sight: Sight, status: int) -> Judgement | Question:
    """Judge 5xx."""
    hop = sight.final
    asked = retry_after(hop) if hop is not None else None
    if status == 501:
        return sight.judge("unstable-501", f"{_host(sight)} answered 501: it does not know how to answer.")
    if status == 503 and asked is not None and asked.total_seconds() > _LONGEST_WAIT:
        return _named(sight, asked)
    if sight.may_repeat and not sight.look.times_asked(Purpose.AGAIN):
        wait = _BACK_OFF if asked is None else min(asked.total_seconds(), _LONGEST_WAIT)
        return sight.ask(Purpose.AGAIN, f"the answer was {status}: does it last?", wait=wait)
    if status == 503 and asked is not None:
        return _named(sight, asked)
    if status == 511:
        # RFC 6585 section 6: sent by a network on the way, never by the host; the table counts it with its kind.
        return sight.judge(
            "unstable-5xx",
            f"A network on the way to {_host(sight)} answered 511, twice: it wants a login first.",
        )
    return sight.judge("unstable-5xx", f"{_host(sight)} answered {status}: a fault of the server, seen twice.")


def _named(sight: Sight, asked: timedelta) -> Judgement:
    """Wait for this address alone until the time that the server named."""
    until = sight.look.at + asked
    return sight.judge(
        "unstable-retry-after",
        f"{_host(sight)} answered 503 and asks to come back after {minute(until)}.",
        not_before=until,
    )
