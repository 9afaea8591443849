"""Walls against robots: told by headers, by the build of the page, by a bare page's title, by where a chain ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.judge.lexicon.phrases import Phrasebook, first_line
from monitor.judge.lexicon.refusal_words import DENIED, REFUSED
from monitor.judge.lexicon.spelling import sentences, tokens
from monitor.judge.lexicon.wall_words import CHALLENGE as CHALLENGE_WORDS
from monitor.judge.lexicon.wall_words import VISIT_TALK
from monitor.judge.look.bareness import SHORT, is_bare, is_itself, length, lines, visible, weight
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import is_challenge
from monitor.judge.look.stories import tells_story
from monitor.judge.text.likeness import is_unlike
from monitor.model.address import host_name
from monitor.model.markers import CHALLENGE, TELLING_ONLY_ON_SHELLS, Marker
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: Headers that are only sent with a challenge.
_ALWAYS = (
    "cf-mitigated",
    "x-vercel-mitigated",
    "x-vercel-challenge-token",
    "sg-captcha",
    "x-sucuri-block",
    "x-px-blocked",
)
#: Statuses that walls refuse with.
_REFUSING = frozenset({401, 403, 405, 406, 418, 429, 503})
#: With such a status these headers tell that the wall refused, not the site; without, the wall let us through.
_WITH_REFUSAL = (
    ("x-datadome", ""),
    ("x-dd-b", ""),
    ("x-iinfo", ""),
    ("x-kpsdk-ct", ""),
    ("x-distil-cs", ""),
    ("x-reblaze-protection", ""),
    ("set-cookie", "datadome="),
    ("set-cookie", "_abck="),
    ("x-cdn", "incapsula"),
    ("x-cdn", "imperva"),
    ("server", "akamaighost"),
    ("server", "ddos-guard"),
    ("server", "awselb"),
    ("server", "sucuri"),
    ("server", "qrator"),
    ("server", "stormwall"),
    ("x-cache", "error from cloudfront"),
)
#: Statuses of a page that is not there, whoever stands before it.
_ABSENT = frozenset({404, 410})
#: A wall names itself within so many words.
_LONGEST_TITLE = 9
#: A sentence of so many signs tells what a shell is for.
_LONGEST_TOLD = 200
#: A sentence of so many signs that does not speak of robots belongs to a page, not to a wall.
_OWN_SENTENCE = 90
#: What was a moment ago.
_PASSED = re.compile(r"\bjust a moment ago\b", re.IGNORECASE)
#: Pages that only refuse lead to their makers, or home.
_FEW_LINKS = 4


def judge_challenge(sight: Sight) -> Judgement | None:
    """Judge answers that come from a wall against robots, not from the page; we do not disguise."""
    return _by_header(sight) or _by_address(sight) or _by_body(sight) or _by_title(sight)


def _by_header(sight: Sight) -> Judgement | None:
    """Read what walls say in headers."""
    told = next((name for name in _ALWAYS if sight.header(name)), None)
    if told is None and sight.header("x-amzn-waf-action") in ("challenge", "captcha"):
        told = "x-amzn-waf-action"
    if told is None and sight.status in _REFUSING and not (sight.status == 503 and sight.header("retry-after")):
        told = next((name for name, value in _WITH_REFUSAL if sight.header(name) and value in sight.header(name)), None)
        if sight.status == 503 and told in ("server", "x-cache", "set-cookie", "x-iinfo", "x-cdn"):
            told = None  # These stand before servers that fail by themselves, too.
    if told is None:
        return None
    return sight.judge(
        "blocked-challenge-header",
        f"{host_name(sight.chain.final)} answered {sight.status} through a wall against robots ({told}).",
    )


def _by_address(sight: Sight) -> Judgement | None:
    """See where the chain ended."""
    if not sight.chain.elsewhere or not is_challenge(sight.chain.final) or is_challenge(sight.chain.cited):
        return None
    if sight.page is not None and not is_bare(sight.page, text=2 * SHORT, links=15):
        return None
    return sight.judge("blocked-challenge-redirect", f"It leads to a wall against robots: {sight.chain.final}.")


def _by_body(sight: Sight) -> Judgement | None:
    """Read the traces in the markup, where hardly anything else stands on the page."""
    page = sight.html
    if page is None or sight.status in _ABSENT:
        return None
    sure = page.signals.markers & CHALLENGE
    if (sight.status or 0) >= 500:
        # Networks of delivery sign the faults of the servers behind them as well.
        sure -= {Marker.CLOUDFLARE_ERROR, Marker.AKAMAI_REFERENCE}
    if sure and is_bare(page, text=4 * SHORT, links=15):
        return _built(sight, min(sure))
    weak = page.signals.markers & TELLING_ONLY_ON_SHELLS
    if not weak or not is_bare(page, text=2 * SHORT, links=8):
        return None
    own = _tells_own(page)
    empty = visible(page) < SHORT and page.signals.links <= 2 and not is_itself(sight, page) and not own
    told = visible(page) < 6 * SHORT and CHALLENGE_WORDS.holds(page.all_text) and not own
    if empty or told or _speaks(CHALLENGE_WORDS, page):
        return _built(sight, min(weak))
    return None


def _tells_own(page: Page) -> bool:
    """Tell whether a headed main text holds a sentence of some length, and none about robots: a form is guarded."""
    told = sentences(page.text)
    return (
        bool(page.heading.strip())
        and any(weight(line) >= _OWN_SENTENCE for line in told)
        and not any(CHALLENGE_WORDS.holds(line) and weight(line) >= _OWN_SENTENCE // 2 for line in told)
    )


def _built(sight: Sight, trace: str) -> Judgement:
    """Say which trace gave the wall away."""
    return sight.judge(
        "blocked-challenge",
        f"{host_name(sight.chain.final)} answered {sight.status} with a wall against robots ({trace}), not a page.",
    )


def _by_title(sight: Sight) -> Judgement | None:
    """Read title and headings of a bare page; for a success, something beside the title must agree."""
    page = sight.html
    status = sight.status or 0
    if page is None or status in _ABSENT or not (status in _REFUSING or 200 <= status < 300):
        return None
    if not is_bare(page, text=4 * SHORT if status >= 400 else 2 * SHORT, links=8) or is_itself(sight, page):
        return None
    line = _speaks(CHALLENGE_WORDS, page)
    if line is None and status < 400:
        line = _speaks(DENIED, page) or _told_on_shell(page) or _refused(sight, page)
    if line is None:
        return None
    if status < 400 and not _agrees(sight, page):
        return None
    return sight.judge(
        "blocked-challenge-title",
        f'{host_name(sight.chain.final)} answered {status} with a bare page titled "{line}".',
    )


def _agrees(sight: Sight, page: Page) -> bool:
    """Tell whether something beside its title makes a page that came with success a wall.

    A headline is no wall over a story, where nobody knows that another page was cited: what walls say of themselves is
    about robots and refusals, or about their readers' browsers and connections.
    """
    if page.signals.noindex or page.signals.script_shell or length(page) < SHORT // 4:
        return True
    cited = sight.look.cited
    replaced = cited is not None and is_unlike(page, cited)
    if not replaced and tells_story(page, about=(CHALLENGE_WORDS, DENIED, VISIT_TALK)):
        return False
    return CHALLENGE_WORDS.holds(page.text) or DENIED.holds(page.text)


def _refused(sight: Sight, page: Page) -> str | None:
    """Find a title that is a mere word of refusal, or of checking, above a sentence or two about robots."""
    if visible(page) >= 2 * SHORT or page.signals.links > _FEW_LINKS:
        return None
    headed = next((line for line in lines(page) if REFUSED.titles(line, names=sight.names)), None)
    if headed is None or not any(book.holds(page.all_text or page.text) for book in (CHALLENGE_WORDS, DENIED)):
        return None
    return headed


def find_wall(sight: Sight, page: Page, said: Sequence[str]) -> str | None:
    """Find a line that walls are known by: one that speaks of robots or refuses, or a title that is a refusal."""
    return first_line(said, CHALLENGE_WORDS, DENIED) or next(
        (line for line in lines(page) if REFUSED.titles(line, names=sight.names)), None
    )


def _told_on_shell(page: Page) -> str | None:
    """Find a sentence that speaks of robots on a page that holds nothing else, and that nobody is to index."""
    if not page.signals.noindex or page.signals.links > 2 or visible(page) >= 2 * SHORT:
        return None
    told = (line for line in sentences(page.all_text or page.text) if len(line) <= _LONGEST_TOLD)
    return first_line(told, CHALLENGE_WORDS)


def _speaks(book: Phrasebook, page: Page) -> str | None:
    """Find the title or heading that is little more than such a phrase."""
    return next(
        (line for line in lines(page) if len(tokens(line)) <= _LONGEST_TITLE * 2 and _is_about(book, line)), None
    )


def _is_about(book: Phrasebook, line: str) -> bool:
    """Tell whether a short line holds such a phrase; in scripts without spaces every sign is a word.

    Who speaks of a moment ago asks nobody to wait for one.
    """
    return len(line) <= 70 and book.holds(_PASSED.sub("", line))
