"""Classify: one look, laid out, to what it showed, or to the one question that must be asked first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from monitor.judge.look.bareness import SHORT, is_bare, is_itself
from monitor.judge.look.bearing import bears, is_titled
from monitor.judge.look.challenges import judge_challenge
from monitor.judge.look.closed_first import judge_closed_first
from monitor.judge.look.confirms import holds_quote
from monitor.judge.look.cut_short import is_partial
from monitor.judge.look.error_pages import judge_error_page
from monitor.judge.look.onward import judge_refresh, judge_refresh_header
from monitor.judge.look.parked import judge_parked
from monitor.judge.look.portals import doubted
from monitor.judge.look.rules import BY_ID
from monitor.judge.look.sight import Sight, sight
from monitor.judge.look.soft404 import judge_shared_landing, judge_soft_404
from monitor.judge.look.statuses import judge_status
from monitor.judge.look.troubles import judge_forbidden, judge_trouble
from monitor.judge.look.walls import judge_wall
from monitor.judge.look.wordless import judge_wordless, lost_all_words
from monitor.judge.text.likeness import fits, is_another_title, is_part, is_unlike, lost_half
from monitor.model.address import FRAGMENT_DIRECTIVES, is_web
from monitor.model.check import CitedPage, Look, Question
from monitor.model.exchange import Trouble
from monitor.model.moment import minute
from monitor.model.page import Page
from monitor.model.verdict import Judgement, Note

#: Opens what is said of wishes for watching that did not work.
_UNWATCHED = " What to watch needs a look: "

#: In the order of docs/verdicts.md: the first that speaks is heard.
_BENCH = (judge_forbidden, judge_trouble, judge_challenge, judge_refresh_header, judge_status)
_PAGE_BENCH = (
    *(judge_refresh, judge_wall, judge_parked, judge_soft_404),
    *(judge_closed_first, judge_error_page, judge_wordless),
)


def classify(look: Look, token: str) -> Judgement | Question:
    """Judge one look by the first rule that fits, or name what must be asked of the web first.

    Call it again with the answer added to the look; after four questions it judges by what is there. ``token`` is a
    random word for an address that cannot exist: the same one for all calls of a look.
    """
    verdict = _heard(look, token)
    if look.portal is None or isinstance(verdict, Question):
        return verdict
    return doubted(verdict, look.portal)


def _heard(look: Look, token: str) -> Judgement | Question:
    """Judge one look by itself."""
    laid = sight(look, token)
    if laid is None:
        return _not_asked(look)
    for judge in _BENCH:
        spoken = judge(laid)
        if spoken is not None:
            return spoken
    if laid.status == 304 or laid.unchanged:
        return judge_shared_landing(laid) or _as_before(laid)
    for judge_page in _PAGE_BENCH:
        verdict = judge_page(laid)
        if verdict is not None:
            return verdict
    return _wanting(laid, _redirected(laid) or _fine(laid))


def considered(look: Look) -> tuple[Judgement, ...]:
    """Give what every rule that has something to say would say of a look, the first being the one that is heard.

    Nothing more is asked: rules that would need to know more keep silent.
    """
    laid = sight(look, "")
    if laid is None:
        return (_not_asked(look),)
    benches: list[Callable[[Sight], Judgement | Question | None]] = [*_BENCH]
    if laid.status != 304 and not laid.unchanged:
        benches += [*_PAGE_BENCH, _redirected]
    spoken = [judge(laid) for judge in benches]
    return tuple(one for one in spoken if isinstance(one, Judgement))


def _not_asked(look: Look) -> Judgement:
    """Say why nothing was asked."""
    source = look.source
    if source.url is None:
        rule, reason = "skipped-no-address", "The claim still waits for an address."
    elif not is_web(source.url):
        rule, reason = "skipped-not-web", f"A {urlsplit(source.url).scheme.lower()} address is no web page."
    elif source.policy.excluded is not None:
        rule = "skipped-excluded"
        reason = f"The settings exclude every address that fits {source.policy.excluded!r}."
    elif not source.policy.contact:
        rule, reason = "skipped-no-contact", "This source is not to be contacted."
    else:
        until = look.host.not_before
        when = f" until {minute(until)}" if until else ""
        rule, reason = "skipped-postponed", f"The look was put off{when}; nothing was asked."
    spoken = BY_ID[rule]
    waiting = not source.confirmed and look.before.confirmed is not True
    notes = (Note.POSTPONED,) if rule == "skipped-postponed" else ()
    return Judgement(
        outcome=spoken.outcome,
        rule=rule,
        reason=reason,
        weight=spoken.weight,
        notes=(*notes, Note.UNCONFIRMED) if waiting else notes,
    )


def _as_before(laid: Sight) -> Judgement:
    """Judge a page that did not change since the last good look: 304, or the same bytes."""
    asked = any(answer.observation.request.validators is not None for answer in laid.look.answers)
    if laid.status == 304 and not asked:
        reason = "304, although nothing was asked conditionally: there is no page to keep."
        return laid.judge("ok-not-modified-unasked", reason)
    judgement = _redirected(laid)
    if judgement is None:
        rule, reason = "ok-same-bytes", "Not a byte differs from the last good look."
        if laid.status == 304:
            rule, reason = "ok-not-modified", "304: unchanged since the last look."
        judgement = laid.judge(rule, reason, notes=_page_notes(laid))
    return _wanting_still(laid, judgement)


def _redirected(laid: Sight) -> Judgement | None:
    """Judge the kind of redirect of a chain that ended well; None where only the form of the address differs."""
    chain, page, cited = laid.chain, laid.page, laid.look.cited
    if not chain.elsewhere or not chain.statuses:
        return None
    notes = _page_notes(laid)
    if not chain.permanent:
        return laid.judge("redirected-for-now", f"It redirects to {chain.final} for the time being.", notes=notes)
    other = page is not None and page.readable and not (_is_still(page, cited) if cited else _may_bear(laid, page))
    if other or (page is None and laid.look.before.rule == "redirected-elsewhere"):
        return laid.judge(
            "redirected-elsewhere", f"It redirects for good to {chain.final}, which is another page.", notes=notes
        )
    return laid.judge("moved-permanently", f"It moved for good to {chain.final}.", notes=notes)


def _may_bear(laid: Sight, page: Page) -> bool:
    """Tell whether a page may be the work of the given title: it is titled so, or has no title of its own to tell by.

    One heading among teasers that is the given title makes no work of a list.
    """
    source = laid.look.source
    if not source.work.title or not page.title.strip():
        return True
    return is_titled(page, source) or holds_quote(page, source)


def _is_still(page: Page, cited: CitedPage) -> bool:
    """Tell whether a page is still the cited one: a list under a title of its own may hold a part of its text."""
    return fits(page, cited) and not (is_another_title(page, cited) and lost_half(page, cited))


def _is_doubtful(laid: Sight, page: Page, cited: CitedPage | None) -> bool:
    """Tell whether a page with hardly any text has nothing of the cited one, nor of the given title."""
    if not is_bare(page, text=SHORT, links=8) or is_itself(laid, page):
        return False
    if laid.look.before.borne_out is False:
        # What stands for the cited page may be this very page, taken at the first look.
        return bool(laid.look.source.work.title)
    return is_unlike(page, cited) if cited is not None else bool(laid.look.source.work.title)


def _page_notes(laid: Sight) -> tuple[Note, ...]:
    """Note what holds for a page that is there: unreadable, another form of the address, a lost fragment."""
    notes: list[Note] = []
    page = laid.page
    if laid.status == 304 or laid.unchanged:
        notes += [note for note in (Note.UNREADABLE, Note.FRAGMENT) if note in laid.look.before.notes]
    elif page is not None and lost_all_words(laid, page):
        # What stands there is read whole, and it is no text: that is a change.
        pass
    elif page is None or not page.readable or page.signals.script_shell or page.signals.wordless:
        notes.append(Note.UNREADABLE)
    elif _fragment(laid):
        notes.append(Note.FRAGMENT)
    chain = laid.chain
    if not chain.elsewhere and chain.final != chain.cited:
        notes.append(Note.ADDRESS_FORM)
    return tuple(notes)


def _fragment(laid: Sight) -> str:
    """Give the fragment that names no place on the page; empty where it does, or where that cannot be known.

    Text directives (``#:~:text=``) are quotes; routes and tracking in a fragment name no place.
    """
    url, page = laid.look.source.url or "", laid.page
    name = urlsplit(url).fragment.partition(FRAGMENT_DIRECTIVES)[0]
    if page is None or page.anchors is None or not name or name == "top" or name[0] in "!/" or "=" in name:
        return ""
    return "" if name in page.anchors else name


def _wanting(laid: Sight, judgement: Judgement) -> Judgement:
    """Say what of people's wishes for watching a page that is there did not work on it."""
    unwatched = laid.page.unwatched if laid.page is not None else ""
    return replace(judgement, reason=f"{judgement.reason}{_UNWATCHED}{unwatched}.") if unwatched else judgement


def _wanting_still(laid: Sight, judgement: Judgement) -> Judgement:
    """Say again what did not work when the page was read, while people still wish it."""
    said = laid.look.before.reason.partition(_UNWATCHED)[2]
    watch = laid.look.source.policy.watch
    wished = (*watch.ignore, *watch.ignore_text, *filter(None, (watch.select,)))
    named = any(repr(wish) in said for wish in wished)
    return replace(judgement, reason=f"{judgement.reason}{_UNWATCHED}{said}") if named else judgement


def _cut_short(laid: Sight, notes: tuple[Note, ...]) -> Judgement:
    """Judge a page that stands there although its answer broke off."""
    seen = laid.observation
    detail = seen.trouble_detail.rstrip(". ")
    came = "part of the page stands there" if is_partial(seen) else "the page stands there to its last line"
    return laid.judge(
        "ok-cut-short",
        f"{laid.status}: {came}, though its answer did not end as announced{f' ({detail})' if detail else ''}.",
        notes=notes,
        trouble=seen.trouble,
    )


def _why_unreadable(page: Page | None) -> str:
    """Say why there is no text."""
    if page is not None and page.signals.framed:
        return "whatever it shows stands in frames"
    if page is not None and page.signals.wordless:
        return "not a word stands on it"
    return page.unreadable.rstrip(".") if page is not None and page.unreadable else "its text cannot be read"


def _fine(laid: Sight) -> Judgement:  # noqa: PLR0911 - one return for each remark
    """Judge a page that is there: the most telling remark names the rule."""
    notes = _page_notes(laid)
    page, chain, cited = laid.page, laid.chain, laid.look.cited
    if Note.UNREADABLE in notes:
        why = _why_unreadable(page)
        return laid.judge("ok-unreadable", f"The page is there, but cannot be read: {why}.", notes=notes)
    if page is not None and lost_all_words(laid, page):
        return laid.judge(
            "ok-no-words",
            f"{laid.status}: the page is there, but not a word stands where a text was cited.",
            notes=notes,
        )
    if laid.was_cut_by_us:
        trouble = laid.observation.trouble if laid.observation.trouble is Trouble.TOO_LARGE else None
        return laid.judge(
            "ok-truncated", "The page is longer than the limit; what was read is fine.", notes=notes, trouble=trouble
        )
    if laid.is_cut_short:
        return _cut_short(laid, notes)
    if Note.FRAGMENT in notes:
        return laid.judge(
            "ok-fragment-missing", f'The page is there, but holds no place named "{_fragment(laid)}".', notes=notes
        )
    if Note.ADDRESS_FORM in notes:
        return laid.judge("ok-address-form", f"The page is there, spelt {chain.final}.", notes=notes)
    if page is not None and _is_doubtful(laid, page, cited):
        return laid.judge(
            "ok-bare",
            f"{laid.status}: there is a page with hardly any text; nothing tells that it is the cited one.",
            notes=notes,
        )
    if cited is not None and page is not None and not fits(page, cited):
        return laid.judge(
            "ok-other-text", f"{laid.status}: the page is there with another text than was cited.", notes=notes
        )
    return laid.judge("ok-fits", f"{laid.status}: the page is there{_fitting(laid, page)}.", notes=notes)


def _fitting(laid: Sight, page: Page | None) -> str:
    """Say that a page is the cited one, where that is known: of one that never bore the given title it is not."""
    if laid.look.cited is None or page is None:
        return ""
    if laid.look.before.borne_out is False and bears(page, laid.look.source) is not True:
        return " as at the first look; what was given of the cited one has not been seen on it"
    if is_part(page, laid.look.cited):
        return ", and its title or a part of its text is that of the one that was cited"
    return ", and is the one that was cited"
