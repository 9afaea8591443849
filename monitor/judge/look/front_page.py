"""Front pages shown with success in place of a deep page, which is the politest way to say that it is gone."""

from __future__ import annotations

from monitor.judge.lexicon.spelling import spelt, title_parts
from monitor.judge.look.addresses import is_home, path_words, segments
from monitor.judge.look.bareness import SHORT, is_bare
from monitor.judge.look.beside import front, likeness, sibling
from monitor.judge.look.confirms import names_itself
from monitor.judge.look.messages import is_message
from monitor.judge.look.nonsense import is_beside, recalled, surely_alike
from monitor.judge.look.one_page import judge_one_page
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import is_another_title, is_same_text, is_unlike, word_likeness
from monitor.model.address import host_name
from monitor.model.check import Answer, Question
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: Two addresses show the very same page from here on (3-gram Jaccard).
SAME = 0.8
#: A page with so many links has a menu.
_MENU = 8
#: A part of a title and a heading say the same from this share of common words on, or where one of so many signs
#: stands in the other; words of an address tell something from so many letters on.
_LIKE, _LONG, _TELLING = 0.6, 12, 4


def judge_front_page(sight: Sight, page: Page) -> Judgement | Question | None:
    """Convict a deep address that shows the host's front page where another page was cited.

    Asked only where the page bears another title than the cited one, has nothing of it, lacks the title that people
    gave, or names the front page as itself. What a whole site shows at every address may be a notice and passes.
    """
    chain = sight.chain
    is_deep = bool(segments(chain.cited)) and not is_home(chain.cited)
    if not page.readable or not is_deep or (chain.elsewhere and sight.look.cited is None):
        return None
    if sight.was_cut_by_us or not _is_doubtful(sight, page):
        # What was longer than the limit is no front page, and its neighbours may be as long.
        return None
    root = front(sight, "does the front page show the same page?")
    if not isinstance(root, Answer):
        return root
    known = sight.look.cited is not None or bool(sight.look.source.work.title)
    if not _is_same(sight, page, root):
        return None if known else _unknown(sight, page)
    if known and not is_message(sight, page):
        return _shown(sight)
    return _by_sibling(sight, page, known=known)


def _is_doubtful(sight: Sight, page: Page) -> bool:
    """Tell whether anything speaks for the front page."""
    cited, source = sight.look.cited, sight.look.source
    if names_itself(page, source):
        return False
    if cited is not None:
        return is_unlike(page, cited) or (is_another_title(page, cited) and not is_same_text(page, cited))
    if sight.look.before.confirmed is True:
        return False
    told_home = page.canonical is not None and is_home(page.canonical)
    return bool(source.work.title) or told_home or names_no_story(sight, page)


def names_no_story(sight: Sight, page: Page) -> bool:
    """Tell whether the title speaks neither of a heading nor of the words in the address, as titles of stories do."""
    parts = [part for part in map(spelt, title_parts(page.title)) if part]
    headings = [line for line in map(spelt, (page.heading, *page.headings)) if line]
    if any(_speaks_of(part, line) for part in parts for line in headings):
        return False
    words = {word for word in path_words(sight.chain.cited) if len(word) >= _TELLING and not word.isdigit()}
    return len(words & {word for part in parts for word in part.split()}) < min(2, len(words) or 1)


def _speaks_of(part: str, line: str) -> bool:
    """Tell whether a part of a title and a heading say the same, one of them cut or not."""
    if word_likeness(part, line) >= _LIKE:
        return True
    shorter, longer = sorted((part, line), key=len)
    return len(shorter) >= _LONG and shorter in longer


def _by_sibling(sight: Sight, page: Page, *, known: bool) -> Judgement | Question | None:
    """Ask a random address too: a notice stands at every address, another name of the front page at one alone."""
    everywhere = _everywhere(sight, page)
    if isinstance(everywhere, Question):
        return everywhere
    if everywhere and is_message(sight, page):
        # Where nobody said what was cited, a host that answers every address alike may well answer with the page.
        return judge_one_page(sight, page) if known or _says_next_to_nothing(page) or _is_framed(page) else None
    return _shown(sight) if everywhere or known else None


def _unknown(sight: Sight, page: Page) -> Judgement | Question | None:
    """Doubt a page of a line or two of which nothing is known, where a random address gets the very same."""
    if not _says_next_to_nothing(page):
        return None
    everywhere = _everywhere(sight, page)
    return judge_one_page(sight, page) if everywhere is True else everywhere or None


def _says_next_to_nothing(page: Page) -> bool:
    """Tell whether a page holds a line or two, and nothing that may yet write or show more."""
    signals = page.signals
    return is_bare(page, text=SHORT, links=_MENU - 1) and not (signals.scripts or signals.forms or signals.pictured)


def _is_framed(page: Page) -> bool:
    """Tell whether a page has a menu, and no scripts that may yet write or show more."""
    return page.signals.links >= _MENU and not page.signals.scripts


def _everywhere(sight: Sight, page: Page) -> bool | Question:
    """Tell whether a random address gets the page too, from memory or by asking."""
    everywhere = _recalled(sight, page)
    if everywhere is not None:
        return everywhere
    neighbour = sibling(sight)
    return neighbour if isinstance(neighbour, Question) else neighbour is not None and _is_same(sight, page, neighbour)


def _recalled(sight: Sight, page: Page) -> bool | None:
    """Tell from memory whether random addresses get the page too; None where that is not sure."""
    for heard in recalled(sight):
        same = surely_alike(sight, page, heard, threshold=SAME)
        if same and heard.status == 200 and spelt(heard.title) == spelt(page.title[: len(heard.title)]):
            return True
        if is_beside(sight, heard) and (same is False or heard.status != 200):
            return False
    return None


def _shown(sight: Sight) -> Judgement:
    """Say what is shown."""
    return sight.judge(
        "soft-404-front-page",
        f"It shows the front page of {host_name(sight.chain.cited)} where the cited page should be.",
    )


def _is_same(sight: Sight, page: Page, beside: Answer) -> bool:
    """Tell whether another address shows the very same page, under the same title."""
    shown = beside.page
    if beside.observation.status != 200 or shown is None or not shown.readable:
        return False
    return spelt(shown.title) == spelt(page.title) and likeness(sight, page, beside) >= SAME
