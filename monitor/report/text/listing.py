"""One source on one line, for lists of any length."""

from __future__ import annotations

from rich.text import Text

from monitor.model.finding import Item
from monitor.report.mask import mask, mask_prose
from monitor.report.tame import shorten, tame
from monitor.report.text.signs import sign
from monitor.report.when import day

#: A narrower terminal has no room for the day beside the name.
_NARROW = 50


def line(item: Item, *, width: int | None = 80, plain: bool = False) -> Text:
    """Show verdict, since, id and title (else claim or address) on one line of at most ``width`` columns.

    Without a width nothing is cut: programs read what is piped.
    ``plain`` writes ASCII symbols. The caller prints the lines as they come, so that a list costs no memory.
    """
    standing, source = item.standing, item.source
    text = sign(standing.verdict, plain=plain)
    text.truncate(11, pad=True)
    narrow = width is not None and width < _NARROW
    if not narrow:
        text.append(f"{day(standing.since) if standing.since else '-':<12}", style="dim")
    name = Text(tame(source.id), style="bold")
    if name.cell_len < 30 and not narrow:
        name.pad_right(30 - name.cell_len)
    text.append_text(name)
    text.append("  ")
    title = source.work.title or standing.title or source.claim
    if title:
        text.append(tame(mask_prose(title), most=400))
    elif source.url:
        address = tame(mask(source.url))
        text.append(address if width is None else shorten(address, max(width - text.cell_len, 24)))
    if width is not None:
        text.truncate(width, overflow="ellipsis")
    text.no_wrap = True
    return text
