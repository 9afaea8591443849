"""Who plays in the demo: what each site does on which day, and what has to be known of it in the end."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.demo.pages import (
    STORIES,
    article,
    challenge,
    for_sale,
    front,
    not_found,
    redesigned,
    soft_not_found,
    teaser,
)
from monitor.demo.server import Answer, Site
from monitor.model.finding import Event
from monitor.model.source import Quote
from monitor.model.verdict import Verdict

_TITLES = tuple(STORIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One source of the demo: its site, its path, and the end that the script has for it."""

    id: str
    paper: str
    path: str
    title: str
    site: Site
    ends: Verdict
    #: What people are told over the two weeks, in order.
    told: tuple[Event, ...] = ()
    quote: Quote | None = None
    claim: str = ""


def _site(paper: str, path: str, plays: Site) -> Site:
    """Give a whole site around one page: a front page, and an honest 404 for everything else."""

    def answer(asked: str, day: float) -> Answer:
        if asked == path:
            return plays(asked, day)
        return Answer(body=front(paper)) if asked == "/" else not_found(paper)

    return answer


def _alive(title: str, paper: str) -> Site:
    return lambda _path, _day: Answer(body=article(title, site=paper))


def _moves(title: str, paper: str, old: str, new: str) -> Site:
    def answer(asked: str, day: float) -> Answer:
        if asked == old and day >= 3:
            return Answer(status=301, headers={"Location": new})
        if asked == new or (asked == old and day < 3):
            return Answer(body=article(title, site=paper))
        return Answer(body=front(paper)) if asked == "/" else not_found(paper)

    return answer


def _edited(title: str, paper: str) -> Site:
    def answer(_path: str, day: float) -> Answer:
        change = ("for seven months before", "for some weeks before") if day >= 5 else None
        return Answer(body=article(title, site=paper, changed=change))

    return answer


def _soft(title: str, paper: str, path: str) -> Site:
    def answer(asked: str, day: float) -> Answer:
        if asked == "/":
            return Answer(body=front(paper))
        if asked == path and day < 4:
            return Answer(body=article(title, site=paper))
        return soft_not_found(paper)

    return answer


def _walled(title: str, paper: str) -> Site:
    return lambda _path, day: Answer(body=article(title, site=paper) if day < 6 else teaser(title, site=paper))


def _parked(title: str, paper: str) -> Site:
    def answer(asked: str, day: float) -> Answer:
        if day >= 7:
            return for_sale("valley-orchards.example")
        return Answer(body=article(title, site=paper)) if asked == "/apples" else not_found(paper)

    return answer


def _dies(title: str, paper: str) -> Site:
    return lambda _path, day: Answer(body=article(title, site=paper)) if day < 2 else not_found(paper)


def _gone(title: str, paper: str) -> Site:
    return lambda _path, day: (
        Answer(body=article(title, site=paper)) if day < 8 else Answer(status=410, body="This page was removed.")
    )


def _slow(title: str, paper: str) -> Site:
    return lambda _path, _day: Answer(body=article(title, site=paper), wait=0.2)


def _stumbles(title: str, paper: str) -> Site:
    def answer(_path: str, day: float) -> Answer:
        return not_found(paper) if 4 <= day < 5.5 else Answer(body=article(title, site=paper))

    return answer


def _new_dress(title: str, paper: str) -> Site:
    return lambda _path, day: Answer(
        body=article(title, site=paper) if day < 6 else redesigned(title, site=paper),
    )


def _guarded(title: str, paper: str) -> Site:
    return lambda _path, day: Answer(body=article(title, site=paper)) if day < 1 else challenge()


def _part(
    id_: str,
    paper: str,
    number: int,
    plays: Site,
    ends: Verdict,
    *told: Event,
    path: str = "/news/2026/story",
    quote: str = "",
    claim: str = "",
) -> Part:
    return Part(
        id=id_,
        paper=paper,
        path=path,
        title=_TITLES[number],
        site=plays,
        ends=ends,
        told=told,
        quote=Quote(exact=quote) if quote else None,
        claim=claim,
    )


_MOVED = "/archive/2026/night-trains-return"
_PLAIN = "/news/2026/story"

#: The cast, in the order of the written sources.yaml.
CAST: tuple[Part, ...] = (
    _part(
        "alive",
        "Quay Herald",
        0,
        _site("Quay Herald", _PLAIN, _alive(_TITLES[0], "Quay Herald")),
        Verdict.LIVE,
        quote="the river rose to 4.7 metres",
        claim="The wall held at the highest water on record.",
    ),
    _part(
        "new-dress",
        "Guild Letter",
        1,
        _site("Guild Letter", _PLAIN, _new_dress(_TITLES[1], "Guild Letter")),
        Verdict.LIVE,
        quote="The archivist said that the guild had never thrown away a single page.",
    ),
    _part(
        "moved",
        "Rail Gazette",
        2,
        _moves(_TITLES[2], "Rail Gazette", _PLAIN, _MOVED),
        Verdict.MOVED,
        Event.MOVED,
        claim="A night train runs to the coast again.",
    ),
    _part("slow", "Census Weekly", 3, _site("Census Weekly", _PLAIN, _slow(_TITLES[3], "Census Weekly")), Verdict.LIVE),
    _part(
        "edited-quote",
        "Harbour Post",
        4,
        _site("Harbour Post", _PLAIN, _edited(_TITLES[4], "Harbour Post")),
        Verdict.CHANGED,
        Event.QUOTE_EDITED,
        Event.CHANGED,
        quote="known of the leak for seven months before anybody was told",
        claim="The operator knew of the leak for seven months.",
    ),
    _part(
        "dead",
        "Island Mail",
        5,
        _site("Island Mail", _PLAIN, _dies(_TITLES[5], "Island Mail")),
        Verdict.DEAD,
        Event.DEAD,
    ),
    _part(
        "stumbled", "Tower Notes", 6, _site("Tower Notes", _PLAIN, _stumbles(_TITLES[6], "Tower Notes")), Verdict.LIVE
    ),
    _part(
        "gone",
        "Water Board",
        7,
        _site("Water Board", _PLAIN, _gone(_TITLES[7], "Water Board")),
        Verdict.DEAD,
        Event.DEAD,
    ),
    _part(
        "for-sale",
        "Valley Orchards",
        8,
        _parked(_TITLES[8], "Valley Orchards"),
        Verdict.USURPED,
        Event.USURPED,
        path="/apples",
    ),
    _part("soft-404", "Library News", 9, _soft(_TITLES[9], "Library News", _PLAIN), Verdict.DEAD, Event.DEAD),
    _part(
        "paywalled",
        "Quay Herald Plus",
        0,
        _site("Quay Herald Plus", _PLAIN, _walled(_TITLES[0], "Quay Herald Plus")),
        Verdict.BLOCKED,
    ),
    _part(
        "guarded",
        "Guild Courier",
        1,
        _site("Guild Courier", _PLAIN, _guarded(_TITLES[1], "Guild Courier")),
        Verdict.BLOCKED,
    ),
)
