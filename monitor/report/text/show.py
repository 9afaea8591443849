"""Everything that is known of one source, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from monitor.model.finding import Finding, Item
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Capture
from monitor.report.baseline import chosen
from monitor.report.card import Card, card
from monitor.report.copies import copy
from monitor.report.tame import tame
from monitor.report.text.history import PastLook, history
from monitor.report.text.signs import pieces, sign
from monitor.report.when import minute
from monitor.report.wording import Address, Words, turn

#: Captures and findings that are listed before the rest is only counted.
_MOST = 10
#: Characters of a title that are shown; a page that calls itself a whole essay is not quoted in full.
_LONGEST_TITLE = 240


class show:  # noqa: N801 - a renderable that reads like the function it stands for
    """Show one source: how it stands and why, what was cited, what is there now, our copies, its history."""

    def __init__(
        self,
        item: Item,
        *,
        captures: Iterable[Capture] = (),
        origins: Mapping[str, Provenance] = MappingProxyType({}),
        looks: Iterable[PastLook] = (),
        findings: Iterable[Finding] = (),
    ) -> None:
        """Take the source and what the index remembers of it, newest first."""
        self._item = item
        self._captures = tuple(captures)
        self._origins = origins
        self._looks = tuple(looks)
        self._findings = tuple(findings)

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Lay it out."""
        shown = card(self._item)
        yield Text(shown.id, style="bold")
        yield Text(tame(shown.title, most=_LONGEST_TITLE))
        yield Padding(_standing(shown, plain=options.ascii_only), (1, 0, 0, 2), expand=False)
        yield from _part("What was cited", _cited(shown))
        if shown.quotes:
            yield from _part("Quotes", Group(*(_quote(quote) for quote in shown.quotes)))
        if shown.change:
            about: list[RenderableType] = [Text.assemble((shown.change.called, "bold"), f": {shown.change.says}")]
            about += [Padding(pieces(edit), (0, 0, 0, 2), expand=False) for edit in shown.edits]
            yield from _part(f"Compared with the {shown.baseline_called}", Group(*about))
        yield from _part(
            "Our copies", _copies(shown, self._captures, self._origins, chosen=chosen(self._item.standing))
        )
        if self._findings or self._item.turns:
            yield from _part("What turned", _findings(self._findings or self._item.turns))
        if self._looks:
            yield from _part("Looks", history(self._looks))


def _part(heading: str, what: RenderableType) -> Iterator[RenderableType]:
    """Show one part below its heading."""
    yield Padding(Text(heading, style="bold underline"), (1, 0, 0, 0), expand=False)
    yield Padding(what, (0, 0, 0, 2), expand=False)


def _facts(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    """Show names and values, leaving out what is not known."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=11, style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        if not isinstance(value, Text) or value.plain:
            grid.add_row(name, value)
    return grid


def _standing(shown: Card, *, plain: bool) -> RenderableType:
    """Show how it stands, since when, and by which rule."""
    verdict = sign(shown.verdict, plain=plain)
    verdict.no_wrap = False
    verdict.append(f"{f' since {shown.since}' if shown.since else ''}. {shown.verdict_says}", style="default")
    outcome = Text(f"{shown.outcome}: {shown.latest}" if shown.outcome else shown.latest)
    return _facts(
        [
            ("verdict", verdict),
            ("because", Text(shown.because)),
            ("last look", outcome),
            ("rule", Text(shown.rule)),
            ("trouble", Text(shown.trouble)),
            ("patience", Text(shown.patience)),
            ("remarks", Text("\n".join(shown.remarks))),
            ("looked at", Text(shown.checked or "never")),
            ("next look", Text(shown.next_due or "only when a person asks")),
        ]
    )


def _cited(shown: Card) -> RenderableType:
    """Show what people wrote of it, and where it is cited."""
    places = Text()
    for place, words in shown.citations:
        places.append(f"{place}{f'  “{words}”' if words else ''}\n")
    places.rstrip()
    return _facts(
        [
            ("address", _address(shown.address)),
            ("now at", _address(shown.final)),
            ("redirects", Text("\n".join(shown.hops))),
            ("source", Text(shown.byline)),
            ("claim", Text(shown.claim)),
            ("stance", Text(shown.stance)),
            ("section", Text(shown.section)),
            ("cited in", places),
        ]
    )


def _address(address: Address | None) -> Text:
    """Show an address whole: this is the place to copy it from."""
    return Text(address.text if address else "", overflow="fold")


def _quote(quote: Words) -> RenderableType:
    """Show one quote, its state, and the words that differ."""
    text = Text.assemble((quote.called, "bold"), f"  “{quote.text}”")
    if quote.says:
        text.append(f"\n{quote.says}", style="dim")
    if quote.pieces:
        text.append("\n")
        text.append_text(pieces(quote.pieces))
    if quote.near:
        text.append(f"\nnearest: “{quote.near}”")
    if quote.link:
        text.append(f"\n{quote.link}", style="dim")
    return text


def _copies(
    shown: Card, captures: tuple[Capture, ...], origins: Mapping[str, Provenance], *, chosen: str
) -> RenderableType:
    """Show the copies we kept, newest first, and the one that stands for what was cited, and why that one."""
    known = [copy(capture) for capture in captures[:_MOST]] or ([shown.copy] if shown.copy else [])
    if not known:
        return Text("None yet.")
    text = Text()
    for one in known:
        text.append(f"{one.file}\n")
        digest = f"  sha256 {one.sha256}\n" if one.sha256 else ""
        text.append(f"  {one.kind}, taken {one.taken}\n{digest}", style="dim")
        if provenance := origins.get(one.file):
            text.append(f"  {tame(provenance.says)}\n", style="dim")
    if len(captures) > _MOST:
        text.append(f"... and {len(captures) - _MOST:,} more.\n", style="dim")
    if shown.baseline:
        text.append(f"Compared with {shown.baseline}.{f' {chosen}.' if chosen else ''}")
    text.rstrip()
    return text


def _findings(findings: tuple[Finding, ...]) -> RenderableType:
    """Show what people heard of."""
    text = Text()
    for finding in findings[:_MOST]:
        text.append(f"{minute(finding.at)}  {tame(turn(finding))}\n")
    text.rstrip()
    return text
