"""Captive portals and filters: one page that is shown for unrelated hosts in one run is ours to explain, not theirs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from monitor.judge.look.rules import BY_ID
from monitor.model.address import host_name, is_web, registrable_domain, without_fragment
from monitor.model.changed import changed
from monitor.model.comparison import Change, ChangeKind
from monitor.model.portal import Portal, Stray
from monitor.model.verdict import Judgement, Note, Weight

#: The rule of a look in doubt because of it.
RULE = "unstable-portal"
#: So many unrelated hosts on one page are no coincidence; where each of them proved by its certificate that the page
#: is its own word, only so many are (whoever looks into all that is encrypted holds such certificates).
FEW, MANY = 3, 10

#: Rules that find another page in place of the cited one, and no word of its own that says why.
_WORDLESS = frozenset(
    {
        "forbidden-redirect",
        "soft-404-landing",
        "soft-404-shared-landing",
        "soft-404-front-page",
        "soft-404-search",
        "soft-404-replaced",
        "soft-404-catch-all",
        "unstable-one-page",
        "unstable-alike",
        RULE,
    }
)
#: Rules of success; they tell of another page where nothing of the cited one is left.
_FINE = frozenset({"redirected-for-now", "ok-other-text", "ok-bare"})
#: Rules of walls: what portals ask for stands there too. It is said as it is, and is no answer of the cited host.
_WALLS = frozenset(
    {
        "restricted-login-redirect",
        "restricted-password-form",
        "restricted-login-form",
        "restricted-gate-redirect",
        "restricted-refusal",
        "blocked-one-page",
    }
)
_FOR_GOOD = (301, 308)


def strayed(
    url: str,
    rule: str | None,
    *,
    final_url: str | None,
    hops: tuple[tuple[str, int | None, str | None], ...],
    notes: Collection[Note],
    digest: str | None,
    change: Change | None,
) -> Stray | None:
    """Tell a look that was shown somebody else's page, or None for one that heard the cited host, or nobody.

    ``hops`` are address, status and target of each exchange, ``digest`` is that of the bytes in the end, ``change``
    how they compare with the cited page. Whoever moved for good says so (301, 308) and is heard; so is a page that
    says in words that something is gone, or that the domain is for sale.
    """
    replaced = rule in _FINE and change is not None and change.kind is ChangeKind.DIFFERENT
    if not is_web(url) or not (rule in _WORDLESS or rule in _WALLS or replaced):
        return None
    home = registrable_domain(host_name(url))
    # A redirect that was not followed is the last exchange, and what came with it is no page.
    target = hops[-1][2] if hops else None
    end = target or final_url
    if end is None or not _is_somewhere(end):
        return None
    at_home = [hop for hop in hops if registrable_domain(host_name(hop[0])) == home]
    last, status = at_home[-1][:2] if at_home else (url, None)
    sworn = urlsplit(last).scheme == "https" and Note.TLS not in notes
    shown = frozenset({digest}) if digest and target is None else frozenset[str]()
    if registrable_domain(host_name(end)) == home:
        return Stray(domain=home, where="", marks=shown, sworn=sworn) if shown else None
    if status in _FOR_GOOD:
        return None
    where = without_fragment(end).partition("#")[0]
    return Stray(domain=home, where=where, marks=shown | {where}, sworn=sworn)


def _is_somewhere(end: str) -> bool:
    """Tell whether an address names a host other than the asking machine itself."""
    host = host_name(end) if is_web(end) else ""
    return bool(host) and host != "localhost" and not host.startswith("127.") and host not in ("::1", "[::1]")


def doubted(judgement: Judgement, portal: Portal) -> Judgement:
    """Give the judgement of a look that was shown a portal: in doubt, unless what it says for itself stands anyway."""
    if judgement.rule not in _WORDLESS and judgement.rule not in _FINE:
        return judgement
    rule = BY_ID[RULE]
    return changed(judgement, outcome=rule.outcome, rule=rule.id, weight=Weight.DOUBT, reason=portal.says, trouble=None)


class Strays:
    """Hears of looks that were shown somebody else's page, and says where it was the same one for unrelated hosts."""

    def __init__(self) -> None:
        """Begin a run."""
        #: By mark, the domains that it was shown for, with whether they swore to it.
        self._shown: dict[str, dict[str, bool]] = {}
        self._now: set[str] = set()

    def add(self, stray: Stray, *, earlier: bool = False) -> None:
        """Hear of one look; ``earlier`` where it is of a run within the day before."""
        for mark in stray.marks:
            domains = self._shown.setdefault(mark, {})
            domains[stray.domain] = domains.get(stray.domain, True) and stray.sworn
        if not earlier:
            self._now.add(stray.domain)

    def portal(self, stray: Stray, *, of: int) -> Portal | None:
        """Give the portal that a look was shown, or None; ``of`` is how many unrelated hosts the run asked."""
        shown = [self._shown.get(mark, {}) for mark in sorted(stray.marks)]
        now = [{domain: sworn for domain, sworn in domains.items() if domain in self._now} for domains in shown]
        for domains, asked in [*((each, of) for each in now), *((each, 0) for each in shown)]:
            if _is_no_coincidence(domains):
                return Portal(where=stray.where, hosts=len(domains), of=asked)
        return None

    def marks(self) -> Iterator[str]:
        """Give the marks of all portals."""
        return (mark for mark, domains in self._shown.items() if _is_no_coincidence(domains))


def _is_no_coincidence(domains: dict[str, bool]) -> bool:
    """Tell whether so many domains, each with whether it swore to the page, are too many to share it."""
    return list(domains.values()).count(False) >= FEW or len(domains) >= MANY
