"""Offers of a domain: by its own name, or as "this domain" on a page that holds nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.judge.lexicon.phrases import Phrasebook, first_line
from monitor.judge.lexicon.sale_words import BID, BUY, FOR_SALE, LISTINGS, STANDS_EMPTY, THIS_DOMAIN
from monitor.judge.lexicon.spelling import is_unspaced, sentences, spelt, title_parts
from monitor.judge.look.bareness import SHORT, is_bare, is_itself, lines, visible, weight
from monitor.judge.look.sight import Sight
from monitor.judge.look.stories import tells_story
from monitor.model.address import host_name, registrable_domain
from monitor.model.page import Page

#: Stands for the page's own domain in a folded line.
_OWN = "thisverydomain"
#: The longest line that is an offer, in words.
_LONGEST_OFFER = 30
#: So many words may stand in an offer beside the domain and the sale; signs in scripts without spaces.
_BESIDE, _BESIDE_SIGNS = 4, 12
#: Verbs between a name and what is said of it.
_LINKS = frozenset(
    """
    is a an the has been was now are ist wird wurde steht est été es está ha sido è stato in é foi van är er on jest
    je az este είναι bir bu это e y
    """.split()  # noqa: SIM905 - words read best as words
)
#: A name as addresses have it.
_DOMAIN = re.compile(r"(?<![@\w.-])(?:[\w-]+\.)+[^\W\d_]{2,24}(?![\w@])")
#: A page with more links than this holds more than an offer.
_FEW_LINKS = 8
#: From so many signs on a line is a sentence.
_SENTENCE = 30
_CLAUSES = re.compile(r"[:：,;]\s+|：")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The line by which a domain is offered, and whether it names the domain."""

    line: str
    named: bool
    #: It may be news of some domain: a sentence that speaks of no sale stands below.
    doubtful: bool = False


def find_offer(sight: Sight, page: Page) -> Offer | None:
    """Find the line by which the domain itself is offered, parked or run out; None where there is none.

    The domain is that of the cited address, or that of where the chain ended. On a page that says nothing else it may
    be any: a host can have many names.
    """
    if not is_bare(page, text=4 * SHORT, links=40):
        return None
    owns = own_names(sight)
    shown = lines(page)
    for line in shown:
        if any(_names_and_offers(clause, owns) for part in title_parts(line) for clause in _CLAUSES.split(part)):
            return Offer(line=line, named=True)
    if is_itself(sight, page):
        return None
    offer = _offer_of_this(page, shown, owns)
    return offer if offer is not None and not tells_story(page, about=(THIS_DOMAIN, FOR_SALE, BID)) else None


def _offer_of_this(page: Page, shown: tuple[str, ...], owns: tuple[str, ...]) -> Offer | None:
    """Find the line that offers "this domain", or any that it names, in title or heading, or in a short text."""
    for line in shown:
        if any(_offers_this(part) for part in (line, *title_parts(line))) or _name_beside_offer(line, owns):
            return Offer(line=line, named=False)
    any_name = next((line for line in shown if _offers_any(line, owns)), None) if _says_little(page) else None
    if any_name is not None:
        return Offer(line=any_name, named=False, doubtful=_tells(page))
    told = _told_below(page, owns) if visible(page) < 6 * SHORT else None
    return Offer(line=told, named=False) if told is not None else None


def _told_below(page: Page, owns: tuple[str, ...]) -> str | None:
    """Find the sentence of a short text by which its domain is offered; None where there is none.

    Below lists of advertisements it counts whatever the page is titled: a story that quotes it stands on a living site.
    """
    told = sentences(page.all_text or page.text)
    listings = first_line(told, LISTINGS)
    if listings is not None or not _is_nameless(page, owns):
        return listings
    offer = next((line for line in told if _names_and_offers(line, owns) or _offers_this(line)), None)
    if offer is None and any(_OWN in _folded(line, owns) for line in lines(page)):
        return first_line(told, BID)
    return offer


def _says_little(page: Page) -> bool:
    """Tell whether a page holds hardly more than a title and a line or two."""
    return visible(page) < 2 * SHORT and page.signals.links <= _FEW_LINKS


