"""Paywalls: a teaser, and evidence that the rest is sold: structured data, or an offer where the text breaks off."""

from __future__ import annotations

from monitor.judge.lexicon.spelling import spelt, tokens
from monitor.judge.lexicon.wall_words import PAYWALL
from monitor.judge.look.bareness import is_shorter, length
from monitor.judge.look.confirms import confirms
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import Runs, contained, is_unlike, shingles, text_fits
from monitor.model.check import CitedPage
from monitor.model.markers import PAYWALL as PAYWALL_MARKERS
from monitor.model.page import Page

#: A teaser is shorter than this many signs where nothing is known of the whole.
_TEASER = 1500
#: What goes on beyond so many signs, and ends with such a sign, is whole where nothing is sold on the page.
_BEGINNING = 750
_ENDS = (".", "!", "?", "。", "！", "？", "؟", "۔", "।", "”", "»", '"', ")")
#: Where the cited text is known, less than this share of it is a teaser.
_TEASER_SHARE = 0.6
#: The head stands where so much of what is shown is from the cited text; the tail, its last part, is gone where no
#: more than so much of it is shown.
_HEAD, _TAIL, _TAIL_LEFT = 0.5, 0.4, 0.15
#: An offer is a line of so many words; so many lines at the end of a text are its end.
_OFFER, _END = 30, 3


def teases(sight: Sight, page: Page) -> str:
    """Say why a page is taken for a teaser; empty where it is not.

    Where a baseline is known the page has to be the cited one, shortened: the teaser of another article is another
    page. An offer alone is evidence only where the head of the cited text stands and its tail is gone.
    """
    signals, cited = page.signals, sight.look.cited
    if signals.free is True or not _is_shortened(page, cited) or (cited is None and _is_enough(sight, page)):
        return ""
    if signals.free is False:
        return "and the page says of itself that it is not free to read"
    if signals.paywalled_parts:
        return "and the page marks a part of itself as paid"
    offer = _offer(page, cited)
    if offer and signals.markers & PAYWALL_MARKERS:
        return f'and a paywall asks to go on ("{offer[:80]}")'
    if offer and cited is not None and _breaks_off(page, cited):
        return f'the rest of what was cited is gone, and an offer stands in its place ("{offer[:80]}")'
    return ""


def _is_enough(sight: Sight, page: Page) -> bool:
    """Tell whether a page whose baseline is not known shows all that is needed, or all that there is."""
    return _holds_all(sight, page) or _is_whole(page)


def _holds_all(sight: Sight, page: Page) -> bool:
    """Tell whether the given title and every quote stand on the page: what is needed of it is free to read."""
    source = sight.look.source
    if not source.quotes or not confirms(page, source):
        return False
    text = spelt(page.text).replace(" ", "")
    return all(spelt(quote.exact).replace(" ", "") in text for quote in source.quotes)


def _is_whole(page: Page) -> bool:
    """Tell whether a text that is no mere beginning ends as texts do, and nothing on the page asks for money."""
    if is_shorter(page, _BEGINNING) or page.signals.paywalled_parts or page.signals.markers & PAYWALL_MARKERS:
        return False
    return page.text.rstrip().endswith(_ENDS) and not _offer(page, None)


def _is_shortened(page: Page, cited: CitedPage | None) -> bool:
    """Tell whether a page may be a teaser: of the cited page where that is known, else a short one."""
    if cited is None:
        return is_shorter(page, _TEASER)
    if length(page) < _TEASER_SHARE * len(" ".join(cited.text.split())):
        return not is_unlike(page, cited)
    return is_shorter(page, _TEASER) and not text_fits(page, cited) and not is_unlike(page, cited)


def _offer(page: Page, cited: CitedPage | None) -> str:
    """Find the line that asks for money where the text ends, or below it; what was always there is no wall."""
    known = spelt(f"{cited.text}\n{cited.all_text}") if cited is not None else ""
    ending = [*page.text.splitlines()[-_END:], *page.headings[1:]]
    asked = (line for line in ending if line and len(tokens(line)) <= _OFFER and PAYWALL.holds(line))
    return next((line for line in asked if not known or spelt(line) not in known), "")


def _breaks_off(page: Page, cited: CitedPage) -> bool:
    """Tell whether the head of the cited text stands on the page, and its tail nowhere on it."""
    words = tokens(cited.text)
    cut = int(len(words) * (1 - _TAIL))
    head, tail = (shingles(" ".join(part)) for part in (words[:cut], words[cut:]))
    shown = shingles(page.text)
    anywhere = shown | shingles(page.all_text)
    return contained(shown, head) >= _HEAD and _share(tail - head, anywhere) <= _TAIL_LEFT


def _share(runs: Runs, among: Runs) -> float:
    """Give how much of some runs of words is found among others, 0 to 1; no runs at all are not missed."""
    return len(runs & among) / len(runs) if runs else 1.0
