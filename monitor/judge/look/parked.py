"""Parked and sold domains: the address has another owner now, or none."""

from __future__ import annotations

from itertools import pairwise

from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.spam_words import SPAM
from monitor.judge.lexicon.spelling import is_unspaced, spelt, title_parts, tokens
from monitor.judge.look.addresses import is_home, landing, same_site
from monitor.judge.look.bareness import SHORT, is_itself, is_shorter, lines, visible
from monitor.judge.look.beside import front
from monitor.judge.look.offers import find_offer
from monitor.judge.look.owners import sells_elsewhere
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import is_market, is_parking_host
from monitor.judge.look.tongues import is_other_tongue
from monitor.judge.text.likeness import ALIKE, alike, is_unlike, text_fits
from monitor.model.address import host_name
from monitor.model.check import Answer, CitedPage, Question
from monitor.model.markers import PARKING
from monitor.model.page import Page, PageKind
from monitor.model.verdict import Judgement

_FINE = 200
_WHOLE_HOST = "did the whole host become another one?"
#: Parked pages hold less main text than this; articles that speak of sales hold more.
_LONGEST_TEXT = 1500
#: An offer on a page with more links than this may be a story on a site.
_FEW_LINKS = 8
#: Fewer words of the cited page than this share on the front page, and no name of the site: unrelated.
_RELATED = 0.15
#: A word of the domain tells something from so many letters on.
_TELLING_NAME = 5
#: A given title of fewer telling words says nothing by their absence.
_FEWEST_TELLING = 2
#: So many different words of spam, and one in so many words of the page, within so many signs.
_SPAM_WORDS, _SPAM_SHARE, _MOST_READ = 4, 12, 20_000


def judge_parked(sight: Sight) -> Judgement | Question | None:
    """Judge pages that offer or park the domain itself; tell at once when it happens."""
    chain = sight.chain
    if (
        chain.elsewhere
        and is_market(chain.final)
        and not is_market(chain.cited)
        and not same_site(chain.cited, chain.final)
    ):
        return sight.judge("parked-market", f"It leads to {host_name(chain.final)}, where domains are sold or parked.")
    page = sight.html
    if page is None or page.kind is not PageKind.HTML:
        return None
    cited = sight.look.cited
    if cited is not None and text_fits(page, cited):
        return None
    sign = _signature(sight, page)
    if sign:
        return sight.judge("parked-signature", f"The page carries what only parked domains carry ({sign}).")
    return _offered(sight, page) or _unrelated(sight, page)


def _offered(sight: Sight, page: Page) -> Judgement | Question | None:
    """Convict an offer on next to nothing at once, any other where the front page is no living page of its own.

    Stories about sales of domains stand on sites that live; of one that may be news the front page has to offer it too.
    """
    offer = find_offer(sight, page)
    if offer is None:
        return None
    nothing_else = visible(page) < 2 * SHORT and page.signals.links <= _FEW_LINKS
    if not (nothing_else and (offer.named or is_home(sight.chain.cited))):
        root = front(sight, _WHOLE_HOST)
        if not isinstance(root, Answer):
            return root
        if _lives(sight, root, page) or (offer.doubtful and root.observation.status != _FINE):
            return None
    return sight.judge("parked-offer", f'The page is about its own domain and nothing else: "{offer.line[:120]}".')


def _lives(sight: Sight, root: Answer, page: Page) -> bool:
    """Tell whether a front page is a page of its own: whole, not offered, not parked, not the page in question."""
    shown = root.page
    if root.observation.status != _FINE or shown is None or not shown.readable:
        return False
    if shown.signals.markers & PARKING or find_offer(sight, shown) is not None:
        return False
    return alike(shown, page) < ALIKE


def _signature(sight: Sight, page: Page) -> str:
    """Name the trace of parking on a page without an article, or say nothing."""
    if not is_shorter(page, _LONGEST_TEXT):
        return ""
    found = sorted(page.signals.markers & PARKING)
    if found:
        return ", ".join(found)
    frames = sorted({host_name(url) for url in page.signals.scripts if url.startswith("http") and is_market(url)})
    if frames and not is_market(sight.chain.cited):
        return ", ".join(frames)
    moved = sight.chain.elsewhere and is_parking_host(sight.chain.final) and not is_parking_host(sight.chain.cited)
    if moved and same_site(sight.chain.cited, sight.chain.final):
        return host_name(sight.chain.final)
    return ""


def _unrelated(sight: Sight, page: Page) -> Judgement | Question | None:
    """Ask the front page where nothing is left of the cited page: a new owner changes that too.

    Only whole pages speak of another owner. What says little, and what the site shows at every address, may be a
    notice, a wall or a pause, unless it is what lapsed domains are bought for, or surely sells something else.
    """
    if is_home(sight.chain.cited) or landing(sight.chain.cited, sight.chain.final) or not _is_whole(page):
        return None
    if not _is_another(sight, page) or any(NOT_FOUND.titles(line, names=sight.names) for line in lines(page)):
        return None
    root = front(sight, _WHOLE_HOST)
    if not isinstance(root, Answer):
        return root
    shown = root.page
    if shown is None or not shown.readable or root.observation.status != 200 or not _is_whole(shown):
        return None
    if not _is_bought(sight, page, shown):
        return None
    return sight.judge(
        "parked-unrelated",
        f"Nothing of the cited page is left, and the front page of {host_name(sight.chain.cited)} "
        f'("{shown.title[:80]}") has nothing to do with it either.',
    )


