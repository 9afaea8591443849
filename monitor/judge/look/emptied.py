"""Emptied: in its frame and under its title, a page from which the article was taken says so, and nothing else."""

from __future__ import annotations

from monitor.judge.lexicon.comment_words import is_above_comments
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.self_words import names_page, points_at_itself, says_an_end, says_end_of_work
from monitor.judge.lexicon.site_words import is_site_talk
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts
from monitor.judge.lexicon.teaser_words import is_above_others
from monitor.judge.look.bareness import SHORT, lines, weight
from monitor.judge.look.beside import front, sibling
from monitor.judge.look.confirms import holds_quote
from monitor.judge.look.frame import without_frame
from monitor.judge.look.refusals import find_refusal
from monitor.judge.look.sight import Sight
from monitor.judge.look.sole_words import (
    is_for_a_time,
    is_shown_later,
    judge_sole_words,
    may_be_news,
    own_lines,
    says_own_end,
    sole_line,
    speaks,
    spoken,
)
from monitor.judge.look.stories import is_paragraph, tells_story
from monitor.judge.text.likeness import Runs, is_label, shingles
from monitor.model.changed import changed
from monitor.model.check import Answer, CitedPage, Question
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: An article has so many runs of words at least.
_FEWEST = 8
#: A line of which so much stands on the other page stands there.
_KNOWN = 0.8
#: A line of so many parts, with bars between, is a list of links.
_PARTS = 5
#: So many signs of a page of which nothing is known are read.
_MOST_READ = 4000
#: No sentence of an end is longer than this.
_LONGEST = 160
#: So many signs that are new are more than a notice, whatever they say.
_MOST_NEW = 4 * SHORT


def judge_emptied(sight: Sight, page: Page) -> Judgement | Question | None:
    """Convict a page whose article is gone, and of which the sole new sentence says that it was taken away.

    What it still shares with the cited page is its frame: menus, the way to the page, the headline, a footer. Where
    paragraphs of the cited page stand among that, a random address and the front page are asked whether they are the
    frame's. A paragraph of the article that stands clears the page, and so does anything else that it says.
    """
    cited = sight.look.cited
    if not page.readable or sight.was_cut_by_us or holds_quote(page, sight.look.source):
        return None
    if cited is None:
        return _never_seen(sight, page)
    if not _may_be_emptied(page, cited):
        return None
    told = _told(sight, without_frame(page, cited))
    if told is None or not _lost(_article(page, cited)):
        return None
    framed = ""
    for beside in (sibling, _front):
        if not any(stands for _, stands in _article(page, cited, framed=framed)):
            break
        answer = beside(sight)
        if isinstance(answer, Question):
            return answer
        framed += _seen_of(answer)
    article = _article(page, cited, framed=framed)
    return told if _lost(article) and not any(stands for _, stands in article) else None


def _never_seen(sight: Sight, page: Page) -> Judgement | Question | None:
    """Judge a page of which nothing is known by what stands on it, and on neither a random address nor the front."""
    # The cheap question first: nearly no page speaks of anything missing.
    if not NOT_FOUND.holds(page.all_text[:_MOST_READ]) or tells_story(page, about=(NOT_FOUND,)):
        return None
    seen = (line.strip() for line in page.all_text[:_MOST_READ].splitlines())
    if not any(NOT_FOUND.titles(line, names=sight.names) for line in seen if len(line) <= _LONGEST):
        return None
    framed = ""
    for beside in (sibling, _front):
        answer = beside(sight)
        if isinstance(answer, Question):
            return answer
        framed += _seen_of(answer)
    known = _lines_of(framed) - {spelt(line) for line in (*title_parts(page.title), *lines(page))}

    def own(text: str) -> str:
        return "\n".join(line for line in text.splitlines() if spelt(line) not in known)

    return judge_sole_words(sight, changed(page, text=own(page.text), all_text=own(page.all_text)))


def _seen_of(answer: Answer | None) -> str:
    """Give all that stands on what another address got."""
    return f"\n{answer.page.text}\n{answer.page.all_text}" if answer is not None and answer.page is not None else ""


def _front(sight: Sight) -> Answer | Question | None:
    """Give the front page, on which the frame stands as well."""
    return front(sight, "what of the page is the site's?")


