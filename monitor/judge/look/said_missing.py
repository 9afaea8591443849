"""Said to be missing: pages whose title, heading or text says that there is no page, or no site."""

from __future__ import annotations

from itertools import islice

from monitor.judge.lexicon.host_words import HOSTING, NO_SITE
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.spelling import holds_unspaced, sentences, spelt, title_parts, tokens
from monitor.judge.look.addresses import segments
from monitor.judge.look.bareness import SHORT, is_bare, is_itself, is_shorter, lines, visible
from monitor.judge.look.beside import likeness, sibling
from monitor.judge.look.nonsense import is_beside, recalled, surely_alike
from monitor.judge.look.own_news import News, own_news
from monitor.judge.look.sight import Sight
from monitor.judge.look.stories import opens_alike, tells_story
from monitor.judge.text.likeness import ALIKE, contained, is_unlike, shingles
from monitor.model.check import Nonsense, Question
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: So many sentences of a text, none longer than this, may say that the page is not there.
_FIRST, _LONGEST = 3, 160
#: The name of a site has at most so many signs where no spaces part its words.
_NAME_SIGNS = 8
#: The beginning of a text, in signs.
_BEGINNING = 1000
#: Where nothing gives a page a name, so many of its sentences are read, within so many signs.
_MOST_SENTENCES, _MOST_READ = 40, 4000
#: So many signs beside the sentence are a button or two.
_NOTHING_ELSE = 90
#: Hosts that answer so know how to say that a page is not there.
_TRUE = frozenset({404, 410})
#: Pages of hosts have a handful of links to their makers.
_HOST_LINKS = 15
#: Some hosts' pages say no more than this, but so do people.
_SAID_OF_ANYTHING = frozenset({"it works"})
#: This share of the words that only the cited page has tells that it is still there.
_KEPT = 0.3
#: This share of common runs of words leaves no story that is not told elsewhere.
_NEARLY_ALL = 0.8
#: "Oops!" and its kin in any language have at most so many signs.
_ASIDE = 40


def judge_host(sight: Sight, page: Page) -> Judgement | None:
    """Convict what hosts show where no site is: their first page, or word that the site is not there."""
    if not segments(sight.chain.cited) or not is_bare(page, text=4 * SHORT, links=_HOST_LINKS):
        return None
    said = [*lines(page)]
    if visible(page) < 2 * SHORT:
        said += sentences(page.all_text or page.text)[:_FIRST]
    told = next(
        (line for line in said if NO_SITE.titles(line, names=sight.names) and not _is_said_of_anything(line)),
        None,
    )
    if told is None or is_itself(sight, page) or not (is_shorter(page, SHORT) or _speaks_of_hosting(page)):
        return None
    return sight.judge("soft-404-no-site", f'There is no site any more, only the host\'s own page: "{told[:120]}".')


def _is_said_of_anything(line: str) -> bool:
    """Tell whether a line says no more than people say of anything, the site's name left aside."""
    return any(spelt(part) in _SAID_OF_ANYTHING for part in title_parts(line))


def _speaks_of_hosting(page: Page) -> bool:
    """Tell whether every other sentence of a text is about servers, sites and domains, as on the hosts' own pages."""
    told = [line for line in sentences(page.text) if len(line.split()) > 1 or HOSTING.holds(line)]
    return 2 * sum(HOSTING.holds(line) for line in told) >= len(told)


def judge_title(sight: Sight, page: Page, said: str, *, fitting: bool) -> Judgement | Question | None:
    """Convict a not-found sentence in title or heading with one thing that agrees.

    ``fitting`` says that the text resembles the cited one: then it takes a random address that gets as much of it.
    """
    if not fitting:
        if is_shorter(page, SHORT):
            spared = _is_spared(sight, page)
            if spared is not False:
                return _spared(sight, page, said) if spared is True else spared
            return sight.judge("soft-404-short", f'It answered {sight.status} with hardly any text under "{said}".')
        if page.signals.noindex and not (_is_said_throughout(sight, page) and _is_story(sight, page)):
            return sight.judge("soft-404-noindex", f'It answered {sight.status} with "{said}", not to be indexed.')
        story = sight.look.cited is None and _is_story(sight, page)
        if _is_said_throughout(sight, page) and _is_another(sight, page) and not story:
            return sight.judge(
                "soft-404-said", f'Title and heading say "{said}", and nothing of the cited page is there.'
            )
        if _is_said_throughout(sight, page) and _opens_so(sight, page):
            return sight.judge("soft-404-said", f'Title, heading and the first sentence below them say "{said}".')
    return judge_beside(sight, page, said)


