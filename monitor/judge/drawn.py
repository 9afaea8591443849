"""Which page stands for a source: the one that the server sent, or the one that a browser drew of it."""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import urlsplit

from monitor.model.address import host_name, registrable_domain
from monitor.model.check import STANDS_FOR_PAGE, Answer
from monitor.model.markers import CONSENT
from monitor.model.outside import usable
from monitor.model.page import Page, PageKind
from monitor.model.rendered import Rendered
from monitor.model.snapshot import Baseline, CaptureKind
from monitor.model.source import Source
from monitor.model.verdict import Standing

#: What a banner is noted as where nobody knows whose it is.
BANNER = "banner"
#: A banner is seen where so many letters of its beginning stand among the words that can be seen.
_SEEN = 40
#: The word in sources.yaml that asks for a browser.
BROWSER = "browser"
#: The word for looking without one.
PLAIN = "http"


class Stands(StrEnum):
    """Which page stands for the source."""

    PLAIN = "plain"
    DRAWN = "drawn"
    #: Only a drawn page could be compared with what was cited, and there is none.
    NEITHER = "neither"


def compares_drawn(source: Source, before: Standing) -> bool:
    """Tell whether the drawn page is the one that is read: there is no baseline yet, or it was drawn too."""
    return source.policy.engine == BROWSER and (before.baseline is None or before.baseline.drawn)


def waits_to_be_drawn(source: Source, before: Standing) -> bool:
    """Tell whether people asked for a browser since the page was read, and no whole copy at hand holds a drawing.

    Without a baseline, or with a drawn one, each page is drawn anyway. One that failed to be drawn goes on waiting.
    """
    if source.policy.engine != BROWSER or before.engine == BROWSER or compares_drawn(source, before):
        return False
    whole = before.payload_capture
    return whole is None or whole.kind is not CaptureKind.BROWSER


def to_be_drawn(source: Source, answer: Answer) -> bool:
    """Tell whether a browser is to draw what came back: an HTML page that was read just now, whatever it holds."""
    if source.policy.engine != BROWSER or answer.purpose not in STANDS_FOR_PAGE:
        return False
    page = answer.page
    return page is not None and page.kind is PageKind.HTML and answer.observation.status == 200


def stands(plain: Page | None, rendered: Rendered | None, baseline: Baseline | None) -> Stands:
    """Say which page is judged and compared: like with like.

    Without a baseline the drawn page is taken where there is one, for it was asked for. With a drawn baseline nothing
    but a drawn page will do. With a plain one the plain page stands as long as it can be read.
    """
    if rendered is None:
        return Stands.PLAIN
    if baseline is not None and baseline.drawn:
        return Stands.DRAWN if rendered.drawn else Stands.NEITHER
    shell = plain is None or not plain.readable or plain.signals.script_shell
    if rendered.drawn and (baseline is None or shell):
        return Stands.DRAWN
    return Stands.PLAIN


def strayed(url: str, rendered: Rendered) -> bool:
    """Tell whether scripts led the browser to another site than the one that answered.

    Parked domains and thieves of traffic lead on like this. What is shown there is not the source, and no redirect of
    its server says so: nothing may be concluded from it.
    """
    return rendered.drawn and _site(rendered.url) != _site(url)


def consents(page: Page, rendered: Rendered) -> tuple[str, ...]:
    """Name what asks for consent on a drawn page: platforms by their traces and boxes, and ``banner`` for any other.

    Of a box with words these must be seen: many pages hold one that a script shows only to some. What stands in a
    frame or a shadow root has no words here, and is believed.
    """
    seen = _letters(rendered.text)
    named = {marker for marker in page.signals.markers if marker in CONSENT}
    boxes = {banner.by or BANNER for banner in page.banners if _letters(banner.words)[:_SEEN] in seen}
    return (*sorted(named | (boxes - {BANNER})), *(boxes & {BANNER}))


def _letters(words: str) -> str:
    """Keep letters and digits alone, whatever their case: style sheets change that, and blanks between boxes."""
    return re.sub(r"\W+", "", words.casefold())


def _site(url: str) -> tuple[str, int | None]:
    """Give the registrable domain of an address, and its port where that is no usual one."""
    plain = usable(url)
    if plain is None:
        return "", None
    port = urlsplit(plain).port
    return registrable_domain(host_name(plain)), None if port in {80, 443} else port
