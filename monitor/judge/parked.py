"""Parked and sold domains: the address has another owner now, or none."""

from __future__ import annotations

from monitor.judge.addresses import is_home, landing, root_of, same_site
from monitor.judge.bareness import SHORT, is_bare, is_itself, length, lines, visible
from monitor.judge.likeness import is_unlike, text_fits
from monitor.judge.not_found_words import NOT_FOUND
from monitor.judge.sale_words import FOR_SALE, STANDS_EMPTY, THIS_DOMAIN
from monitor.judge.sight import Sight
from monitor.judge.signposts import is_market, is_parking_host
from monitor.judge.spelling import sentences, spelt, title_parts, tokens
from monitor.model.address import host_name, registrable_domain
from monitor.model.check import CitedPage, Question
from monitor.model.exchange import Purpose
from monitor.model.markers import PARKING
from monitor.model.page import Page, PageKind
from monitor.model.verdict import Judgement

#: Parked pages hold less main text than this; articles that speak of sales hold more.
_LONGEST_TEXT = 1500
#: The longest line that is an offer.
_LONGEST_OFFER = 30
#: Fewer words of the cited page than this share on the front page, and no name of the site: unrelated.
_RELATED = 0.15
#: Stands for the page's own domain in a folded line.
_OWN = "thisverydomain"


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
    line = _offer(sight, page)
    if line:
        return sight.judge("parked-offer", f'The page is about its own domain and nothing else: "{line[:120]}".')
    return _unrelated(sight, page, cited) if cited is not None else None


def _signature(sight: Sight, page: Page) -> str:
    """Name the trace of parking on a page without an article, or say nothing."""
    if length(page) >= _LONGEST_TEXT:
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


def _offer(sight: Sight, page: Page) -> str:
    """Find the line by which the domain itself is offered, parked or run out; empty where there is none."""
    if not is_bare(page, text=4 * SHORT, links=40):
        return ""
    own = spelt(registrable_domain(host_name(sight.chain.final)))
    for line in lines(page):
        if any(_is_offer(piece, own) for piece in (line, *title_parts(line), *sentences(line))):
            return line
    if visible(page) >= 6 * SHORT or is_itself(sight, page) or not _is_nameless(page, own):
        return ""
    text = page.text or page.all_text
    return next((line for line in sentences(text) if _is_offer(line, own)), "")


def _is_offer(line: str, own: str) -> bool:
    """Tell whether a line offers, or parks, the very domain it stands on: a line about another domain is a story."""
    folded = f" {spelt(line)} ".replace(f" www {own} ", f" {_OWN} ").replace(f" {own} ", f" {_OWN} ")
    if not folded.strip() or len(tokens(folded)) > _LONGEST_OFFER:
        return False
    itself = _OWN in folded
    if not itself and (not THIS_DOMAIN.holds(folded) or _names_another(line)):
        return False
    return FOR_SALE.holds(folded) or STANDS_EMPTY.holds(folded)


def _names_another(line: str) -> bool:
    """Tell whether a line names some domain."""
    return any(
        "." in word.strip(".") and registrable_domain(word.strip(".,!?()\"'").lower()).count(".")
        for word in line.split()
    )


def _is_nameless(page: Page, own: str) -> bool:
    """Tell whether a page has no title of its own: none, or just its domain."""
    label = own.split(maxsplit=1)[0] if own else ""
    kept = {word for line in (page.title, page.heading) for word in spelt(line).split()} - {*own.split(), "www", label}
    return not kept or THIS_DOMAIN.holds(f"{page.title} {page.heading}")


def _unrelated(  # noqa: PLR0911 - one return for each thing that clears the page
    sight: Sight, page: Page, cited: CitedPage
) -> Judgement | Question | None:
    """Ask the front page where nothing is left of the cited page: a new owner changes that too."""
    if is_home(sight.chain.cited) or landing(sight.chain.cited, sight.chain.final):
        return None
    if not is_unlike(page, cited) or is_itself(sight, page):
        return None
    if any(NOT_FOUND.titles(line, names=sight.names) for line in lines(page)):
        return None
    names = _site_names(sight, cited)
    if not names:
        return None
    root = sight.look.asked(Purpose.ROOT)
    if root is None:
        if not sight.may_ask:
            return None
        return sight.ask(Purpose.ROOT, "did the whole host become another one?", url=root_of(sight.chain.cited))
    front = root.page
    if front is None or not front.readable or (root.observation.status or 0) != 200 or visible(front) < SHORT // 2:
        return None
    if _related(front, cited, names) or _related(page, cited, names):
        return None
    return sight.judge(
        "parked-unrelated",
        f"Nothing of the cited page is left, and the front page of {host_name(sight.chain.cited)} "
        f'("{front.title[:80]}") has nothing to do with it either.',
    )


def _site_names(sight: Sight, cited: CitedPage) -> frozenset[str]:
    """Gather the site's name as the cited title and people gave it; the bare domain is no name, new owners keep it."""
    named = [*title_parts(cited.title)[1:], sight.look.source.work.outlet or ""]
    own = sight.names - frozenset(spelt(sight.look.source.work.outlet or "").split())
    return frozenset(name for name in map(spelt, named) if len(name) >= 3 and name.replace(" ", "") not in own)


def _related(front: Page, cited: CitedPage, names: frozenset[str]) -> bool:
    """Tell whether a page bears the site's name, or speaks of what the cited page spoke of."""
    shown = spelt(f"{front.title}\n{front.all_text or front.text}")
    if any(f" {name} " in f" {shown} " for name in names):
        return True
    then = {
        word for word in tokens(f"{cited.title} {cited.heading} {cited.text}") if len(word) >= 5 or not word.isascii()
    }
    now = {word for word in shown.split() if len(word) >= 5} | {word for word in tokens(shown) if not word.isascii()}
    if min(len(then), len(now)) < 10:
        return True
    return len(then & now) / min(len(then), len(now)) >= _RELATED


def _telling(text: str) -> set[str]:
    """Give the words that tell subjects apart: long ones, and all that are not written in ASCII."""
    return {word for word in tokens(text) if len(word) >= 5 or not word.isascii()}