def _spared(sight: Sight, page: Page, said: str) -> Judgement | None:
    """Leave a page alone that tells news; a single sentence of what is not there leaves it in doubt."""
    if own_news(sight, page) is News.TOLD:
        return None
    return sight.judge(
        "unstable-says-missing",
        f'It is titled "{said}" and says little; but it names no page, and nonsense gets a true error here.',
    )


def _is_spared(sight: Sight, page: Page) -> bool | Question:
    """Tell whether a short page of another subject stands on a host that answers nonsense with a true 404 or 410.

    A poem may be titled "Not found": a host that knows the status would have used it. Of another host it takes a story,
    which its answer to nonsense does not tell.
    """
    if page.signals.noindex or _is_another(sight, page) or own_news(sight, page) is News.NONE:
        return False
    story = _is_story(sight, page)
    for heard in recalled(sight):
        if is_beside(sight, heard) and (heard.status in _TRUE or not story):
            return heard.status in _TRUE
    neighbour = sibling(sight)
    if isinstance(neighbour, Question):
        return neighbour
    if neighbour is None or neighbour.observation.trouble is not None:
        return False
    if neighbour.observation.status in _TRUE:
        return True
    return story and neighbour.page is not None and _is_story(sight, page, beside=neighbour.page)


def _is_said_throughout(sight: Sight, page: Page) -> bool:
    """Tell whether both title and heading say that the page is not there.

    Beside it a title may bear the site's name; what a heading adds in a dash is a headline: "Not found – a memoir".
    """
    names = sight.names
    if not all(NOT_FOUND.titles(line, names=names) for line in (page.title, page.heading)):
        return False
    return all(
        NOT_FOUND.says(part, names=names)
        or NOT_FOUND.is_aside(part, names=names)
        or not set(spelt(part).split()) - names
        for part in title_parts(page.heading)
        for part in sentences(part)
    )


def _opens_so(sight: Sight, page: Page) -> bool:
    """Tell whether the first sentence that repeats neither title nor heading says so as well: no story begins so."""
    first = next(iter(_below(sight, page)), "")
    return len(first) <= _LONGEST and NOT_FOUND.titles(first, names=sight.names)


def _below(sight: Sight, page: Page) -> list[str]:
    """Give the first sentences of the text, without those that repeat title or heading and without an "Oops!"."""
    above = {spelt(line) for line in (*title_parts(page.title), *lines(page))}
    told = (line for line in sentences(page.text[:_BEGINNING]) if spelt(line) not in above)
    names = sight.names
    kept = (
        line
        for line in told
        # Asides are short, and asking fifty languages for each line of a story is not.
        if len(line) > _ASIDE or NOT_FOUND.holds(line) or not NOT_FOUND.is_aside(line, names=names)
    )
    return list(islice(kept, _FIRST))


def _is_another(sight: Sight, page: Page) -> bool:
    """Tell whether a page is not the cited one, by its baseline, or by a given title that a short page lacks."""
    cited = sight.look.cited
    if cited is not None:
        return is_unlike(page, cited)
    return bool(sight.look.source.work.title) and is_shorter(page, 4 * SHORT)


def judge_text(sight: Sight, page: Page) -> Judgement | Question | None:
    """Convict a not-found sentence in the text where nothing else is said, or where a random address gets it too."""
    said = said_first(sight, page)
    if said is None:
        return None
    if _is_all(sight, page, said) or _is_most(sight, page, said):
        return sight.judge("soft-404-short", f'It answered {sight.status} with nothing but "{said}".')
    return judge_beside(sight, page, said)


def said_first(sight: Sight, page: Page) -> str | None:
    """Give the line that says so where a page speaks first: in its lesser headings or at the beginning of its text.

    A passage that nowhere says it is not cut into sentences, and nearly no page says it.
    """
    told: list[str] = []
    first = (page.text or page.all_text)[:_BEGINNING]
    if NOT_FOUND.holds(first):
        told += [*sentences(first)[:_FIRST], *_below(sight, page)]
    seen = page.all_text[:_MOST_READ]
    if NOT_FOUND.holds(seen) and _is_nameless(sight, page):
        told += sentences(seen)[:_MOST_SENTENCES]
    opening = dict.fromkeys([*page.headings[1:_FIRST], *(line for line in told if len(line) <= _LONGEST)])
    return next((line for line in opening if NOT_FOUND.titles(line, names=sight.names)), None)


def _is_all(sight: Sight, page: Page, said: str) -> bool:
    """Tell whether a sentence is all that a nameless page says: it comes first, and hardly a button follows."""
    if page.headings or page.signals.links > _FIRST or not _is_nameless(sight, page):
        return False
    shown = page.all_text or page.text
    return sentences(shown)[:1] == [said] and visible(page) - len(said) < _NOTHING_ELSE


