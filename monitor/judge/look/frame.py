"""Frame: what a page that says it is missing shares with the cited one, and is no part of the cited article."""

from __future__ import annotations

from monitor.judge.lexicon.spelling import spelt, title_parts
from monitor.judge.look.bareness import lines
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import UNLIKE, Runs, beginning, shingles, title_fits
from monitor.model.changed import changed
from monitor.model.check import CitedPage
from monitor.model.exchange import Purpose
from monitor.model.page import Page

#: From this share of the cited text on it is still the cited text, cut at whichever end.
_MOST = 0.5
#: Fewer runs of words than this are no text to tell by.
_FEWEST = 8
#: A line of which so much stands among what is known is known.
_KNOWN = 0.8


def is_mere_frame(sight: Sight, page: Page) -> bool:
    """Tell whether what stands of the cited page here is its frame: teasers, a line about the site, a menu.

    So it is under another title, where less than half of the cited text stands, and next to nothing of its beginning:
    articles lose their tails, not their heads. What other addresses of the host were seen to show as well is no part
    of the article either. False where nothing was cited, or too little to tell.
    """
    cited = sight.look.cited
    if cited is None or title_fits(page, cited):
        return False
    beside = _beside(sight)
    own, begun = shingles(cited.text) - beside, shingles(beginning(cited)) - beside
    if min(len(own), len(begun)) < _FEWEST:
        return False
    now = shingles(page.text)
    return len(now & own) < _MOST * len(own) and len(now & begun) < UNLIKE * len(begun)


def without_frame(page: Page, cited: CitedPage) -> Page:
    """Give a page without the lines that stand on the cited one; its title and headings stay."""
    headed = {spelt(line) for line in (*title_parts(page.title), *lines(page))}
    known, runs = {spelt(line) for line in cited.text.splitlines()}, shingles(cited.text)

    def own(text: str) -> str:
        return "\n".join(line for line in text.splitlines() if spelt(line) in headed or not is_known(line))

    def is_known(line: str) -> bool:
        said = shingles(line)
        return spelt(line) in known or (len(said) >= _FEWEST and len(said & runs) >= _KNOWN * len(said))

    return changed(page, text=own(page.text), all_text=own(page.all_text))


def _beside(sight: Sight) -> Runs:
    """Gather what a random neighbour and the front page say, as far as this look has asked them."""
    asked = (sight.look.asked(purpose) for purpose in (Purpose.SIBLING, Purpose.ROOT))
    pages = [answer.page for answer in asked if answer is not None and answer.page is not None]
    return frozenset().union(*(shingles(f"{page.text}\n{page.all_text}") for page in pages))
