"""Likeness: how much of one page stands in another."""

from __future__ import annotations

from monitor.judge.lexicon.spelling import spelt, title_parts, tokens
from monitor.model.check import CitedPage
from monitor.model.page import Page

#: Runs of three words in a text.
Runs = frozenset[tuple[str, ...]]
#: From here on two answers of one host count as alike (3-gram Jaccard).
ALIKE = 0.5
#: Below this the main texts have next to nothing in common.
UNLIKE = 0.2
#: So much of the shorter text standing in the longer one makes them one text: stubs, teasers, longer versions.
_CONTAINED = 0.5
#: Texts are compared by at most so many words from their start.
_MOST_WORDS = 6000
#: Below this share of common words a part of a title is another one.
_RETITLED = 0.5
#: Fewer words than this are no text to tell pages apart by.
_FEWEST_WORDS = 8
#: So many times fewer runs are a much smaller text.
_MUCH_SMALLER = 2
#: So much of a text, counted in words from its first sentence, is how it begins.
_BEGINNING = 1 / 3
#: A label has so many words at most, and ends as no sentence does.
_LABEL, _ENDS = 6, (".", "!", "?", "。", "！", "？", "؟", "।", "…")


def shingles(text: str, *, without: frozenset[str] = frozenset()) -> Runs:
    """Gather the runs of three words in a text; a text of fewer words is one run."""
    words = [word for word in tokens(text[: _MOST_WORDS * 12]) if word not in without][:_MOST_WORDS]
    if len(words) < 3:
        return frozenset({tuple(words)} if words else ())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def jaccard(one: Runs, other: Runs) -> float:
    """Give shared runs over all runs, 0 to 1; two empty sets are not alike."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def contained(one: Runs, other: Runs) -> float:
    """Give the share of the smaller set that stands in the larger one, 0 to 1."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def alike(one: Page, other: Page, *, without: frozenset[str] = frozenset()) -> float:
    """Compare two answers of one host by main text, or by all that is visible where a main text is too short.

    ``without`` are words that the answers owe to their addresses: error pages like to repeat what was asked.
    """
    main, main_other = shingles(one.text, without=without), shingles(other.text, without=without)
    if min(len(main), len(main_other)) < 3:
        whole, whole_other = (shingles(page.all_text or page.text, without=without) for page in (one, other))
        return jaccard(whole, whole_other)
    return jaccard(main, main_other)


def text_fits(page: Page, cited: CitedPage) -> bool:
    """Tell whether the main text is still the cited one, whole, longer or cut; False where it is too short to tell.

    A small text that stands in both, teasers or a line about the site, makes no page the cited one.
    """
    if page.text == cited.text and page.text:
        return True
    now, then = shingles(page.text), shingles(cited.text)
    if min(len(now), len(then)) < _FEWEST_WORDS:
        return bool(now) and now == then
    if jaccard(now, then) >= ALIKE:
        return True
    return _standing(page, cited, now, then) >= _CONTAINED and not _stands_beside(page, cited, now, then)


def _stands_beside(page: Page, cited: CitedPage, now: Runs, then: Runs) -> bool:
    """Tell whether what a page under another title shares with the cited text stood beside the article.

    So it is where less than half of the cited text stands, and next to nothing of that is from where the article
    begins: articles lose their tails, not their heads, and teasers stand below them.
    """
    kept = now & then
    if not kept or len(kept) >= _CONTAINED * len(then) or title_fits(page, cited):
        return False
    begun = shingles(beginning(cited))
    return len(begun) >= _FEWEST_WORDS and len(kept & begun) < UNLIKE * min(len(begun), len(kept))


def beginning(cited: CitedPage) -> str:
    """Give how the cited article begins: its first lines of running text, without headlines and labels."""
    headed = {spelt(line) for line in (cited.title, *title_parts(cited.title), cited.heading)}
    told = [line for line in cited.text.splitlines() if spelt(line) not in headed and not is_label(line)]
    enough = _BEGINNING * sum(len(tokens(line)) for line in told)
    begun: list[str] = []
    words = 0
    for line in told:
        if words >= enough:
            break
        begun.append(line)
        words += len(tokens(line))
    return "\n".join(begun)


