"""Text fragments: the part of an address that points at words of a page, read and written.

As WICG's "URL Fragment Text Directives" has it: ``#place:~:text=prefix-,start,end,-suffix&text=...``.
"""

from __future__ import annotations

from urllib.parse import quote as percent_encoded
from urllib.parse import unquote

from monitor.judge.text.wording import Wording
from monitor.model.address import FRAGMENT_DIRECTIVES
from monitor.model.source import Quote

_MOST_PARTS = 4
#: Longer stretches are named by their first and last words; browsers look for both in one go.
_LONGEST_EXACT = 240
#: Words at each end of a long stretch, and words of context; in scripts without blanks a character is a word.
_END_WORDS, _CONTEXT_WORDS = 6, 4


def fragment_quotes(url: str) -> tuple[Quote, ...]:
    """Read the quotes that an address points at; a directive that the specification calls invalid is none.

    A start and an end quote everything between them.
    """
    directives = url.partition("#")[2].partition(FRAGMENT_DIRECTIVES)[2]
    found = (_read(directive[len("text=") :]) for directive in directives.split("&") if directive.startswith("text="))
    return tuple(quote for quote in found if quote is not None)


def fragment_of(text: Wording, span: tuple[int, int]) -> str:
    """Write the directive that leads a browser to a range of words, as the page spells them.

    Long stretches and those of several blocks are named by both ends. What stands more than once is told apart by
    the words around it.
    """
    begin, end = text.place(span)
    exact = text.original[begin:end]
    if "\n" not in exact and len(exact) <= _LONGEST_EXACT:
        named, parts = span, [_encoded(exact)]
    else:
        head = _head(text, span)
        tail = _tail(text, (max(span[0], head[1]), span[1]))
        named, parts = head, [_spelled(text, head), _spelled(text, tail)]
    if len(text.occurrences([text.words_of(named)], (), most=2)) > 1:
        before, after = _around(text, span)
        parts = [*([f"{before}-"] if before else []), *parts, *([f"-{after}"] if after else [])]
    return f"text={','.join(parts)}"


def _read(value: str) -> Quote | None:
    """Read one directive's value (section 3.5.1, "parse a text directive")."""
    parts = value.split(",")
    if len(parts) > _MOST_PARTS:
        return None
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts and parts[-1].startswith("-") else ""
    ends = [unquote(part).strip() for part in parts]
    if not 1 <= len(ends) <= 2 or not all(ends):
        return None
    return Quote(exact=" … ".join(ends), prefix=prefix.strip(), suffix=suffix.strip())


def _head(text: Wording, span: tuple[int, int]) -> tuple[int, int]:
    """Give the first words of a range, as many as stand on one line."""
    last = min(span[0] + _END_WORDS, span[1])
    while last > span[0] + 1 and "\n" in _original(text, (span[0], last)):
        last -= 1
    return span[0], last


def _tail(text: Wording, span: tuple[int, int]) -> tuple[int, int]:
    """Give the last words of a range, as many as stand on one line."""
    first = max(span[1] - _END_WORDS, span[0])
    while first < span[1] - 1 and "\n" in _original(text, (first, span[1])):
        first += 1
    return min(first, span[1] - 1), span[1]


def _around(text: Wording, span: tuple[int, int]) -> tuple[str, str]:
    """Give some words before and behind a range, encoded; those of its own line, or of the line next to it."""
    start, end = span
    before = (max(0, start - _CONTEXT_WORDS), start)
    after = (end, min(end + _CONTEXT_WORDS, len(text)))
    return (
        _spelled(text, _tail(text, before)) if before[0] < before[1] else "",
        _spelled(text, _head(text, after)) if after[0] < after[1] else "",
    )


def _spelled(text: Wording, span: tuple[int, int]) -> str:
    return _encoded(_original(text, span))


def _original(text: Wording, span: tuple[int, int]) -> str:
    begin, end = text.place(span)
    return text.original[begin:end]


def _encoded(words: str) -> str:
    """Write words so that no comma, hyphen or ampersand of theirs is taken for one of the directive's."""
    return percent_encoded(" ".join(words.split()), safe="").replace("-", "%2D")
