"""One page at every address, the front page too: a wall, the end of a site, or a notice that says nothing of ours."""

from __future__ import annotations

from monitor.judge.lexicon.closed_words import CLOSED, FOR_NOW
from monitor.judge.lexicon.phrases import first_line
from monitor.judge.lexicon.spelling import sentences, spelt
from monitor.judge.lexicon.vacant_words import DOMAIN, NO_SITE_YET, REGISTERED
from monitor.judge.lexicon.wall_words import VISIT_TALK
from monitor.judge.look.bareness import SHORT, length, lines, visible
from monitor.judge.look.challenges import find_wall
from monitor.judge.look.offers import own_names
from monitor.judge.look.sight import Sight
from monitor.model.address import host_name
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: So many sentences of so many signs of a notice are read; the end of a site is told in its first ones.
_READ, _MOST_READ, _FIRST = 12, 1500, 4
#: A page with so many links has a menu.
_FRAMED = 8


def judge_one_page(sight: Sight, page: Page) -> Judgement:
    """Judge a page that says one thing, that a whole host shows at every address, and that is not the cited one.

    By itself it says nothing of the cited page, so it never leads to "dead": whoever keeps robots out does so in words
    that nobody has listed. A site that closed says so. Where a menu stands around it, only what the page says counts.
    """
    host, chain = host_name(sight.chain.cited), sight.chain
    one = f"leads every address to one page, {chain.final}" if chain.elsewhere else "shows one page at every address"
    framed = page.signals.links >= _FRAMED and bool(page.text.strip())
    shown, seen = (page.text, length(page)) if framed else (page.all_text or page.text, visible(page))
    said = [*lines(page), *sentences(shown[:_MOST_READ])[:_READ]]
    refusal = find_wall(sight, page, said)
    vacant = _vacant(sight, said) if refusal is None and seen < 6 * SHORT else None
    if vacant is not None:
        return vacant
    closed = None if refusal is not None or first_line(said, FOR_NOW) else first_line(said[: _FIRST + 2], CLOSED)
    if closed is not None and seen < 6 * SHORT:
        return sight.judge("soft-404-site-closed", f'{host} {one}, which says: "{closed[:120]}".')
    told = refusal or first_line(said, VISIT_TALK)
    if told is not None:
        return sight.judge(
            "blocked-one-page",
            f'{host} {one}, which speaks of its visitor: "{told[:120]}".',
        )
    return sight.judge("unstable-one-page", f"{host} {one}; that says nothing of ours.")


def _vacant(sight: Sight, said: list[str]) -> Judgement | None:
    """Convict what registrars and hosts show where a name has no site: parked, or the host's own page."""
    owns = own_names(sight)
    for line in said:
        named = DOMAIN.holds(line) or any(f" {own} " in f" {spelt(line)} " for own in owns)
        if named and REGISTERED.holds(line):
            return sight.judge("parked-offer", f'The page is about its own domain and nothing else: "{line[:120]}".')
    told = first_line(said, NO_SITE_YET)
    if told is None:
        return None
    return sight.judge("soft-404-no-site", f'There is no site any more, only the host\'s own page: "{told[:120]}".')