def _is_bought(sight: Sight, page: Page, shown: Page) -> bool:
    """Tell whether page and front page belong to another owner than the cited page did."""
    cited = sight.look.cited
    if _is_spam(page) and _is_spam(shown) and not (cited is not None and SPAM.holds(cited.title)):
        # Where nobody said what was cited it may be this; but no page of its own is the front page as well.
        return cited is not None or bool(sight.look.source.work.title) or _is_one_page(shown, page)
    if cited is None:
        return False
    names = _site_names(sight, cited) or _own_name(sight, cited)
    if any(_related(one, cited, names) for one in (shown, page)):
        return False
    foreign = all(_is_foreign(one, cited) for one in (shown, page))
    if _is_one_page(shown, page) and not sells_elsewhere(sight, page, cited, foreign=foreign):
        return False
    return bool(names) or foreign


def _is_one_page(shown: Page, page: Page) -> bool:
    """Tell whether the front page is that very page, under one title."""
    return spelt(shown.title) == spelt(page.title) and alike(shown, page) >= ALIKE


def _is_another(sight: Sight, page: Page) -> bool:
    """Tell whether a page has nothing of the cited one; without a baseline, nothing of the given title either."""
    if is_itself(sight, page):
        return False
    cited = sight.look.cited
    if cited is not None:
        named = bool(_site_names(sight, cited) or _own_name(sight, cited))
        return is_unlike(page, cited) and (named or _is_foreign(page, cited) or _is_spam(page))
    if not sight.look.source.work.title:
        return _is_spam(page)
    wanted = _telling(sight.look.source.work.title)
    if len(wanted) < _FEWEST_TELLING or not _is_spam(page) or SPAM.holds(" ".join(wanted)):
        return False
    return not wanted & _telling(f"{page.title}\n{page.all_text or page.text}")


def _is_whole(page: Page) -> bool:
    """Tell whether a page holds more than a notice; what lapsed domains are bought for is none, however short."""
    dense = is_unspaced(page.text[: 2 * SHORT])
    return not is_shorter(page, SHORT // 2 if dense else SHORT) or _is_spam(page)


def _is_spam(page: Page) -> bool:
    """Tell whether a page is about what lapsed domains are bought for: titled so, and full of it."""
    if not any(SPAM.holds(line) for line in lines(page)):
        return False
    text = spelt(f"{page.title}\n{page.text}"[:_MOST_READ])
    found = SPAM.pattern.findall(text)
    return len(set(found)) >= _SPAM_WORDS and len(found) * _SPAM_SHARE >= len(tokens(text))


def _site_names(sight: Sight, cited: CitedPage) -> frozenset[str]:
    """Gather the site's name as the cited title and people gave it; the bare domain is no name, new owners keep it."""
    named = [*title_parts(cited.title)[1:], sight.look.source.work.outlet or ""]
    own = sight.names - frozenset(spelt(sight.look.source.work.outlet or "").split())
    return frozenset(name for name in map(spelt, named) if len(name) >= 3 and name.replace(" ", "") not in own)


def _own_name(sight: Sight, cited: CitedPage) -> frozenset[str]:
    """Give the word of the domain where the cited page called itself so: a new owner that never says it is another."""
    then = f" {spelt(f'{cited.title} {cited.heading} {cited.text}')} "
    return frozenset(name for name in sight.names if len(name) >= _TELLING_NAME and f" {name} " in then)


def _is_foreign(page: Page, cited: CitedPage) -> bool:
    """Tell whether a page is surely written in another language than the cited one."""
    return is_other_tongue(page.text or page.all_text, cited.text)


def _related(page: Page, cited: CitedPage, names: frozenset[str]) -> bool:
    """Tell whether a page bears the site's name, or speaks of what the cited page spoke of."""
    shown = spelt(f"{page.title}\n{page.all_text or page.text}")
    if any(f" {name} " in f" {shown} " for name in names):
        return True
    then = _telling(f"{cited.title} {cited.heading} {cited.text}")
    now = _telling(shown)
    if min(len(then), len(now)) < 10:
        return True
    return len(then & now) / min(len(then), len(now)) >= _RELATED


def _telling(text: str) -> set[str]:
    """Give the words that tell subjects apart: long ones, all not written in ASCII, pairs of signs of dense scripts."""
    words = tokens(text)
    pairs = {one + other for one, other in pairwise(words) if is_unspaced(one) and is_unspaced(other)}
    return pairs | {word for word in words if not is_unspaced(word) and (len(word) >= 5 or not word.isascii())}
