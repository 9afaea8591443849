"""Is a copy no page at all beside the article that stands there now: a choice of regions, a list of files?"""

from __future__ import annotations

from monitor.judge.lexicon.spelling import sentences, spelt
from monitor.judge.look.bareness import SHORT, weight
from monitor.judge.text.likeness import title_fits
from monitor.model.check import CitedPage
from monitor.model.page import Page, PieceKind

#: Running text of so much weight is a whole article.
_ARTICLE = 400
#: Lines of so much weight are running text where they end as sentences do.
_SENTENCE = 30
#: Letters of a sentence that stands in no other text by chance.
_TELLING = 12
_STOPS = (".", "!", "?", "。", "！", "？", "؟", "۔", "।", "…", "”", "»", '"', "」", "』")
#: Scripts that write no stops have their running text in lines of so much weight.
_LINE = 60


def is_bare(copy: Page, living: Page) -> bool:
    """Tell whether a copy has hardly any running text, and nothing of the whole article that stands there now.

    Neither its title nor its heading nor one sentence: whoever asks for the article gets no article there. Both pages
    are read with care.
    """
    if _running(living.text.splitlines()) < _ARTICLE:
        return False
    words = [piece.text for piece in copy.pieces if piece.kind is PieceKind.WORDS]
    if _running(words or (copy.all_text or copy.text).splitlines()) >= SHORT:
        return False
    if title_fits(copy, CitedPage(url="", title=living.title, heading=living.heading, text="")):
        return False
    shown = spelt(" ".join([copy.text, copy.all_text, *words])).replace(" ", "")
    told = (spelt(sentence).replace(" ", "") for sentence in sentences(living.text))
    return not any(key in shown for key in told if len(key) >= _TELLING)


def _running(lines: list[str]) -> float:
    """Weigh the lines that read as text does: with a stop, or long and without figures."""
    return sum(weight(line) for line in map(str.strip, lines) if _is_running(line))


def _is_running(line: str) -> bool:
    if line.endswith(_STOPS):
        return weight(line) >= _SENTENCE
    return weight(line) >= _LINE and 10 * sum(map(str.isdigit, line)) < len(line)
