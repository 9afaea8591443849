"""Quotes made of real articles by program, looked for on their pages through the product's own reading."""

from __future__ import annotations

import os
import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.judgement.figures import Figure, share
from benchmarks.judgement.quote_making import Made, altered, exact, folded, sentences
from benchmarks.judgement.quoted_pages import QuotedPage, lines, linked, quoted_pages, squashed
from monitor.judge.text.quotes import find
from monitor.model.comparison import PassageState
from monitor.model.page import Page, PageKind
from monitor.model.source import Quote
from monitor.ports import Raw
from monitor.read.read import read_page

#: Sentences taken from each page, and runs of a timing, of which the median counts.
_SENTENCES, _RUNS = 5, 9
_WORDS = 40_000
_LIMIT_MS = 60.0
_MOST_SHOWN = 10
#: Half of the pages by their names, 0 or 1, for developing on one and measuring on the other; all without it.
_HALF = "QUOTES_HALF"
_SCRIPTS = (("ja", "[\u3040-\u30ff]"), ("zh", "[\u4e00-\u9fff]"), ("ar", "[\u0620-\u064a]"), ("th", "[\u0e01-\u0e4e]"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One quote that was looked for: of which kind it is, and what was said of it."""

    page: str
    kind: str
    made: Made
    state: PassageState
    #: It was found, but only in what is no part of the article.
    outside: bool = False


def measure(folder: Path) -> list[Figure]:
    """Look for quotes of every kind on every page, and time the search on a long one."""
    half = os.environ.get(_HALF)
    pages = [page for page in quoted_pages(folder) if half is None or page.half == int(half)]
    if not pages:
        return []
    cases = [case for page in pages for case in _cases(page)]
    return [
        _found("exact quotes found", "100 %", [case for case in cases if case.kind == "exact"], least=1.0),
        _found(
            "folded quotes found", "at least 99.5 %", [case for case in cases if case.kind == "folded"], least=0.995
        ),
        _beside([case for case in cases if case.kind in ("exact", "folded")]),
        _falsified([case for case in cases if case.kind == "altered"]),
        _surroundings([case for case in cases if case.kind == "foreign"]),
        *_timings(),
    ]


def _cases(page: QuotedPage) -> Iterator[_Case]:
    """Make quotes of a page's article, and of its surroundings, and look for each."""
    chance = random.Random(page.name)
    read = read_page(Raw(body=page.markup, content_type="text/html", url=page.url, careful=True))
    markup = page.markup.decode("utf-8", "replace")
    visible, teasers = squashed("".join(lines(markup))), linked(page.markup)
    found = sentences(page.article)
    for place in chance.sample(range(len(found)), min(_SENTENCES, len(found))):
        sentence = found[place]
        if squashed(sentence) not in visible or squashed(sentence) in teasers:
            continue
        following, after = (*found[place + 1 : place + 3], "", "")[:2]
        if squashed(following) not in squashed(read.text):
            following = ""
        yield from _looked_for(page, read, "exact", exact(chance, sentence))
        yield from _looked_for(page, read, "folded", folded(chance, sentence))
        yield from _looked_for(
            page, read, "altered", altered(chance, _language(page, read), sentence, following, after)
        )
    article = squashed("".join(page.article)).lower()
    around = [line for line in sentences(lines(markup)) if squashed(line).lower() not in article]
    picked = chance.sample(around, min(_SENTENCES, len(around)))
    yield from _looked_for(page, read, "foreign", [Made(how="foreign", text=line, of=line) for line in picked])


def _looked_for(page: QuotedPage, read: Page, kind: str, quotes: Iterable[Made]) -> Iterator[_Case]:
    for made in quotes:
        (passage,) = find((Quote(exact=made.text),), read)
        yield _Case(page=page.name, kind=kind, made=made, state=passage.state, outside=passage.outside)


def _language(page: QuotedPage, read: Page) -> str:
    """Give the language for denials: by its script where that tells, else as the page declares it."""
    text = "".join(page.article)[:2000]
    for language, letters in _SCRIPTS:
        if len(re.findall(letters, text)) > len(text) / 5:
            return language
    return (read.language or "en")[:2].lower()


def _found(name: str, asked: str, cases: list[_Case], *, least: float) -> Figure:
    """Say how many quotes that stand there were found."""
    lost = [case for case in cases if case.state is not PassageState.PRESENT]
    held = len(cases) - len(lost) >= least * len(cases)
    return Figure(
        name=name,
        asked=asked,
        measured=share(len(cases) - len(lost), len(cases)),
        held=held if cases else None,
        failures=_shown(lost),
    )


def _beside(cases: list[_Case]) -> Figure:
    """Say how many of those that were not found were shown to stand on the page, and only outside the article."""
    lost = [case for case in cases if case.state is not PassageState.PRESENT]
    pages = Counter(case.page for case in lost)
    return Figure(
        name="of those not found: said to stand outside the article alone",
        asked="",
        measured=share(sum(case.outside for case in lost), len(lost)),
        held=None,
        failures=tuple(f"{page}: {many}" for page, many in pages.most_common(_MOST_SHOWN)),
    )


def _falsified(cases: list[_Case]) -> Figure:
    """Say how many falsified quotes were taken for present."""
    taken = [case for case in cases if case.state is PassageState.PRESENT]
    kinds = Counter(case.made.how for case in cases)
    return Figure(
        name=f"altered quotes called present ({', '.join(f'{how} {count}' for how, count in sorted(kinds.items()))})",
        asked="none",
        measured=share(len(taken), len(cases)),
        held=not taken if cases else None,
        failures=_shown(taken),
    )


def _surroundings(cases: list[_Case]) -> Figure:
    """Say how many lines from around the articles were taken for the article; captions and headlines are among them."""
    taken = [case for case in cases if case.state is PassageState.PRESENT]
    return Figure(
        name="lines that are not in the expected article, called present",
        asked="",
        measured=share(len(taken), len(cases)),
        held=None,
        failures=_shown(taken),
    )


def _shown(cases: list[_Case]) -> tuple[str, ...]:
    return tuple(
        f"{case.page}: {case.state} ({case.made.how}): {' '.join(case.made.text.split())[:160]}"
        for case in cases[:_MOST_SHOWN]
    )


def _timings() -> Iterator[Figure]:
    """Time one quote on a page of 40,000 words: one that stands at its end, one edited, one that is nowhere."""
    chance = random.Random(7)
    known = [f"{''.join(chance.choices('abcdefghijklmnoprstuvw', k=chance.randint(2, 10)))}" for _ in range(6_000)]
    text = "\n".join(" ".join(chance.choices(known, k=50)).capitalize() + "." for _ in range(_WORDS // 50))
    crowd = "".join(chr(0x4E00 + int(chance.paretovariate(0.8)) % 3_000) for _ in range(2 * _WORDS))
    for name, page_text in (("Latin", text), ("Chinese", crowd)):
        page = Page(kind=PageKind.HTML, text=page_text, inside=page_text, all_text=page_text, outside=page_text[:5_000])
        last = page_text[-160:-1].partition(" ")[2] or page_text[-60:-1]
        edited = f"{last[: len(last) // 2]} 17 {last[len(last) // 2 :]}"
        for how, quote in (
            ("present", last),
            ("edited", edited),
            ("missing", "Nothing of this kind was ever written 2031"),
        ):
            spent = sorted(_spent(quote, page) for _ in range(_RUNS))[_RUNS // 2]
            yield Figure(
                name=f"one {how} quote on 40,000 words, {name}",
                asked=f"at most {_LIMIT_MS:.0f} ms",
                measured=f"{spent:.0f} ms",
                held=spent <= _LIMIT_MS,
            )


def _spent(quote: str, page: Page) -> float:
    """Give the processor time of one search, in milliseconds."""
    begun = time.process_time()
    find((Quote(exact=quote),), page)
    return (time.process_time() - begun) * 1000
