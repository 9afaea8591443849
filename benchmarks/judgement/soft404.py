"""Soft 404 and parked against real pages, and made-up walls in thirty languages: precision, recall, every failure.

Real pages come from the folder: ``sites`` (the not-found page, the front page and articles of small published
sites), ``parked``, and as living pages ``articles``, ``pages``, ``languages``, ``captures``. What has no folder gives
no rows.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from benchmarks.judgement.figures import Figure, share
from benchmarks.judgement.seeing import Seen, Served, judged, reading
from monitor.judge.look.addresses import root_of
from monitor.judge.text.compare import compare
from monitor.judge.text.likeness import fits
from monitor.model.check import CitedPage
from monitor.model.comparison import ChangeKind
from monitor.model.verdict import Outcome
from tests.judge.strangers import MEANT, Stranger, strangers

_GONE = frozenset({Outcome.SOFT_404, Outcome.PARKED})
#: A title that people gave, which stands on none of the pages.
_WORK = "What the river left behind in the orchards"
_PRECISION, _RECALL = 0.99, 0.95


class Tally:
    """Counts how often what has to be found was found, by kind of case."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.right: dict[str, int] = defaultdict(int)
        self.all: dict[str, int] = defaultdict(int)
        self.wrong: list[tuple[str, str]] = []

    def hear(self, kind: str, seen: Seen, fine: Callable[[Outcome], bool]) -> None:
        """Judge one look and count it."""
        judgement = judged(seen)
        self.all[kind] += 1
        if fine(judgement.outcome):
            self.right[kind] += 1
        else:
            self.wrong.append((kind, f"{seen.name}: {judgement.rule} ({judgement.reason})"))

    def total(self) -> tuple[int, int]:
        """Give how many were right, of how many."""
        return sum(self.right.values()), sum(self.all.values())


def measure(folder: Path) -> list[Figure]:
    """Measure all that the folder has data for."""
    gone, alive = Tally(), Tally()
    sites = _sites(folder)
    for name, roles in sites.items():
        _hear_lost(gone, name, roles)
        _hear_kept(alive, name, roles)
    _hear_parked(gone, folder)
    living = list(_living(folder))
    for place, (name, body, url) in enumerate(living):
        other = living[(place + 7) % len(living)][1]
        _hear_living(alive, name, body, url, other=other)
    for name, before, after in _captures(folder):
        url = "https://example.org/legal/terms-of-use"
        alive.hear("successive captures", Seen(name=name, url=url, page=Served(body=after), was=before), _lives)
    figures = [*_real(gone, alive), *_rows(gone, "found"), *_rows(alive, "left alone")]
    return [*figures, *_exchanged(sites), *_sold(), *_made_up()]


def _is_gone(outcome: Outcome) -> bool:
    return outcome in _GONE


def _lives(outcome: Outcome) -> bool:
    return outcome not in _GONE


def _bytes(path: Path) -> bytes:
    """Read a page, packed or not."""
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _sites(folder: Path) -> dict[str, dict[str, bytes]]:
    """Give the pages of each site by role."""
    found: dict[str, dict[str, bytes]] = {}
    for path in sorted((folder / "sites").glob("*/*.html.gz")):
        found.setdefault(path.parent.name, {})[path.name.removesuffix(".html.gz")] = _bytes(path)
    return {name: roles for name, roles in found.items() if "not-found" in roles}


def _articles(roles: dict[str, bytes]) -> list[tuple[str, bytes]]:
    """Give the articles of a site."""
    return [(role, body) for role, body in roles.items() if role.startswith("article")]


def _hear_lost(gone: Tally, name: str, roles: dict[str, bytes]) -> None:
    """Serve a site's not-found page and its front page in place of an article."""
    url, missing, home = f"https://{name}.example.org/2019/04/what-was-here.html", roles["not-found"], roles.get("home")
    articles = _articles(roles)
    cited: list[tuple[str, bytes | None]] = [("no baseline", None), *articles[:3]]
    if not articles and home:
        cited.append(("front page as baseline", home))
    lost, front = Served(body=missing), Served(body=home) if home else None
    for label, was in cited:
        told, known = f"{name}, {label}", "baseline" if was else "none"
        for beside, sibling in (("sibling answers alike", lost), ("sibling gets 404", None)):
            seen = Seen(name=told, url=url, page=lost, sibling=sibling, front=front, was=was)
            gone.hear(f"not-found page, {known}, {beside}", seen, _is_gone)
        if front is not None and was != home:
            _hear_front(gone, Seen(name=told, url=url, page=front, front=front, was=was), known)


