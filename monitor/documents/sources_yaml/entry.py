"""One source in the list: what may be said of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.language import Language
from monitor.documents.sources_yaml.nodes import Node, Pairs, Scalar
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.policy import POLICY_KEYS
from monitor.documents.sources_yaml.shapes import Found, Json, Key, Record, Several, keyed
from monitor.documents.sources_yaml.spans import Day, Known
from monitor.documents.sources_yaml.wire import Address
from monitor.documents.sources_yaml.words import Choice, Name, Text, Truth
from monitor.judge.text.quoting import readings
from monitor.model.finding import Event
from monitor.model.source import Ignore, PartialDate, Pin, Policy, Quote, Source, Work

_EXACT = Key(name="exact", shape=Text(called="the quote"), says="The words themselves.", examples=("the words",))
_PREFIX = Key(name="prefix", shape=Text(), says="Words right before them, to tell repeated phrases apart.")
_SUFFIX = Key(name="suffix", shape=Text(), says="Words right behind them.")
_QUOTE_RECORD = Record(
    keys=keyed(_EXACT, _PREFIX, _SUFFIX),
    required=("exact",),
    others={"text": "exact", "quote": "exact", "before": "prefix", "after": "suffix"},
    called="a quote",
)
_EVENTS = Key(
    name="events",
    shape=Several(of=Choice(of=Event)),
    says="Events that nobody wants to hear of for this source.",
    examples=(["changed"],),
)
_UNTIL = Key(name="until", shape=Day(), says="The last day on which that holds.", examples=("2027-01-31",))
_WHY = Key(
    name="why", shape=Text(called="the reason"), says="Why, for whoever comes after you.", examples=("live blog",)
)
_IGNORE_RECORD = Record(keys=keyed(_EVENTS, _UNTIL, _WHY), required=("events",), called="what to ignore")


def _is_wordless(exact: str, node: Node, notes: Notes) -> bool:
    """Note a quote of which nothing is left to look for: dots and brackets alone stand for words left out."""
    if readings(exact):
        return False
    notes.error(
        node.start,
        f"the quote {shown(exact)} holds no words",
        "write the words that the page has to hold, or take it out",
        rule="quote",
    )
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _QuoteShape:
    """Words, or a group with the words around them."""

    def read(self, node: Node, notes: Notes) -> Quote | None:
        """Give the quote."""
        if isinstance(node, Scalar):
            words = Text(called="the quote").read(node, notes)
            return None if words is None or _is_wordless(words, node, notes) else Quote(exact=words)
        found = _QUOTE_RECORD.read(node, notes)
        if found is None or (exact := found.get(_EXACT)) is None:
            return None
        if _is_wordless(exact, node, notes):
            return None
        return Quote(exact=exact, prefix=found.get(_PREFIX) or "", suffix=found.get(_SUFFIX) or "")

    def schema(self) -> Json:
        """Describe it."""
        return {"anyOf": [Text().schema(), _QUOTE_RECORD.schema()]}


@dataclass(frozen=True, slots=True, kw_only=True)
class _IgnoreShape:
    """Events, until when, and why."""

    def read(self, node: Node, notes: Notes) -> Ignore | None:
        """Give it."""
        found = _IGNORE_RECORD.read(node, notes)
        if found is None or (events := found.get(_EVENTS)) is None:
            return None
        return Ignore(events=tuple(event.value for event in events), until=found.get(_UNTIL), why=found.get(_WHY) or "")

    def schema(self) -> Json:
        """Describe it."""
        return _IGNORE_RECORD.schema()


ID = Key(
    name="id",
    shape=Name(called="id", taken=frozenset({"all"})),
    says="The name under which history is kept; it stays when the address is edited.",
    default="made from the address",
    examples=("detective-cnn",),
)
URL = Key(
    name="url",
    shape=Address(),
    says="The address as it was cited. Null, or left out, while the claim still waits for one.",
    examples=("https://www.example.org/report",),
)
CLAIM = Key(name="claim", shape=Text(), says="What the citation is used to show, in your own words.")
TITLE = Key(name="title", shape=Text(), says="Title of the work as it was cited.")
OUTLET = Key(name="outlet", shape=Text(), says="Who published it.", examples=("CNN",))
AUTHOR = Key(
    name="author", shape=Several(of=Text()), says="Who wrote it, one entry for each.", examples=(["Ada Example"],)
)
PUBLISHED = Key(
    name="published",
    shape=Known(),
    says="When it came out, as far as it is known: a year, a month or a day.",
    examples=("2021-10-04", "2021-10", "2021"),
)
ACCESSED = Key(name="accessed", shape=Known(), says="When it was read for the citation.", examples=("2021-10-05",))
QUOTES = Key(
    name="quotes",
    shape=Several(of=_QuoteShape()),
    says="Words that the citation leans on; every look searches for them.",
    examples=(["the words the page leans on", {"exact": "the words", "prefix": "said", "suffix": "again"}],),
)
LANGUAGE = Key(
    name="language",
    shape=Language(),
    says="Language of the page (BCP 47); it is asked for, else English is.",
    examples=("en", "zh-Hant"),
)
SECTION = Key(name="section", shape=Text(), says="The part of your text that leans on it.", examples=("introduction",))
STANCE = Key(name="stance", shape=Text(), says="What the source itself concludes, where that differs from the claim.")
CONFIRMED = Key(
    name="confirmed",
    shape=Truth(),
    says="False: the address was only reconstructed. The first look whose title matches the given title confirms it.",
    default="true",
    examples=(False,),
)
CITED_IN = Key(
    name="cited_in",
    shape=Several(of=Text(called="the document")),
    says="Documents that cite it, as paths from the folder of this file, with the section behind #.",
    default="this file",
    examples=(["content/page.md#history"],),
)
ALTERNATES = Key(
    name="alternates",
    shape=Several(of=Address()),
    says="Other addresses of the same text: syndication, short links, other hosts.",
    examples=(["https://www.example.com/same-text"],),
)
ARCHIVES = Key(
    name="archives",
    shape=Several(of=Address()),
    says="Copies in public archives that a person found good. An empty list: no public archive is asked about it.",
    examples=(["https://web.archive.org/web/20211005093615/https://www.example.org/report"],),
)
PIN = Key(
    name="pin",
    shape=Choice(of=Pin, others={"live": "alive", "ok": "alive", "paywall": "paywalled", "usurped": "unfit"}),
    says="Your word over ours: alive, dead, paywalled or unfit. The verdict stands still as long as it is here.",
    examples=("alive",),
)
IGNORE = Key(
    name="ignore",
    shape=_IgnoreShape(),
    says="Events that nobody wants to hear of, until when, and why.",
    examples=({"events": ["changed"], "until": "2027-01-31", "why": "live blog"},),
)
TAGS = Key(
    name="tags",
    shape=Several(
        of=Name(called="tag", pattern=r"[^\s,:#\[\]{}]+", allowed="words without spaces, commas, colons or brackets")
    ),
    says="Words to select sources by: tag:history.",
    examples=(["history", "paywall"],),
)
_OTHERS = {
    "link": "url", "uri": "url", "href": "url", "address": "url", "candidate_url": "url, with confirmed: false",
    "quote": "quotes", "date": "published", "publisher": "outlet", "website": "outlet", "authors": "author",
    "by": "author", "lang": "language", "tag": "tags", "interval": "every", "frequency": "every",
    "schedule": "every", "name": "title", "description": "claim", "note": "x-note", "notes": "x-note",
    "archive": "archives", "archive_url": "archives", "selector": "watch: {select: ...}",
    "paywalled": "tags: [paywall]",
}  # fmt: skip

ENTRY = Record(
    keys=keyed(ID, URL, CLAIM, TITLE, OUTLET, AUTHOR, PUBLISHED, ACCESSED, QUOTES, LANGUAGE, SECTION, STANCE)
    | keyed(CONFIRMED, CITED_IN, ALTERNATES, ARCHIVES, PIN, IGNORE, TAGS)
    | POLICY_KEYS,
    others=_OTHERS,
    called="a source",
)

#: How addresses of the web begin.
_WEB = ("http://", "https://")


def read_entry(node: Node, notes: Notes) -> Found | None:
    """Read one entry of the list: an address alone, or a group of keys."""
    if isinstance(node, Scalar):
        found = Found(node.start)
        url = Address().read(node, notes)
        found.put(URL.name, url, node.start)
        return None if url is None else found
    if not isinstance(node, Pairs):
        notes.error(
            node.start, "a list stands here instead of a source", "write an address, or keys: url: ...", rule="type"
        )
        return None
    if _is_address_as_id(node, notes):
        return None
    found_keys = ENTRY.read(node, notes)
    if found_keys is not None:
        _sense(found_keys, notes)
    return found_keys


def _is_address_as_id(node: Pairs, notes: Notes) -> bool:
    """Tell whether the address stands where the id should, and say so: one remark is then enough."""
    values = {key.text: value for key, value in node.pairs}
    said = values.get(ID.name)
    if not isinstance(said, Scalar) or not said.text.lower().startswith(_WEB) or URL.name in values:
        return False
    notes.error(said.start, "an address stands here as the id", "write url: in the place of id:", rule="name")
    return True


def _sense(found: Found, notes: Notes) -> None:
    """Say where single values are right and do not fit each other."""
    if not found.given(URL) and not found.given(CLAIM) and not found.given(TITLE):
        notes.error(
            found.at,
            "this source has no address, and nothing by which one could be found",
            "write url: https://..., or a claim or title that still waits for its address",
            rule="missing-key",
        )
    if found.get(CONFIRMED) is False and not found.given(TITLE):
        notes.warn(
            found.place(CONFIRMED),
            "without a title no look can confirm this address",
            "write the title that the page should have, or confirm it yourself with confirmed: true",
            rule="unconfirmed",
        )
    published, accessed = found.get(PUBLISHED), found.get(ACCESSED)
    if published and accessed and _last(accessed) < _first(published):
        notes.warn(
            found.place(ACCESSED),
            f"it was read ({accessed}) before it came out ({published})",
            "look at both dates again",
            rule="dates",
        )


def _first(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 1, date.day or 1


def _last(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 12, date.day or 31


def source_of(found: Found, name: str, policy: Policy) -> Source:
    """Make the noun."""
    if found.get(ARCHIVES) == ():
        policy = replace(policy, archives=False)
    return Source(
        id=name,
        url=found.get(URL),
        policy=policy,
        work=Work(
            title=found.get(TITLE),
            outlet=found.get(OUTLET),
            author=found.get(AUTHOR) or (),
            published=found.get(PUBLISHED),
            accessed=found.get(ACCESSED),
            language=found.get(LANGUAGE),
        ),
        confirmed=found.get(CONFIRMED) is not False,
        claim=found.get(CLAIM),
        stance=found.get(STANCE),
        section=found.get(SECTION),
        quotes=found.get(QUOTES) or (),
        alternates=found.get(ALTERNATES) or (),
        archives=found.get(ARCHIVES) or (),
        pin=found.get(PIN),
        ignore=found.get(IGNORE),
        tags=found.get(TAGS) or (),
    )