def _standing(page: Page, cited: CitedPage, now: Runs, then: Runs) -> float:
    """Give the share of the smaller text that stands in the other, without menu and headline where one is much smaller.

    Where sites keep their menu among the text, error pages consist of little else.
    """
    share = contained(now, then)
    if share < UNLIKE or len(now) * _MUCH_SMALLER > len(then):
        return share
    labels = {spelt(line) for line in cited.text.splitlines() if is_label(line)}
    labels |= {spelt(line) for line in (cited.title, *title_parts(cited.title), cited.heading)}
    told = [line for line in page.text.splitlines() if spelt(line) not in labels]
    return contained(shingles("\n".join(told)), then)


def is_label(line: str) -> bool:
    """Tell a label, as menus have them, from a line of running text."""
    return len(tokens(line)) <= _LABEL and not line.rstrip().endswith(_ENDS)


def title_fits(page: Page, cited: CitedPage) -> bool:
    """Tell whether title or first heading are still those of the cited page."""
    then = {spelt(cited.title), spelt(cited.heading)} - {""}
    now = {spelt(page.title), spelt(page.heading)} - {""}
    if then & now:
        return True
    return any(word_likeness(was, shown) >= 0.7 for was in then for shown in now)


def is_same_text(page: Page, cited: CitedPage) -> bool:
    """Tell whether the main text is the cited one and little else; a list that holds it among others is not."""
    return jaccard(shingles(page.text), shingles(cited.text)) >= ALIKE


def lost_half(page: Page, cited: CitedPage) -> bool:
    """Tell whether less than half of the cited main text stands on a page; False where it was too short to tell."""
    now, then = shingles(page.text), shingles(cited.text)
    return len(then) >= _FEWEST_WORDS and len(now & then) < _CONTAINED * len(then)


def is_another_title(page: Page, cited: CitedPage) -> bool:
    """Tell whether nothing of the cited title is left in the title but the site's name; untitled pages say nothing."""
    then, now = (tuple(dict.fromkeys(map(spelt, title_parts(title)))) for title in (cited.title, page.title))
    own = [part for part in then if part and part not in now]
    shown = [part for part in now if part]
    return bool(own and shown) and all(word_likeness(was, part) < _RETITLED for was in own for part in shown)


def fits(page: Page, cited: CitedPage) -> bool:
    """Tell whether a page is still the cited one, by its text or by its title."""
    return text_fits(page, cited) or title_fits(page, cited)


def is_part(page: Page, cited: CitedPage) -> bool:
    """Tell whether much of one text is lacking in the other: a page may fit though it is cut, or grown."""
    return page.text != cited.text and jaccard(shingles(page.text), shingles(cited.text)) < ALIKE


def is_unlike(page: Page, cited: CitedPage) -> bool:
    """Tell whether nothing of the cited page is left: neither title nor heading nor text."""
    return not title_fits(page, cited) and lost_text(page, cited)


def lost_text(page: Page, cited: CitedPage) -> bool:
    """Tell whether nothing of the cited main text is left; False where it was too short to tell."""
    now, then = shingles(page.text), shingles(cited.text)
    if len(then) < _FEWEST_WORDS:
        # Too little is known of the cited page to miss anything of it.
        return False
    if jaccard(now, then) < UNLIKE and _standing(page, cited, now, then) < UNLIKE:
        return True
    return len(now) >= _FEWEST_WORDS and _stands_beside(page, cited, now, then)


def word_likeness(one: str, other: str) -> float:
    """Give the share of common words of two folded lines (Dice), 0 to 1, order left aside."""
    first, second = set(tokens(one)), set(tokens(other))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0
