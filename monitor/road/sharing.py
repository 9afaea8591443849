"""One exchange for several sources that would ask the very same: asked as all of them need it, and judged apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.judge.drawn import BROWSER
from monitor.judge.standing.keep import conditional, full_copy_due
from monitor.model.changed import changed
from monitor.model.check import Answer, Check, HostMemory, Look
from monitor.model.exchange import Request, Validators
from monitor.model.snapshot import Capture
from monitor.model.source import Source
from monitor.road.errand import Errand, Looked

#: What is asked for where nobody names a language (docs/sources-yaml.md).
_USUAL_LANGUAGE = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On which terms an exchange is made."""

    #: What to ask "has it changed?" with; None asks for the whole page.
    validators: Validators | None
    #: The page is read and kept whole, whatever its bytes.
    anew: bool
    #: All who share it watch the same parts of the page, so that one reading can be kept with the copy.
    alike: bool = True


def together(
    checks: tuple[Check, ...], asks: Callable[[Source], Request], *, shared: Callable[[Source], bool]
) -> list[tuple[Check, ...]]:
    """Gather checks that share one exchange, in the order of the first of each.

    Who would send the same request under the same settings shares it: address (but for the fragment), robots, proxy,
    language, limits. What a browser draws may depend on the fragment, so such a page is nobody else's. ``asks`` gives
    the request of a source, ``shared`` tells cheaply whether anybody else watches its address.
    """
    if len(checks) == 1:
        return [checks]
    groups: dict[object, list[Check]] = {}
    for check in checks:
        source = check.source
        alone = source.policy.engine == BROWSER or not shared(source)
        groups.setdefault(source.id if alone else _plain(asks(source)), []).append(check)
    return [tuple(group) for group in groups.values()]


def _plain(request: Request) -> Request:
    """Leave out what does not shape a request."""
    return changed(request, robots_memory=None, language=request.language or _USUAL_LANGUAGE)


def terms(errand: Errand, *, at: datetime, full_every: timedelta) -> Terms:
    """Say how to ask, so that each source that shares the answer could have asked so alone.

    "Has it changed?" is asked only where all of them would ask it, with the same words. The page is kept whole where
    any of them has no whole copy of it, or of another page than the others.
    """
    source, before = errand.check.source, errand.before
    known = None if errand.anew else conditional(before, source, at=at, full_every=full_every)
    if not errand.fellows:
        return Terms(validators=known, anew=errand.anew)
    fellows = errand.fellows
    held = {_payload(standing.payload_capture) for standing in (before, *(each.before for each in fellows))}
    anew = errand.anew or len(held) > 1
    if anew or any(conditional(each.before, each.source, at=at, full_every=full_every) != known for each in fellows):
        known = None
    if known is None and not anew:
        anew = None not in held and any(full_copy_due(each.before, at=at, every=full_every) for each in fellows)
    alike = all(each.source.policy.watch == source.policy.watch for each in fellows)
    return Terms(validators=known, anew=anew, alike=alike)


def _payload(capture: Capture | None) -> str | None:
    """Name the bytes that a whole copy holds."""
    return capture.payload_digest if capture is not None else None


def heard_before(errand: Errand, look: Look, request: Request) -> Answer | None:
    """Give what a twin heard when it asked this, as long as all was asked and heard as the twin did; else None."""
    place = len(look.answers)
    if errand.twin is None or place >= len(errand.twin.look.answers) or not all_shared(errand, look):
        return None
    answer = errand.twin.look.answers[place]
    same = not place or _plain(answer.observation.request) == _plain(request)
    return answer if same else None


def all_shared(errand: Errand, look: Look) -> bool:
    """Tell whether every answer of a look is one that its twin had, so that they share one copy too."""
    twin = errand.twin
    if twin is None or len(look.answers) > len(twin.look.answers):
        return False
    pairs = zip(look.answers, twin.look.answers, strict=False)
    return all(ours.observation is theirs.observation for ours, theirs in pairs)


def as_then(memory: HostMemory, twin: Looked | None) -> HostMemory:
    """Give what is known of a host without the refusals of an exchange that is heard once more: it was one refusal."""
    if twin is None:
        return memory
    return changed(memory, refusals=twin.look.host.refusals, not_before=twin.look.host.not_before)
