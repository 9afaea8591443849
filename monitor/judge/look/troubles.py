"""No answer, or no whole one: what that says, and what is asked before it is believed."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from monitor.judge.look.cut_short import is_partial
from monitor.judge.look.sight import Sight
from monitor.model.address import host_name, is_public_name, never_exists
from monitor.model.check import Question
from monitor.model.exchange import Observation, Purpose, Trouble
from monitor.model.verdict import Judgement, Note

#: Troubles that may come after a whole status line: a status that refuses or fails is plain without its body.
_IN_BODY = frozenset({Trouble.TRUNCATED, Trouble.TIMEOUT, Trouble.RESET, Trouble.BAD_HTTP, Trouble.TOO_LARGE})
#: What people can do about private addresses.
_OPENS = "The setting network.allow_networks opens networks of your own."
#: Seconds before the same is asked on a fresh connection.
_PAUSE = 1.0


def judge_forbidden(sight: Sight) -> Judgement | Question | None:
    """Judge targets that are never contacted, and addresses that robots.txt keeps from us."""
    seen = sight.observation
    led_inside = _led_inside(sight)
    if led_inside is not None:
        return led_inside
    if seen.trouble is Trouble.ROBOTS:
        why = seen.trouble_detail.rstrip(". ") or f"robots.txt of {host_name(sight.chain.cited)} disallows this address"
        onward = f"It redirects to {seen.hops[-1].location}. " if seen.hops and seen.hops[-1].location else ""
        return sight.judge(
            "skipped-robots",
            f"{onward}{why}, and the setting is to obey.",
            trouble=Trouble.ROBOTS,
            # Where it could not be read nobody disallowed anything.
            notes=() if seen.robots is not None and seen.robots.unread else (Note.ROBOTS,),
        )
    if seen.trouble not in (Trouble.PRIVATE_ADDRESS, Trouble.NOT_HTTP):
        return None
    redirects = bool(sight.chain.statuses) or any(hop.location or 300 <= (hop.status or 0) < 400 for hop in seen.hops)
    if redirects:
        target = next((hop.location for hop in reversed(seen.hops) if hop.location), None) or seen.final_url
        detail = f" ({seen.trouble_detail})" if seen.trouble_detail else ""
        return sight.judge(
            "forbidden-redirect",
            f"It redirects to {target}, which is no public web address{detail}; it was not followed.",
            trouble=seen.trouble,
        )
    if seen.trouble is Trouble.NOT_HTTP:
        return sight.judge("skipped-not-web", "The address is no web page, so nothing was asked.", trouble=seen.trouble)
    why = seen.trouble_detail.rstrip(". ") or f"{host_name(sight.chain.cited)} leads to a private address"
    return sight.judge("forbidden-address", f"{why}, so it was not contacted. {_OPENS}", trouble=seen.trouble)


def _led_inside(sight: Sight) -> Judgement | Question | None:
    """Judge a public name that a resolver of ours leads to a private address: filters and censors answer so.

    None where nobody was asked for a name: an address in figures, or a name of inner networks, means what it says.
    """
    inside = [
        answer.observation
        for answer in sight.look.answers
        if answer.observation.trouble is Trouble.PRIVATE_ADDRESS and is_public_name(_target_host(answer.observation))
    ]
    seen = sight.observation
    if not inside or seen.trouble not in (Trouble.PRIVATE_ADDRESS, Trouble.DNS_NOT_FOUND, Trouble.DNS_FAILURE):
        return None
    if sight.may_repeat and not sight.look.times_asked(Purpose.RESOLVER):
        return sight.ask(
            Purpose.RESOLVER, "does the name lead to a private address for another resolver too?", second_resolver=True
        )
    host = _target_host(inside[0])
    why = inside[0].trouble_detail.rstrip(". ") or f"{host} leads to a private address"
    other = "a second resolver says the same" if seen.trouble is Trouble.PRIVATE_ADDRESS else "a second one has none"
    return sight.judge(
        "forbidden-address",
        f"{why}, by the name server that we ask, and {other}. Filters and censors answer like this, so it says nothing "
        f"of the page, which was not contacted; network.second_nameservers may know better. {_OPENS}",
        trouble=Trouble.PRIVATE_ADDRESS,
    )


def _target_host(seen: Observation) -> str:
    """Name the host that was to be asked when the guard stopped us: a chain ends before the hop that was not made."""
    onward = seen.hops[-1].location if seen.hops else None
    return host_name(onward or seen.request.url)


def judge_trouble(sight: Sight) -> Judgement | Question | None:  # noqa: PLR0911 - one return for each trouble
    """Judge a look that got no whole answer; None where the answer, or its status alone, can be judged."""
    seen = sight.observation
    trouble = _trouble(sight)
    if trouble is None or trouble is Trouble.TOO_LARGE:
        return None
    if trouble in _IN_BODY and seen.status is not None and not 200 <= seen.status < 300:
        return None
    if sight.is_cut_short:
        return _asked_for_the_rest(sight, trouble)
    if trouble in (Trouble.DNS_NOT_FOUND, Trouble.DNS_FAILURE):
        return _name(sight, trouble)
    if trouble is Trouble.TLS:
        return _tls(sight)
    if trouble in (Trouble.REDIRECT_LOOP, Trouble.TOO_MANY_REDIRECTS):
        return _circle(sight, trouble)
    if trouble is Trouble.REFUSED:
        return sight.judge(
            "refused", f"Every address of {_host(sight)} refused the connection{_detail(sight)}.", trouble=trouble
        )
    if trouble is Trouble.TIMEOUT:
        return _timeout(sight)
    return _cut(sight, trouble)


def _trouble(sight: Sight) -> Trouble | None:
    """Name what went wrong, also where the wire named nothing."""
    seen = sight.observation
    if seen.trouble is None and sight.final is not None and sight.final.truncated == "disconnect":
        return Trouble.TRUNCATED
    return Trouble.RESET if seen.trouble is None and sight.final is None else seen.trouble


def _host(sight: Sight) -> str:
    """Name the host that was asked last."""
    return host_name(sight.observation.final_url)


def _detail(sight: Sight) -> str:
    """Add what the wire said, where it said anything."""
    detail = sight.observation.trouble_detail.rstrip(". ")
    return f": {detail}" if detail else ""


def _name(sight: Sight, trouble: Trouble) -> Judgement | Question:
    """A name that does not exist is asked of a second resolver, then in its other spelling.

    The second may be another way to the very same name server, so it is never told as a second witness.
    """
    look = sight.look
    if trouble is Trouble.DNS_FAILURE:
        why = sight.observation.trouble_detail or f"The name {_host(sight)} could not be looked up."
        return sight.judge("dns-failure", f"{why.rstrip('. ')}; that may pass.", trouble=trouble)
    if never_exists(_host(sight)):
        # Nobody's word is needed for it: a name server that denies every name is right here.
        return sight.judge(
            "dns-not-found",
            f"The name {_host(sight)} does not exist: no name that ends in .invalid ever does (RFC 6761).",
            trouble=trouble,
        )
    # Only the cited name has another spelling worth trying; a redirect to a lost name is lost.
    first = len(sight.observation.hops) <= 1 and not sight.chain.statuses
    if sight.may_repeat and not look.times_asked(Purpose.RESOLVER):
        return sight.ask(Purpose.RESOLVER, "is the name found when it is asked for another way?", second_resolver=True)
    other = _other_spelling(sight.chain.cited)
    if first and other and sight.may_repeat and not look.times_asked(Purpose.SPELLING):
        return sight.ask(Purpose.SPELLING, "does the name exist with or without www?", url=other, second_resolver=False)
    tried = f", nor does {host_name(other)}" if other and look.times_asked(Purpose.SPELLING) else ""
    return sight.judge("dns-not-found", f"The name {_host(sight)} does not exist{tried}.", trouble=trouble)


def _other_spelling(url: str) -> str | None:
    """Give the address with www added or taken away; None for numbers and single labels."""
    parts = urlsplit(url)
    name = host_name(url)
    if "." not in name or name.replace(".", "").isdigit() or ":" in name:
        return None
    netloc = parts.netloc.removeprefix("www.") if name.startswith("www.") else f"www.{parts.netloc}"
    return urlunsplit(parts._replace(netloc=netloc))


def _tls(sight: Sight) -> Judgement | Question:
    """Look once more without checking the certificate, so that what stands behind it can be judged."""
    if sight.may_repeat and not sight.look.times_asked(Purpose.UNVERIFIED):
        return sight.ask(Purpose.UNVERIFIED, "what stands behind its faulty TLS?", verify=False)
    return sight.judge(
        "tls-failed",
        f"No encrypted connection with {_host(sight)} came about{_detail(sight)}.",
        trouble=Trouble.TLS,
        notes=(Note.TLS,),
    )


def _circle(sight: Sight, trouble: Trouble) -> Judgement | Question:
    """Try circles once more with cookies kept: cookie walls pass."""
    if sight.may_repeat and not sight.look.times_asked(Purpose.JAR):
        return sight.ask(Purpose.JAR, "does the circle end when cookies are kept?", jar=True)
    if trouble is Trouble.REDIRECT_LOOP:
        return sight.judge(
            "redirect-loop", f"Redirects run in a circle at {sight.observation.final_url}.", trouble=trouble
        )
    return sight.judge(
        "too-many-redirects",
        f"After {len(sight.observation.hops)} redirects there was still no page.",
        trouble=trouble,
    )


def _timeout(sight: Sight) -> Judgement | Question:
    """Try once more at twice the limit."""
    limit = sight.observation.request.timeout
    if sight.may_repeat and not sight.look.times_asked(Purpose.LONGER):
        return sight.ask(Purpose.LONGER, "does it answer when given twice the time?", timeout=limit * 2)
    return sight.judge(
        "timeout",
        f"No whole answer from {_host(sight)} within {limit.total_seconds():g} seconds.",
        trouble=Trouble.TIMEOUT,
    )


def _asked_for_the_rest(sight: Sight, trouble: Trouble) -> Question | None:
    """Ask for the rest of a page that stands there in part; None where all of it came, or was asked for already."""
    purpose = Purpose.LONGER if trouble is Trouble.TIMEOUT else Purpose.AGAIN
    asked = sight.look.times_asked(Purpose.LONGER) + sight.look.times_asked(Purpose.AGAIN)
    if asked or not sight.may_repeat or not is_partial(sight.observation):
        return None
    because = "the page broke off: does the rest of it come?"
    if purpose is Purpose.LONGER:
        return sight.ask(purpose, because, timeout=sight.observation.request.timeout * 2)
    return sight.ask(purpose, because, wait=_PAUSE)


def _cut(sight: Sight, trouble: Trouble) -> Judgement | Question:
    """Try what was reset, cut or garbled once more on a fresh connection."""
    if sight.may_repeat and not sight.look.times_asked(Purpose.AGAIN):
        if trouble is Trouble.BAD_HTTP and sight.header("content-encoding"):
            return _asked_unpacked(sight)
        return sight.ask(Purpose.AGAIN, "was that a passing fault of the connection?", wait=_PAUSE)
    shy = trouble is Trouble.RESET and _closed_in_handshake(sight)
    if shy and sight.may_repeat and not sight.look.times_asked(Purpose.UNVERIFIED):
        # Some servers hang up without an alert on whoever does not offer what they know.
        return sight.ask(Purpose.UNVERIFIED, "does it take an older kind of encryption?", verify=False)
    if trouble is Trouble.RESET:
        return sight.judge(
            "reset", f"{_host(sight)} closed the connection without an answer{_detail(sight)}.", trouble=trouble
        )
    if trouble is Trouble.TRUNCATED:
        return sight.judge("body-cut", f"The page ended before its announced end{_detail(sight)}.", trouble=trouble)
    return sight.judge("bad-http", f"What {_host(sight)} sent cannot be read as HTTP{_detail(sight)}.", trouble=trouble)


def _asked_unpacked(sight: Sight) -> Question:
    """Ask for the page as it is, where what came is not packed as its head says; some servers pack only what may be."""
    others = tuple(field for field in sight.observation.request.headers if field[0].lower() != "accept-encoding")
    wished = (*others, ("Accept-Encoding", "identity"))
    return sight.ask(Purpose.AGAIN, "does the page come unpacked?", wait=_PAUSE, headers=wished)


def _closed_in_handshake(sight: Sight) -> bool:
    """Tell whether the host took the connection and ended it before TLS was agreed upon."""
    hop = sight.final
    if hop is None or not hop.url.lower().startswith("https:"):
        return False
    return hop.peer is not None and hop.tls is None and not hop.request