def _hear_front(gone: Tally, shown: Seen, known: str) -> None:
    """Serve the front page in place of an article: with success at this address or at all, and by a redirect."""
    front = shown.page
    for beside, sibling in (("all addresses", front), ("this address", None)):
        if shown.was is not None or sibling is not None:
            # With nothing known, and at one address alone, it may be another name of the front page: none could tell.
            gone.hear(f"front page with 200 at {beside}, {known}", replace(shown, sibling=sibling), _is_gone)
        titled = replace(shown, sibling=sibling, was=None, title=_WORK)
        gone.hear(f"front page with 200 at {beside}, title given", titled, _is_gone)
    led = replace(shown, page=Served(status=302, location=root_of(shown.url)))
    gone.hear(f"led to the front page, {known}", led, _is_gone)


def _hear_kept(alive: Tally, name: str, roles: dict[str, bytes]) -> None:
    """Serve the articles and the front page of a site as they are, and one article in place of another."""
    site, missing, home = f"https://{name}.example.org", Served(body=roles["not-found"]), roles.get("home")
    front = Served(body=home) if home else None
    articles = _articles(roles)
    for role, body in articles:
        for was in (None, body):
            seen = Seen(name=f"{name} {role}", url=f"{site}/{role}", page=Served(body=body), sibling=missing, was=was)
            alive.hear(f"article of a site, {'baseline' if was else 'none'}", replace(seen, front=front), _lives)
    if front is not None:
        seen = Seen(name=f"{name} home", url=f"{site}/", page=front, sibling=missing, front=front)
        alive.hear("cited front page", seen, _lives)
    for (role, body), (_, was) in pairwise(articles):
        seen = Seen(name=f"{name} {role}", url=f"{site}/x", page=Served(body=body), front=front, was=was)
        alive.hear("another article of the site in its place", seen, _lives)


def _hear_parked(gone: Tally, folder: Path) -> None:
    """Serve parked pages at the front page and deep, with and without what stood there."""
    was = next((body for _, body, _ in _living(folder)), None)
    for path in sorted((folder / "parked").glob("*.html*")):
        served = Served(body=_bytes(path))
        for url in ("https://gulfasia.com/", "https://gulfasia.com/news/2014/port.html"):
            for label, known in (("none", None), ("baseline", was)):
                seen = Seen(name=path.name, url=url, page=served, sibling=served, front=served, was=known)
                gone.hear(f"parked page, {label}", seen, _is_gone)