def _tells(page: Page) -> bool:
    """Tell whether a sentence of a page speaks of something else than a sale and a domain."""
    headed = {spelt(line) for line in (page.title, *page.headings)}
    told = [line for line in sentences(page.all_text or page.text) if spelt(line) not in headed]
    books = (FOR_SALE, BID, THIS_DOMAIN, STANDS_EMPTY)
    return any(weight(line) >= _SENTENCE and not any(book.holds(line) for book in books) for line in told)


def _offers_any(line: str, owns: tuple[str, ...]) -> bool:
    """Tell whether a line offers a domain that it names, be it that of the host or another."""
    named = (*owns, *dict.fromkeys(spelt(found) for found in _DOMAIN.findall(line)))
    return (
        any(_names_and_offers(clause, named) for part in title_parts(line) for clause in _CLAUSES.split(part))
        or _name_beside_offer(line, named)
        or any(
            BUY.says(_folded(part, named), names=frozenset({_OWN}))
            for part in title_parts(line)
            if _OWN in _folded(part, named)
        )
    )


def own_names(sight: Sight) -> tuple[str, ...]:
    """Give the folded domains of the cited address and of where the chain ended."""
    hosts = (sight.chain.cited, sight.chain.final)
    return tuple(dict.fromkeys(spelt(registrable_domain(host_name(url))) for url in hosts))


def _folded(line: str, owns: tuple[str, ...]) -> str:
    """Fold a line, own domains replaced by one word."""
    folded = f" {spelt(line)} "
    for own in owns:
        folded = folded.replace(f" www {own} ", f" {_OWN} ").replace(f" {own} ", f" {_OWN} ")
    return folded.strip()


def _names_and_offers(clause: str, owns: tuple[str, ...]) -> bool:
    """Tell whether a clause says of an own domain that it is for sale, or that it stands empty.

    What is offered has to be the domain: "Boats for sale at example.org" offers boats.
    """
    folded = _folded(clause, owns)
    if _OWN not in folded or len(folded.split()) > _LONGEST_OFFER:
        return False
    return _near(folded, FOR_SALE, apart=2) or _near(folded, STANDS_EMPTY, apart=0)


def _name_beside_offer(line: str, owns: tuple[str, ...]) -> bool:
    """Tell whether a title is an own domain, a bar, and an offer: "example.org | for sale"."""
    parts = title_parts(line)
    others = [part for part in parts if _folded(part, owns) != _OWN]
    return len(others) < len(parts) and any(FOR_SALE.says(part) for part in others)


def _near(folded: str, book: Phrasebook, *, apart: int) -> bool:
    """Tell whether an own domain stands right before such a phrase, or a phrase right before it."""
    if not book.holds(folded):
        return False
    plain = THIS_DOMAIN.pattern.sub(" ", folded)
    for found in book.pattern.finditer(plain):
        before, behind = plain[: found.start()].split(), plain[found.end() :].split()
        if behind[:1] == [_OWN] and (not before or len(before) <= apart):
            return True
        if _OWN in before:
            between = [word for word in before[len(before) - before[::-1].index(_OWN) :] if word not in _LINKS]
            if len(between) <= apart:
                return True
    return False


def _offers_this(part: str) -> bool:
    """Tell whether a part of a title is an offer of "this domain" and hardly says more; other domains are stories."""
    folded = spelt(part)
    if not folded or len(folded.split()) > _LONGEST_OFFER or _names_another(part) or not THIS_DOMAIN.holds(folded):
        return False
    if not (FOR_SALE.holds(folded) or STANDS_EMPTY.holds(folded)):
        return False
    left = folded
    for book in (FOR_SALE, STANDS_EMPTY, THIS_DOMAIN):
        left = book.pattern.sub(" ", left)
    if is_unspaced(left):
        return len(left.replace(" ", "")) <= _BESIDE_SIGNS
    return len([word for word in left.split() if word not in _LINKS]) <= _BESIDE


def _names_another(line: str) -> bool:
    """Tell whether a line names some domain."""
    return any(
        "." in word.strip(".") and registrable_domain(word.strip(".,!?()\"'").lower()).count(".")
        for word in line.split()
    )


def _is_nameless(page: Page, owns: tuple[str, ...]) -> bool:
    """Tell whether a page has no title of its own: none, or just its domain."""
    own = {word for name in owns for word in (*name.split(), name.split(maxsplit=1)[0] if name else "")}
    kept = set(spelt(page.title).split()) - own - {"www"}
    return not kept or THIS_DOMAIN.holds(f"{page.title} {page.heading}")
