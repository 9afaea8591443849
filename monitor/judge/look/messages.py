"""Messages: does a page say one thing inside a frame of links, or does it list a site's stories?"""

from __future__ import annotations

import re

from monitor.judge.lexicon.outage_words import FAILING, FOR_THE_MOMENT, RETURNING
from monitor.judge.lexicon.refusal_words import REFUSED
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts
from monitor.judge.look.bareness import SHORT, is_shorter, lines, weight
from monitor.judge.look.refusals import keeps_back
from monitor.judge.look.sight import Sight
from monitor.model.address import host_name
from monitor.model.page import Page

#: A page with fewer links and headings has neither a menu nor a list.
_MENU, _LIST = 8, 4
#: So many headlines in a text are a list of stories; a headline has so many signs, a label fewer.
_STORIES, _HEADLINE = 3, 12
#: So few may be posts of a blog, each of them long.
_POSTS = 1
#: So many lines, longer than the labels of a footer, are a list without headings; so many signs are read for them.
_LINES, _LONG, _SEEN = 8, 24, 6000
#: A text of more signs is more than a message, unless it opens with what is not to be had for now.
_MESSAGE = 6 * SHORT
#: So many signs of running text below the headline of the page itself are a message; a motto is shorter.
_TOLD, _SENTENCE = 100, 30
_ENDED = re.compile(r"[.!?…。！？؟۔।]\W*$")
#: Words of so many letters stand in any name.
_SMALL = 3
#: So many signs of a text are read, and so many of its sentences.
_READ, _MOST = 1500, 8


def is_message(sight: Sight, page: Page) -> bool:
    """Tell whether a page says one thing and lists no stories, whatever menu and boxes stand around it."""
    if page.signals.links < _MENU and len(page.headings) < _LIST:
        return True
    if REFUSED.titles(page.title, names=sight.names) or FAILING.titles(page.title, names=sight.names):
        return True
    headlines = _headlines(page)
    if (headlines >= _STORIES or _lists_lines(page)) and not is_headed_message(sight, page):
        return False
    return is_shorter(page, _MESSAGE if headlines < _POSTS else _MESSAGE // 2) or speaks_of_return(page)


def is_headed_message(sight: Sight, page: Page) -> bool:
    """Tell whether running text stands below a heading that the title repeats, and that is not the site's name."""
    heading = spelt(page.heading)
    if not heading or not page.heading_alone or _is_name(sight, page, heading):
        return False
    if not any(heading == spelt(part) for part in (page.title, *title_parts(page.title))):
        return False
    told = 0.0
    others = {spelt(line) for line in page.headings} - {heading}
    for line in page.text[:_READ].splitlines():
        folded = spelt(line)
        if folded in others:
            break
        if folded != heading and _is_sentence(line):
            told += weight(line)
    return told >= _TOLD


def speaks_of_return(page: Page) -> bool:
    """Tell whether a page opens with what cannot be had for now, and will be back."""
    said = (*lines(page), *sentences((page.text or page.all_text)[:_READ])[:_MOST])
    return any(map(is_of_return, said))


def is_of_return(line: str) -> bool:
    """Tell whether a line says that something is not to be had for now, or will be back."""
    return RETURNING.holds(line) or (FOR_THE_MOMENT.holds(line) and keeps_back(line))


def _headlines(page: Page) -> int:
    """Count headlines of stories in the text: those of boxes beside a message do not stand there.

    Where the text says nothing in whole sentences, those of the whole page count.
    """
    text = page.text.splitlines()
    headings = page.headings[1:] if page.heading_alone else page.headings
    told = {spelt(line) for line in headings if weight(line) >= _HEADLINE}
    return len(told & {spelt(line) for line in text} if any(map(_is_sentence, text)) else told)


def _lists_lines(page: Page) -> bool:
    """Tell whether long lines that are no sentences are all there is: a list without headings."""
    text = page.text.splitlines()
    shown = text if any(map(_is_sentence, text)) else page.all_text[:_SEEN].splitlines()
    return len({line for line in shown if weight(line.strip()) >= _LONG and not _is_sentence(line)}) >= _LINES


def _is_sentence(line: str) -> bool:
    """Tell a line of running text from a headline or a label."""
    return weight(line) >= _SENTENCE and _ENDED.search(line) is not None


def _is_name(sight: Sight, page: Page, heading: str) -> bool:
    """Tell whether a folded heading is the site's name: of its host, as people gave it, as pages of it bear it."""
    cited, hosts = sight.look.cited, [spelt(host_name(url)) for url in (sight.chain.cited, sight.chain.final)]
    borne = title_parts(cited.title)[1:] if cited is not None else ()
    names = sight.names | {word for name in (page.site_name, *borne, *hosts) for word in spelt(name).split()}
    telling = {word for word in heading.split() if len(word) > _SMALL or not word.isascii()}
    return not telling - names or any(heading.replace(" ", "") in host.replace(" ", "") for host in hosts)
