"""Explain: one look to the signs in it, each with the side on which it speaks, and what other rules would have said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.look.bareness import SHORT, length, lines
from monitor.judge.look.beside import likeness
from monitor.judge.look.classify import considered
from monitor.judge.look.confirms import confirms
from monitor.judge.look.rules import BY_ID
from monitor.judge.look.sight import Sight, sight
from monitor.judge.look.words_for import PURPOSES
from monitor.judge.text.likeness import ALIKE, is_unlike, text_fits, title_fits
from monitor.model.check import STANDS_FOR_PAGE, Answer, Look
from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.counting import number_of
from monitor.model.exchange import Purpose
from monitor.model.explanation import Explanation, Sign
from monitor.model.page import Page
from monitor.model.snapshot import Origin
from monitor.model.verdict import Judgement, Outcome

#: Changes that say that the text still stands, and those that say that much of it does not.
_SAME, _LESS = (ChangeKind.NONE, ChangeKind.COSMETIC), (ChangeKind.STUB, ChangeKind.DIFFERENT)
#: From this likeness on a text that differs is said to be the same one.
_MOSTLY = 0.8
#: Outcomes that a status alone seldom tells.
_TOLD_BY_EVIDENCE = frozenset({Outcome.RESTRICTED, Outcome.BLOCKED, Outcome.PARKED, Outcome.SOFT_404})
#: A title longer than this is shown by its beginning.
_SHOWN = 120


def explain(
    look: Look, judgement: Judgement, change: Change | None, passages: tuple[Passage, ...], *, capture: str | None
) -> Explanation:
    """Lay open what stands behind a judgement: facts first, the rule, and what spoke on either side."""
    laid = sight(look, "")
    rule = BY_ID.get(judgement.rule)
    return Explanation(
        at=look.at,
        judgement=judgement,
        rule_says=rule.says if rule is not None else "",
        asked=tuple(_asked(look)),
        signs=() if laid is None else tuple(_with_evidence(_signs(laid, change, passages), judgement)),
        others=tuple(other for other in considered(look) if other.rule != judgement.rule),
        capture=capture,
    )


def _with_evidence(signs: Iterable[Sign], judgement: Judgement) -> Iterator[Sign]:
    """Put what the rule found before the signs, where no status says it: an offer, a trace of parking, a header."""
    if judgement.outcome in _TOLD_BY_EVIDENCE:
        yield Sign(says=f"{judgement.rule} found: {judgement.reason}", well=False)
    yield from signs


def _asked(look: Look) -> Iterator[str]:
    """Say what was asked beside the first request, and what came of it."""
    for answer in look.answers[1:]:
        seen = answer.observation
        came = seen.trouble_detail or (seen.trouble.value if seen.trouble else f"{seen.status}")
        where = f" {seen.final_url}" if answer.purpose not in STANDS_FOR_PAGE else ""
        yield f"{PURPOSES[answer.purpose]}{where}: {came}"


def _signs(laid: Sight, change: Change | None, passages: tuple[Passage, ...]) -> Iterator[Sign]:
    """Gather the signs in the order in which a person would look for them."""
    yield from _answer(laid)
    if laid.answer.drawn and laid.observation.rendered is not None:
        yield Sign(says=f"what is judged is the page as {laid.observation.rendered.browser} drew it")
    if laid.observation.rendered is not None and laid.observation.rendered.consent:
        names = ", ".join(laid.observation.rendered.consent)
        yield Sign(says=f"something on it asked for consent when it was drawn, and was left as it is: {names}")
    page = laid.page
    if page is not None and page.readable:
        yield from _page(laid, page, change)
        yield from _beside(laid, page)
    elif page is not None:
        yield Sign(says=f"its text could not be read: {page.unreadable}")
    unwatched = page is not None and bool(page.unwatched)
    if change is not None and not (unwatched and change.kind in _SAME):
        # Of a page that lacks what is to be watched nothing was compared: what is known is of an earlier look.
        yield from _change(change)
    yield from _quotes(passages)


def _answer(laid: Sight) -> Iterator[Sign]:
    """Say what the server answered, and where the way ended."""
    seen = laid.observation
    if seen.trouble is not None:
        yield Sign(says=seen.trouble_detail or f"no whole answer: {seen.trouble.value}", well=False)
    if laid.status is not None:
        good = 200 <= laid.status < 300 or laid.status == 304
        yield Sign(says=f"the server answered {laid.status}", well=good)
    if laid.chain.statuses:
        how = ", ".join(str(status) for status in laid.chain.statuses)
        away = None if laid.chain.elsewhere else True
        yield Sign(says=f"redirects ({how}) led to {laid.chain.final}", well=away)
    if laid.unchanged:
        yield Sign(says="not a byte differs from the last good look", well=True)
    final = laid.final
    if final is not None and final.tls is not None and not final.tls.verified:
        yield Sign(says=f"the certificate is not in order: {final.tls.fault or 'it was not checked'}")
    elif final is not None and final.tls is not None and final.tls.fault:
        yield Sign(says=f"the certificate of the host is in order, but {final.tls.fault}")
    if seen.robots is not None and not seen.robots.allowed:
        unread = "robots.txt could not be read, which counts as a refusal for whoever obeys it"
        yield Sign(says=unread if seen.robots.unread else "robots.txt asks programs to stay away from this page")


def _page(laid: Sight, page: Page, change: Change | None) -> Iterator[Sign]:
    """Say what the page shows of itself."""
    source, cited = laid.look.source, laid.look.cited
    if page.title:
        given = source.work.title
        if given and confirms(page, source):
            yield Sign(says=f"its title or a heading is the one that was given: “{_cut(given)}”", well=True)
        elif given:
            yield Sign(
                says=f"its title is “{_cut(page.title)}”, not the one that was given: “{_cut(given)}”", well=False
            )
        else:
            yield Sign(says=f"its title is “{_cut(page.title)}”")
    said = next((line for line in lines(page) if NOT_FOUND.titles(line, names=laid.names)), None)
    if said is not None:
        yield Sign(says=f"title or heading say that it is not there: “{_cut(said)}”", well=False)
    signs = length(page)
    yield Sign(says=f"its main text has {signs:,} signs", well=None if signs >= SHORT else False)
    if cited is not None:
        unproven = laid.look.before.borne_out is False
        what = _called(laid) if unproven else "the page that was cited"
        if page.unwatched:
            yield Sign(says=f"what to watch was not found or left out, so its text tells nothing: {page.unwatched}")
        elif text_fits(page, cited):
            share = signs / max(len(" ".join(cited.text.split())), 1)
            yield _text(what, change, share, unproven=unproven)
        elif title_fits(page, cited):
            yield Sign(says=f"its title is that of {what}, its text is not", well=None)
        elif is_unlike(page, cited):
            yield Sign(says=f"neither title nor text are those of {what}", well=False)
    yield from _structure(page)


def _called(laid: Sight) -> str:
    """Name a baseline that nobody can say to be the page that was cited."""
    baseline = laid.look.before.baseline
    of_archive = baseline is not None and baseline.origin is Origin.MEMENTO
    return f"{'the copy of an archive' if of_archive else 'the first look'}, which did not show what was given"


def _text(what: str, change: Change | None, share: float, *, unproven: bool) -> Sign:
    """Say how much of a text that was recognised still stands: a beginning, or what was cut, is not the whole of it."""
    if change is None and share < _MOSTLY:
        return Sign(says=f"only a part of the text of {what} stands there", well=None)
    if change is None or change.kind in _SAME or change.kind is ChangeKind.TITLE:
        return Sign(says=f"its text is that of {what}", well=None if unproven else True)
    if change.kind in _LESS or change.likeness < _MOSTLY:
        return Sign(says=f"only a part of its text is that of {what}", well=None)
    return Sign(says=f"its text is that of {what}, but for what differs", well=None if unproven else True)


def _structure(page: Page) -> Iterator[Sign]:
    """Say what its structure gives away."""
    signals = page.signals
    if signals.noindex:
        yield Sign(says="it asks search engines not to list it (noindex)", well=False)
    if signals.password_form:
        yield Sign(says="it holds a form that asks for a password", well=False)
    if signals.free is not None:
        says = "free to read" if signals.free else "not free to read"
        yield Sign(says=f"its structured data calls it {says}", well=signals.free)
    if signals.script_shell:
        yield Sign(says="it draws itself by script; hardly a word stands in it", well=None)
    if signals.markers:
        yield Sign(says=f"known traces in its markup: {', '.join(sorted(signals.markers))}")


def _beside(laid: Sight, page: Page) -> Iterator[Sign]:
    """Say what other addresses of the host got."""
    for purpose, name in ((Purpose.SIBLING, "a random address beside it"), (Purpose.ROOT, "the front page")):
        answer: Answer | None = laid.look.asked(purpose)
        if answer is None:
            continue
        status = answer.observation.status
        if answer.page is None or not answer.page.readable:
            yield Sign(says=f"{name} got {status or 'no answer'}", well=True if status in (404, 410) else None)
            continue
        share = likeness(laid, page, answer)
        same = share >= ALIKE
        says = f"{name} got {status} and a page that is {share:.0%} alike"
        yield Sign(says=says, well=not same)


def _change(change: Change) -> Iterator[Sign]:
    """Say how it compares with the page that was cited."""
    if change.kind in _SAME:
        yield Sign(says=f"compared with the page that was cited: {change.kind.value}", well=True)
        return
    counted = f"{number_of(change.added, 'word')} added, {change.removed:,} removed, {change.likeness:.0%} alike"
    yield Sign(says=f"compared with the page that was cited: {change.kind.value} ({counted})", well=False)


def _quotes(passages: tuple[Passage, ...]) -> Iterator[Sign]:
    """Say what became of the quotes."""
    well = {PassageState.PRESENT: True, PassageState.EDITED: False, PassageState.MISSING: False}
    for passage in passages:
        now = f"; the page says “{_cut(passage.found)}”" if passage.found and not well.get(passage.state) else ""
        yield Sign(
            says=f"the quote “{_cut(passage.exact)}”{_place(passage)} is {passage.state.value}{now}",
            well=well.get(passage.state),
        )


def _place(passage: Passage) -> str:
    """Say between which words it was sought."""
    return f" ({passage.between})" if passage.between else ""


def _cut(text: str) -> str:
    """Show a long text by its beginning."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1].rstrip()}…"