def _living(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    """Give real pages that are there: name, bytes, address."""
    truth = folder / "articles" / "ground-truth.json"
    told = json.loads(truth.read_text()) if truth.is_file() else {}
    for path in sorted((folder / "articles").glob("*.html.gz")):
        name = path.name.removesuffix(".html.gz")
        url = told.get(name, {}).get("url") or f"https://example.org/{name}"
        yield f"articles/{name[:12]}", _bytes(path), url
    for path in sorted((folder / "pages").glob("*/source.html.gz")):
        yield f"pages/{path.parent.name}", _bytes(path), f"https://example.org/2020/{path.parent.name}"
    for path in sorted((folder / "languages").glob("*.html.gz")):
        yield f"languages/{path.name}", _bytes(path), f"https://example.org/{path.name.removesuffix('.gz')}"


def _captures(folder: Path) -> Iterator[tuple[str, bytes, bytes]]:
    """Give successive captures of living pages."""
    pairs = folder / "captures" / "pairs.json"
    for pair in json.loads(pairs.read_text()) if pairs.is_file() else ():
        before, after = (_bytes(folder / "captures" / pair[when]) for when in ("before", "after"))
        yield f"{pair['page']} {pair['after']}", before, after


def _hear_living(alive: Tally, name: str, body: bytes, url: str, *, other: bytes) -> None:
    """Serve a real page as it is, beside hosts that answer nonsense in three ways."""
    page, lost = Served(body=body), Served(body=b"<title>Page not found</title><h1>Page not found</h1><p>Sorry.</p>")
    for beside, sibling in (("404", None), ("soft 404", lost), ("another article", Served(body=other))):
        for label, was in (("none", None), ("baseline", body)):
            seen = Seen(
                name=f"{name}, {beside}", url=url, page=page, sibling=sibling, front=Served(body=other), was=was
            )
            alive.hear(f"real page, {label}", seen, _lives)


def _real(gone: Tally, alive: Tally) -> list[Figure]:
    """Give precision and recall over all real pages."""
    found, missing = gone.total()
    spared, living = alive.total()
    if not missing or not living:
        return []
    false = living - spared
    precision, recall = found / (found + false) if found else 0.0, found / missing
    return [
        Figure(
            name="soft 404 and parked, precision",
            asked=f"at least {_PRECISION}",
            measured=f"{precision:.4f} ({false} false of {living} living, {found} found)",
            held=precision >= _PRECISION,
            failures=tuple(f"{kind}: {told}" for kind, told in alive.wrong),
        ),
        Figure(
            name="soft 404 and parked, recall",
            asked=f"at least {_RECALL}",
            measured=f"{recall:.4f} ({found} of {missing})",
            held=recall >= _RECALL,
            failures=tuple(f"{kind}: {told}" for kind, told in gone.wrong),
        ),
    ]


def _rows(tally: Tally, word: str) -> list[Figure]:
    """Give one row for each kind of case."""
    return [
        Figure(name=kind, asked="", measured=f"{share(tally.right[kind], count)} {word}", held=None)
        for kind, count in sorted(tally.all.items())
    ]


def _exchanged(sites: dict[str, dict[str, bytes]]) -> list[Figure]:
    """Lead an address for good to another article: that is no move, and comparing has to say so."""
    told, count, failures = 0, 0, []
    for name, roles in sites.items():
        articles = _articles(roles)
        site = f"https://{name}.example.org"
        for (role, body), (_, was) in pairwise(articles):
            final = f"{site}/posts/{role}"
            seen = Seen(
                name=f"{name} {role}",
                url=f"{site}/2019/cited.html",
                page=Served(status=301, location=final),
                others={final: Served(body=body)},
                was=was,
            )
            count += 1
            judgement = judged(seen)
            now, then = reading(body, final), reading(was, seen.url)
            cited = CitedPage(url=seen.url, title=then.title, text=then.text, heading=then.heading)
            change = compare(cited, now)
            known = judgement.outcome in _GONE or judgement.rule == "redirected-elsewhere"
            if known or (change is not None and change.kind is ChangeKind.DIFFERENT):
                told += 1
            else:
                failures.append(f"{seen.name}: {judgement.rule}, fits {fits(now, cited)}")
    if not count:
        return []
    return [
        Figure(
            name="led for good to another article, told as another page",
            asked="",
            measured=share(told, count),
            held=None,
            failures=tuple(failures),
        )
    ]


def _sold() -> list[Figure]:
    """Put one made-up site in place of another: another language, or the same one, another owner."""
    told = Tally()
    sites = [each for each in strangers() if each.kind == "story"]
    others = {each.lang: each.was or b"" for each in strangers() if each.kind == "not-found"}
    for then, now in pairwise([*sites, sites[0]]):
        cited = others[then.lang]
        seen = Seen(name=f"{then.lang} to {now.lang}", url=then.url, page=Served(body=now.body), was=cited)
        sold = replace(seen, front=Served(body=others[now.lang]))
        told.hear("made-up site sold to another", sold, lambda said: said is Outcome.PARKED)
        same = replace(seen, page=Served(body=then.body), front=Served(body=cited))
        told.hear("made-up site with another article in its place", same, _lives)
    wrong = tuple(f"{kind}: {what}" for kind, what in told.wrong)
    return [replace(row, failures=wrong if place == 0 else ()) for place, row in enumerate(_rows(told, "right"))]


def _made_up() -> list[Figure]:
    """Judge made-up pages in thirty languages, with and without baseline and sibling."""
    tally = Tally()
    for stranger in strangers():
        for label, was in (("none", None), ("baseline", stranger.was)):
            for beside in (True, False):
                where = "sibling alike" if beside else "sibling gets 404"
                kind = f"made up, {stranger.kind}, {label}" + (f", {where}" if stranger.kind == "not-found" else "")
                seen = _as_seen(stranger, was, beside=beside)
                tally.hear(kind, seen, lambda outcome, meant=MEANT[stranger.kind]: outcome is meant)  # type: ignore[misc]
    right, count = tally.total()
    worst = tuple(f"{kind}: {told}" for kind, told in tally.wrong)
    total = Figure(name="made-up pages judged right", asked="", measured=share(right, count), held=None, failures=worst)
    return [total, *_rows(tally, "right")]


def _as_seen(stranger: Stranger, was: bytes | None, *, beside: bool) -> Seen:
    """Lay out a made-up page for judging."""
    return Seen(
        name=str(stranger),
        url=stranger.url,
        page=Served(body=stranger.body, status=stranger.status),
        sibling=Served(body=stranger.sibling) if beside and stranger.sibling else None,
        front=Served(body=stranger.front) if stranger.front else None,
        was=was,
    )