def _is_most(sight: Sight, page: Page, said: str) -> bool:
    """Tell whether a nameless page has hardly any main text beside the sentence, which comes first in it."""
    return is_shorter(page, SHORT) and _is_nameless(sight, page) and said in _below(sight, page)[:2]


def _is_nameless(sight: Sight, page: Page) -> bool:
    """Tell whether a page's title is no more than the name of its site, once or twice, with an "Oops!" or without."""
    outlet = spelt(sight.look.source.work.outlet or "")
    parts = dict.fromkeys(spelt(part) for part in title_parts(page.title))
    title = " ".join(part for part in parts if not NOT_FOUND.is_aside(part))
    return title == outlet or _is_brief(title) or not set(title.split()) - sight.names


def _is_brief(title: str) -> bool:
    """Tell whether a folded title has no more words than a name; scripts without spaces write several in one run."""
    return len(title.split()) <= _FIRST and (not holds_unspaced(title) or len(tokens(title)) <= _NAME_SIGNS)


def judge_beside(sight: Sight, page: Page, said: str) -> Judgement | Question | None:
    """Convict what a random address gets as well, unless the cited text stands here and not there.

    ``page`` may have been stripped of the site's frame; alike are the pages as they came.
    """
    whole = sight.html or page
    for heard in recalled(sight):
        same = surely_alike(sight, whole, heard, threshold=ALIKE)
        alike = same or _is_titled_alike(sight, page, heard)
        # Next to nothing is the page's own where nearly all of it was heard before.
        own = not surely_alike(sight, whole, heard, threshold=_NEARLY_ALL) and _is_story(sight, page)
        if alike and not own and not _holds_cited(sight, page):
            return sight.judge(
                "soft-404-sibling",
                f'It says "{said}", and a random address of the host got the same on {heard.asked:%Y-%m-%d}.',
            )
        if same is False and is_beside(sight, heard):
            return None
    neighbour = sibling(sight)
    if isinstance(neighbour, Question):
        return neighbour
    if neighbour is None or neighbour.page is None or _keeps(sight, page, neighbour.page):
        return None
    same = likeness(sight, whole, neighbour) >= ALIKE or _is_titled_alike(sight, page, neighbour.page)
    if (same or _goes_on_alike(whole, neighbour.page)) and not _is_story(sight, page, beside=neighbour.page):
        return sight.judge("soft-404-sibling", f'It says "{said}", and a random address beside it gets the same.')
    return None


def _is_story(sight: Sight, page: Page, *, beside: Page | None = None) -> bool:
    """Tell whether a page tells a story of its own, which neither opens with a not-found sentence nor stands beside.

    Pages of one template are alike in all but their story, and a story may have a not-found sentence for a headline.
    """
    opening = (line for line in _below(sight, page) if len(line) <= _LONGEST)
    if any(NOT_FOUND.titles(line, names=sight.names) for line in opening):
        return False
    return tells_story(page, beside=beside, about=(NOT_FOUND,) if beside is None else ())


def _keeps(sight: Sight, page: Page, neighbour: Page) -> bool:
    """Tell whether much of what the cited page says, and its neighbour does not, stands on the page."""
    cited = sight.look.cited
    if cited is None:
        return False
    own = shingles(cited.text) - shingles(neighbour.text) - shingles(neighbour.all_text)
    return len(shingles(page.text) & own) >= max(_FIRST, _KEPT * len(own))


def _holds_cited(sight: Sight, page: Page) -> bool:
    """Tell whether so much of the cited text stands on the page that only a fresh answer may tell them apart."""
    cited = sight.look.cited
    return cited is not None and contained(shingles(page.text), shingles(cited.text)) >= _KEPT


def _is_titled_alike(sight: Sight, page: Page, neighbour: Page | Nonsense) -> bool:
    """Tell whether title and heading both say the same not-found sentence on two pages that are no long texts."""
    if not _is_said_throughout(sight, page) or not is_shorter(page, 4 * SHORT):
        return False
    return (spelt(page.title), spelt(page.heading)) == (spelt(neighbour.title), spelt(neighbour.heading))


def _goes_on_alike(page: Page, neighbour: Page) -> bool:
    """Tell whether two short pages have one title and go on alike below it; teasers further down may have moved on."""
    one_title = bool(page.title.strip()) and spelt(page.title) == spelt(neighbour.title)
    return one_title and is_shorter(page, 4 * SHORT) and opens_alike(page, neighbour)
