"""Tells a rewritten headline from a site's name, section or label that came to stand beside it, or went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from urllib.parse import urlsplit

from monitor.judge.lexicon.headline_words import LABELS, OF_NAMES
from monitor.judge.text.fold import squash, weight, words
from monitor.judge.text.paragraphs import in_article, is_prose
from monitor.judge.text.titles import TAKEN_BACK, headlines, is_headline, parted, unlike_titles
from monitor.model.check import CitedPage
from monitor.model.comparison import Edit
from monitor.model.page import Block, Page

#: A name that stands in a line of the page has at most so many words.
_LONGEST_NAME = 8
#: Beside it that line holds at most so many signs: a menu, the rights of its owner.
_LONGEST_MENU = 80
_LONGEST_LINE = 160
#: So many blocks at the top of a page may bear its site's name.
_TOP = 12
#: Fewer signs of a host's name than these stand in other names by chance.
_SHORTEST_IN_HOST = 4
_SHORTEST_LABEL = 3
#: A headline that takes the place of another one has so many words, or takes the text back.
_SOME_WORDS = 3
#: Of a headline so many signs are shown.
_LONGEST_SHOWN = 300
_RIGHTS = ("©", "(c)", "copyright")
_NAME_LABELS = frozenset(" ".join(words(label)) for label in LABELS)
_NAME_WORDS = frozenset(word for one in OF_NAMES for word in words(one))


def retitled(cited: CitedPage, page: Page) -> bool:
    """Tell whether the headline changed: the title, or the heading that bears it.

    A part that came to stand beside it, or went, is forgiven where it is the site's name, a section or a label: both
    pages say so elsewhere. A title that was rewritten over a headline that stands is no new title, unless what was
    added takes the text back.
    """
    titles_stand = _alike(cited.title, page.title)
    if titles_stand and _alike(cited.heading, page.heading):
        return False
    names = _Names(cited, page)
    return (not titles_stand and _title_changed(cited, page, names)) or _heading_changed(cited, page, names)


def headline_edit(cited: CitedPage, page: Page) -> Edit:
    """Show a new headline beside the former one: the headings where they differ, else the titles."""
    headings = (cited.heading.strip(), page.heading.strip())
    differ = all(headings) and not _alike(*headings)
    was, now = headings if differ else (cited.title.strip(), page.title.strip())
    return Edit(was=was[:_LONGEST_SHOWN], now=now[:_LONGEST_SHOWN])


def _title_changed(cited: CitedPage, page: Page, names: _Names) -> bool:
    """Tell whether the title is that of another headline."""
    if not cited.title.strip() or not page.title.strip():
        return False
    if _takes_back(cited, page, names):
        return True
    said = parted(page.title)
    if not set(said).isdisjoint(parted(cited.title)) and all(map(names.forgives, said)):
        # What is left of it is the site's name, which says nothing of a headline.
        return False
    # Two first headings that are alike may both be the site's own name.
    crossed = ((cited.title, page.title), (cited.heading, page.title), (cited.title, page.heading))
    if any(_same(then, now, names) for then, now in crossed):
        return False
    stands = _alike(cited.heading, page.heading) and bool(cited.heading.strip())
    headline = not unlike_titles(cited.heading, cited.title) or not unlike_titles(page.heading, page.title)
    return not (stands and headline)


def _heading_changed(cited: CitedPage, page: Page, names: _Names) -> bool:
    """Tell whether the heading that bore the headline bears another one now.

    A redesign's first heading is often another one (the site's name, a section): then the headline stands elsewhere.
    """
    was, now = cited.heading, page.heading
    if not was.strip() or not now.strip() or _alike(was, now):
        return False
    # What stood in the title was always the headline too.
    if _same(was, now, names) or _same(cited.title, now, names):
        return False
    said = words(now)
    if names.forgives(" ".join(said)) or not (weight(said) >= _SOME_WORDS or TAKEN_BACK.search(" ".join(said))):
        return False
    bore_it = not unlike_titles(was, cited.title) or names.forgives(" ".join(words(cited.title)))
    then, stands = _sole(cited.blocks, was), _sole(page.blocks, now)
    if not bore_it or then is None or stands is None:
        return False
    wanted = squash(was)
    elsewhere = (squash(block.text) == wanted for block in page.blocks if len(block.text) <= 2 * len(was))
    return then.path == stands.path or not any(elsewhere)


def _sole(blocks: Iterable[Block], heading: str) -> Block | None:
    """Give the only heading of the first rank, where it is the one that is asked for."""
    found = [block for block in blocks if block.tag == "h1"]
    return found[0] if len(found) == 1 and squash(found[0].text) == squash(heading) else None


def _alike(one: str, other: str) -> bool:
    return one == other or squash(one) == squash(other)


def _takes_back(cited: CitedPage, page: Page, names: _Names) -> bool:
    """Tell whether the title says now that the text is taken back, and did not when it was cited."""
    said = " ".join(words(page.title))
    if not TAKEN_BACK.search(said) or TAKEN_BACK.search(" ".join(words(f"{cited.title} {cited.heading}"))):
        return False
    return any(TAKEN_BACK.search(part) and not names.forgives(part) for part in parted(page.title))


def _same(one: str, other: str, names: _Names) -> bool:
    """Tell whether two titles are one headline, each with nothing beside it but what the site puts there."""
    left, right = parted(one), parted(other)
    if not left or not right:
        return False
    if sorted(left) == sorted(right):
        return True
    for headline in dict.fromkeys(" ".join(words(said)) for said in chain(headlines(one), headlines(other))):
        before, after = _beside(headline, left), _beside(headline, right)
        if before is None or after is None or not is_headline(headline, left, right):
            continue
        if all(names.forgives(part) for part in {*before} ^ {*after}):
            return True
    return False


def _beside(headline: str, parts: list[str]) -> list[str] | None:
    """Give the other parts of a title that holds a headline as some of its parts; None where it does not."""
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            if " ".join(parts[first:last]) == headline:
                return [*parts[:first], *parts[last:]]
    return None


class _Names:
    """What both pages show to be the site's: its name, its sections, its labels."""

    def __init__(self, cited: CitedPage, page: Page) -> None:
        """Take both; they are asked when a part is."""
        self._cited, self._page = cited, page

    def forgives(self, part: str) -> bool:
        """Tell whether a folded part of a title is the site's and no word on the text."""
        name = part.replace(" ", "")
        if not name or part in _NAME_LABELS or part in self._declared or self._in_host(part, name):
            return True
        if TAKEN_BACK.search(part):
            return False
        if part in self._of_title:
            return True
        long = weight(part.split())
        if long > _LONGEST_NAME or (long > _SOME_WORDS and part in self._longest):
            return False
        return any(_bears(line, part) for line in self._lines)

    @cached_property
    def _longest(self) -> frozenset[str]:
        """What either title mostly is: it may be a headline that no heading bears."""
        titles = (parted(self._cited.title), parted(self._page.title))
        return frozenset(max(parts, key=len, default="") for parts in titles)

    @cached_property
    def _declared(self) -> frozenset[str]:
        return frozenset(" ".join(words(name)) for name in (self._cited.site_name, self._page.site_name))

    @cached_property
    def _of_title(self) -> frozenset[str]:
        """Parts of the cited title that its heading does not bear."""
        heading = f" {' '.join(words(self._cited.heading))} "
        return frozenset(part for part in parted(self._cited.title) if heading.strip() and f" {part} " not in heading)

    @cached_property
    def _host(self) -> str:
        return squash((urlsplit(self._cited.url).hostname or "").removeprefix("www."))

    def _in_host(self, part: str, name: str) -> bool:
        """Tell whether the host bears a name, or the name that of the host and nothing but what names have beside."""
        if len(name) >= _SHORTEST_IN_HOST and name in self._host:
            return True
        others = [word for word in part.split() if word not in _NAME_WORDS]
        bare = "".join(others)
        return len(bare) >= _SHORTEST_LABEL and bare in self._labels

    @cached_property
    def _labels(self) -> frozenset[str]:
        host = urlsplit(self._cited.url).hostname or ""
        return frozenset(label.replace("-", "") for label in host.split("."))

    @cached_property
    def _lines(self) -> tuple[tuple[str, str], ...]:
        """Short lines that may bear names: of the cited page all, of today's its top and its rights; no headline."""
        known = {" ".join(words(said)) for said in (self._cited.title, self._cited.heading, self._page.heading)}
        return tuple(
            (line, folded)
            for line in chain(_shown(self._cited.blocks, self._cited.all_text), _top(self._page))
            if len(line) <= _LONGEST_LINE and (folded := " ".join(words(line))) and folded not in known
        )


def _shown(blocks: tuple[Block, ...], text: str) -> Iterator[str]:
    """Give the lines of a page that are no running text of it."""
    if not blocks:
        return iter(text.splitlines())
    return (block.text for block in blocks if block.tag != "h1" and not (is_prose(block) and in_article(block)))


def _top(page: Page) -> Iterator[str]:
    """Give the lines above and below the article that name a site: the first few, and those that reserve rights."""
    if page.blocks:
        lines = [block.text for block in page.blocks if not block.inside and block.tag != "h1"]
    else:
        lines = page.all_text.splitlines()
    yield from lines[:_TOP]
    yield from (line for line in lines[_TOP:] if any(mark in line.casefold() for mark in _RIGHTS))


def _bears(line: tuple[str, str], part: str) -> bool:
    """Tell whether a line is a name, begins or ends with it, or says whose the rights are."""
    written, folded = line
    held, wanted = f" {folded} ", f" {part} "
    if len(folded) > len(part) + _LONGEST_MENU:
        return False
    ends = held.startswith(wanted) or held.endswith(wanted)
    return ends or (wanted in held and any(mark in written.casefold() for mark in _RIGHTS))
