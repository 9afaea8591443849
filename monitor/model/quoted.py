"""What a source is quoted for: the words that people gave, and those that its address alone points at.

Text fragments are those of WICG's "URL Fragment Text Directives": ``#place:~:text=prefix-,start,end,-suffix&text=...``.
"""

from __future__ import annotations

from urllib.parse import unquote

from monitor.model.address import FRAGMENT_DIRECTIVES
from monitor.model.source import Quote, Source

_MOST_PARTS = 4


def quotes_of(source: Source) -> tuple[Quote, ...]:
    """Give a source's quotes, each once, and those that its address alone carries as text fragments."""
    given = {quote.exact for quote in source.quotes}
    pointed = (quote for quote in fragment_quotes(source.url or "") if quote.exact not in given)
    return tuple(dict.fromkeys((*source.quotes, *pointed)))


def fragment_quotes(url: str) -> tuple[Quote, ...]:
    """Read the quotes that an address points at; a directive that the specification calls invalid is none.

    A start and an end quote everything between them.
    """
    directives = url.partition("#")[2].partition(FRAGMENT_DIRECTIVES)[2]
    found = (_read(directive[len("text=") :]) for directive in directives.split("&") if directive.startswith("text="))
    return tuple(quote for quote in found if quote is not None)


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
    return Quote(exact=" … ".join(ends), prefix=prefix.strip(), suffix=suffix.strip(), directive=value)
