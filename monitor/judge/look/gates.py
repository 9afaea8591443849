"""Gates: not in your part of the world, not at your age, not yet your turn. They say nothing of the source."""

from __future__ import annotations

from urllib.parse import urlsplit

from monitor.judge.lexicon.gate_words import AGE, KEPT_BACK, QUEUE, REGION
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.phrases import first_line
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts, tokens
from monitor.judge.look.addresses import is_home, same_site
from monitor.judge.look.bareness import SHORT, is_bare, is_itself, is_shorter, lines, visible
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import is_market, is_search, leads_back, says_missing
from monitor.judge.look.ways_back import names_error, sends_back
from monitor.judge.text.likeness import text_fits
from monitor.model.address import host_name
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: A gate asks its question in so many words, and explains itself in so many signs.
_QUESTION, _LONGEST = 16, 300
#: A gate keeps the site's menu, not its lists.
_MENU = 25


def judge_gate(sight: Sight, page: Page) -> Judgement | None:  # noqa: PLR0911 - one return for each gate
    """Judge a bare page that names what keeps us out, or whose address promises to lead back to the cited one."""
    if not is_bare(page, text=3 * SHORT, links=_MENU):
        return None
    cited = sight.look.cited
    if is_itself(sight, page) or (cited is not None and text_fits(page, cited)):
        return None
    told = _region(page)
    if told:
        return sight.judge("restricted-region", f'It is not shown to readers where we are: "{told[:120]}".')
    if not is_shorter(page, 2 * SHORT):
        return None
    asked = [line for line in lines(page) if len(tokens(line)) <= _QUESTION]
    old = first_line(asked, AGE)
    if old is not None and (page.signals.forms or is_shorter(page, SHORT)):
        return sight.judge("restricted-age-page", f'A question of age stands where the page should be: "{old[:120]}".')
    turn = first_line(asked, QUEUE)
    if turn is not None and is_bare(page, text=2 * SHORT, links=4):
        return sight.judge("restricted-queue", f'A waiting room stands where the page should be: "{turn[:120]}".')
    return _way_back(sight, page)


def _region(page: Page) -> str:
    """Find the line that keeps the page from some countries; a line about a country alone is a story."""
    said = list(lines(page))
    above = {spelt(part) for line in said for part in (line, *title_parts(line))}
    below = [line for line in sentences(page.text) if spelt(line) not in above]
    if not is_shorter(page, SHORT) and not any(REGION.holds(line) or KEPT_BACK.holds(line) for line in below):
        # A title alone: a gate with so much to say would speak of the region in its text as well.
        return ""
    if visible(page) < 2 * SHORT:
        said += [line for line in sentences(page.all_text or page.text)[:8] if len(line) <= _LONGEST]
    return next((line for line in said if REGION.holds(line) and KEPT_BACK.holds(line)), "")


def _way_back(sight: Sight, page: Page) -> Judgement | None:
    """See whether the chain ends before a page whose address holds the cited one: it means to send us on."""
    cited, final = sight.chain.cited, sight.chain.final
    if not sight.chain.elsewhere or not leads_back(final, cited):
        return None
    if is_search(final) or says_missing(final) or is_market(final) or names_error(final):
        return None
    if is_home(final) and same_site(cited, final) and not sends_back(final, cited):
        return None
    if host_name(cited) == host_name(final) and urlsplit(cited).path.rstrip("/") == urlsplit(final).path.rstrip("/"):
        return None
    if not is_bare(page, text=2 * SHORT, links=15) or any(
        NOT_FOUND.titles(line, names=sight.names) for line in lines(page)
    ):
        return None
    return sight.judge("restricted-gate-redirect", f"It leads to a page that stands before the cited one: {final}.")
