"""Pages that send their readers on: a refresh within ten seconds, by page, header or script, is a redirect."""

from __future__ import annotations

from urllib.parse import urlsplit

from monitor.judge.look.bareness import length
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import text_fits
from monitor.model.address import host_name, is_inner_name, is_web
from monitor.model.check import Answer, Question
from monitor.model.exchange import Purpose, Trouble
from monitor.model.markers import PARKING
from monitor.model.outside import refresh_of
from monitor.model.page import Refresh
from monitor.model.verdict import Judgement

#: A refresh within so many seconds is a redirect.
_WITHIN = 10.0
#: A page of so many signs that loads itself again under another query is a page.
_FULL_PAGE = 250


def refresh_told(answer: Answer) -> Refresh | None:
    """Give where an answer sends its readers on to: by its header, which browsers heed first, else by its page."""
    final = answer.observation.final
    said = final.header("refresh") if final is not None else None
    told = refresh_of(said, base=final.url, url=final.url) if final is not None and said is not None else None
    return told or (answer.page.signals.refresh if answer.page is not None else None)


def judge_refresh_header(sight: Sight) -> Judgement | Question | None:
    """Follow a Refresh header of a success, whatever page came with it, or none."""
    status, final = sight.status, sight.final
    if final is None or status is None or not 200 <= status < 300:
        return None
    said = final.header("refresh")
    told = refresh_of(said, base=final.url, url=final.url) if said is not None else None
    return _led_on(sight, told) if told is not None else None


def judge_refresh(sight: Sight) -> Judgement | Question | None:
    """Follow a quick meta refresh to another address; a page that loads itself again is a page.

    What a script carries that only parked domains carry is known without it.
    """
    page = sight.html
    if page is not None and page.signals.script_shell and page.signals.markers & PARKING:
        return None
    return _led_on(sight, page.signals.refresh) if page is not None and page.signals.refresh is not None else None


def _led_on(sight: Sight, refresh: Refresh) -> Judgement | Question | None:
    """Follow a refresh as a 302 to the same address would be."""
    if refresh.seconds > _WITHIN:
        return None
    if not is_web(refresh.url) or _leads_inside(sight, refresh.url):
        return _forbidden(sight, refresh.url)
    page = sight.html
    here, there = urlsplit(sight.chain.final), urlsplit(refresh.url)
    itself = (here.netloc, here.path.rstrip("/")) == (there.netloc, there.path.rstrip("/"))
    if itself and (here.query == there.query or (page is not None and length(page) >= _FULL_PAGE)):
        return None
    seen = {answer.observation.request.url for answer in sight.look.answers}
    if not sight.may_ask or refresh.url.partition("#")[0] in seen | {sight.chain.final}:
        return None
    return sight.ask(Purpose.REFRESH, "the page sends its readers on", url=refresh.url)


def _leads_inside(sight: Sight, url: str) -> bool:
    """Tell whether an address is one of an inner network, seen from outside of it."""
    return is_inner_name(host_name(url)) and not is_inner_name(host_name(sight.chain.final))


def _forbidden(sight: Sight, url: str) -> Judgement | None:
    """Judge a page that sends its readers to what is no public web address; the cited text stands where it stands."""
    page, cited = sight.html, sight.look.cited
    if page is not None and cited is not None and text_fits(page, cited):
        return None
    return sight.judge(
        "forbidden-redirect",
        f"It sends its readers on to {url[:200]}, which is no public web address; it was not followed.",
        trouble=Trouble.PRIVATE_ADDRESS if is_web(url) else Trouble.NOT_HTTP,
    )