def _may_be_emptied(page: Page, cited: CitedPage) -> bool:
    """Tell at little cost whether lines of running text are gone, and no other text came in their place."""
    then, now = cited.text.splitlines(), page.text.splitlines()
    known, shown = {line.strip() for line in then}, {line.strip() for line in now}
    if sum(len(line) for line in shown - known) > _MOST_NEW:
        return False
    return any(is_paragraph(line) for line in known - shown)


def _told(sight: Sight, bare: Page) -> Judgement | None:
    """Judge by the sentence that is all that is new, of the main text or else of all that can be seen.

    What is kept for some, or waits for a browser to show it, is not gone.
    """
    seen = [line for line in bare.all_text.splitlines() if line.strip() and not _is_label(line)]
    for page in (bare, changed(bare, text="\n".join(seen))):
        said = sole_line(page, lambda line: _heard(line, sight), counts=_counts, may_head=says_own_end)
        if said is None:
            continue
        if is_shown_later(page) or find_refusal(tuple(own_lines(page))) is not None:
            return None
        if is_for_a_time(page):
            said = f'The cited text is away, for a time as the page says: "{said}".'
            return sight.judge("unstable-error-page", said)
        return sight.judge("soft-404-short", f'The cited text is gone, and all that is new on the page is "{said}".')
    return None


def _is_label(line: str) -> bool:
    """Tell a label of a menu from what says that something is gone, however short."""
    return is_label(line) and not NOT_FOUND.holds(line)


def _heard(line: str, sight: Sight) -> str | None:
    """Give what a line says of the page, or of anything published: where nothing else is new, that is the page.

    It has to name a page or an end: a list of nothing found is empty for now.
    """
    cited = sight.look.cited
    said = spoken(line, sight.names)
    if said is None:
        said = next((one for one in sentences(line)[:1] if weight(one) <= _LONGEST and says_end_of_work(one)), None)
    elif not (names_page(said) or points_at_itself(said) or says_an_end(said)):
        return None
    return None if said is not None and cited is not None and may_be_news(said, cited) else said


def _counts(sentence: str) -> bool:
    """Tell whether a sentence below says something of its own, and not where else to look or whom to ask."""
    return speaks(sentence) and not names_page(sentence)


def _lost(article: list[tuple[str, bool]]) -> bool:
    """Tell whether there was an article to lose: enough of the running text that does not stand any more."""
    return len(shingles("\n".join(line for line, stands in article if not stands))) >= _FEWEST


def _article(page: Page, cited: CitedPage, *, framed: str = "") -> list[tuple[str, bool]]:
    """Give the running text of the cited page below its headline, line by line, and whether each stands on the page.

    Other articles and comments below it are left out, and so is what sites say of themselves, or the frame says.
    """
    headed = {spelt(line) for line in (cited.title, *title_parts(cited.title), cited.heading, *lines(page))}
    now, runs = _lines_of(f"{page.text}\n{page.all_text}"), shingles(f"{page.text}\n{page.all_text}")
    frame = _lines_of(framed)
    told: list[tuple[str, bool]] = []
    for raw in cited.text.splitlines():
        line = " ".join(raw.split())
        if told and (is_above_others(line) or is_above_comments(line)):
            break
        if spelt(line) in headed:
            # What stands above the headline is no part of the article; it may be printed more than once.
            told = [one for one in told if not one[1]]
        elif _is_told(line) and spelt(line) not in frame:
            told.append((line, _stands(line, now, runs)))
    return told


def _is_told(line: str) -> bool:
    """Tell running text from labels, lists of links and what sites say of themselves."""
    return is_paragraph(line) and len(title_parts(line)) < _PARTS and not is_site_talk(line)


def _lines_of(text: str) -> frozenset[str]:
    """Fold all lines of a text."""
    return frozenset(map(spelt, text.splitlines()))


def _stands(line: str, now: frozenset[str], runs: Runs) -> bool:
    """Tell whether a line stands on the page, whole or nearly so."""
    said = shingles(line)
    return spelt(line) in now or (bool(said) and len(said & runs) >= _KNOWN * len(said))
