"""Every closed word with its sentence: the one place from which reports and docs explain themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.exchange import Trouble
from monitor.model.finding import Event
from monitor.model.memento import Search
from monitor.model.snapshot import CaptureKind, Origin
from monitor.model.source import Pin
from monitor.model.verdict import Note, Outcome, Verdict

AWord = TypeVar("AWord", bound=StrEnum)

#: What we hold to be so, after patience.
VERDICTS: Mapping[Verdict, str] = {
    Verdict.NEW: "Nobody has looked yet, or not yet with an answer that tells anything.",
    Verdict.LIVE: "The page answers and, as far as can be told, is still the page that was cited.",
    Verdict.CHANGED: "The page answers, but its text no longer says what it said when it was cited.",
    Verdict.MOVED: "The page lives on at another address, to which the old one redirects for good.",
    Verdict.FAILING: "The latest looks failed, but patience is not used up: it may come back.",
    Verdict.BLOCKED: "We are not let in (a refusal, a wall, a login, a filter of names); the page itself may be fine.",
    Verdict.USURPED: "The address has another owner now, or offers itself for sale; do not link to it.",
    Verdict.DEAD: "The page is held to be lost: looks failed as often and for as long as patience asks.",
    Verdict.UNKNOWN: "We could not tell, and have never seen the page well.",
}

#: The same of a living page that could not be read.
LIVE_UNREAD = "The page answers, but its text cannot be read: nobody can say whether it is still what was cited."
#: The same of a page of which nothing but the title changed.
RETITLED = "The page answers with the text that was cited, but under another title."
#: The same of pages that never showed what people gave.
UNSEEN: Mapping[Verdict, str] = {
    Verdict.LIVE: "The page answers, but no look has shown the title, or a quote, that was given: "
    "it may be another page.",
    Verdict.MOVED: "The old address redirects for good, but no look has shown there the title, or a quote, that was "
    "given: it may be another page.",
}
#: Added where a sentence stands above many sources.
SAVE_FOR = "Where that is not known, a line says so."

#: What one look showed.
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.OK: "The page answered and fits what was cited.",
    Outcome.MOVED: "Permanent redirects led to the same page at another address.",
    Outcome.REDIRECTED: "Temporary redirects led to the page; the cited address is still the right one.",
    Outcome.MISSING: "The server says that there is no such page (404).",
    Outcome.GONE: "The server says that the page was taken away for good (410).",
    Outcome.SOFT_404: "The server answers as if all were well, but shows that the page is not there.",
    Outcome.PARKED: "The address shows a placeholder of somebody who holds or sells the domain.",
    Outcome.RESTRICTED: "This page is behind a login, a consent page, a paywall or a legal bar.",
    Outcome.BLOCKED: "We were refused, not the page: a bot wall, a ban, a challenge, a filter of names.",
    Outcome.UNSTABLE: "The server answered with an error that often passes by itself.",
    Outcome.UNREACHABLE: "No answer came: the name, the connection or the time limit failed.",
    Outcome.BROKEN: "An answer came that cannot be used: empty, cut off, or circling redirects.",
    Outcome.FORBIDDEN_TARGET: "The address leads into a private network or out of the web; we do not follow.",
    Outcome.SKIPPED: "Nobody looked: the address is no web page, or a person or robots.txt said not to.",
}

#: Why there was no answer, or no whole one.
TROUBLES: Mapping[Trouble, str] = {
    Trouble.DNS_NOT_FOUND: "The name of the host does not exist.",
    Trouble.DNS_FAILURE: "No way to the host: its name servers failed or know no address, or the proxy gave none.",
    Trouble.REFUSED: "Every address of the host refused the connection.",
    Trouble.RESET: "The connection was cut.",
    Trouble.TIMEOUT: "No whole answer came within the time limit.",
    Trouble.TLS: "No secure connection could be made.",
    Trouble.TRUNCATED: "The answer ended before its end.",
    Trouble.TOO_LARGE: "The answer was larger than the limit allows.",
    Trouble.BAD_HTTP: "What came back was not proper HTTP.",
    Trouble.REDIRECT_LOOP: "The redirects go in a circle.",
    Trouble.TOO_MANY_REDIRECTS: "There were more redirects than the limit allows.",
    Trouble.PRIVATE_ADDRESS: "The address lies in a private network, where we do not look.",
    Trouble.NOT_HTTP: "The address leads to something that is not the web.",
    Trouble.ROBOTS: "The host's robots.txt asks not to look, or could not be read, and the settings obey it.",
}

#: Remarks on a look that do not decide its outcome.
NOTES: Mapping[Note, str] = {
    Note.TLS: "The certificate of the host, or its encryption, is not in order; the page was looked at all the same.",
    Note.ROBOTS: "The host's robots.txt asks programs to stay away from this page.",
    Note.TRUNCATED: "The page was cut, by the limit or by its server; it was judged by what came.",
    Note.ADDRESS_FORM: "The address differs from the final one only in slash, www, scheme or letter case.",
    Note.FRAGMENT: "The place within the page that the address names is not there.",
    Note.POSTPONED: "The host asked for patience; the next look comes in its time.",
    Note.UNREADABLE: "The page answered, but its text cannot be read.",
    Note.UNCONFIRMED: "The address was only reconstructed, and no title has confirmed it yet.",
    Note.UNSEEN: "No look has shown the title, or a quote, that was given for this source.",
    Note.CONSENT: "Something on the page as a browser drew it asks for consent (cookies, say); it was left as it is.",
    Note.CODING: "The head names a packing (Content-Encoding) that the page did not come in; it was read as it came.",
    Note.UNJUDGED: "A fault of ours ended the latest look before it was judged; what came is kept.",
}

#: What people hear of, and what --fail-on takes beside verdicts.
EVENTS: Mapping[Event, str] = {
    Event.DEAD: "A source is now held to be dead.",
    Event.USURPED: "A source's address now belongs to somebody else.",
    Event.CHANGED: "A page no longer says what it said when it was cited.",
    Event.MOVED: "A page now lives at another address.",
    Event.RECOVERED: "A source that failed answers well again.",
    Event.QUOTE_MISSING: "A cited quote no longer stands on the page.",
    Event.QUOTE_EDITED: "A cited quote stands on the page in other words.",
    Event.NOT_VERIFIED: "A source has been blocked, or failing, for 30 days: nobody could verify it since.",
    Event.UNSTABLE_SOURCE: "A source turned back and forth four times in 14 days; it is kept quiet for a while.",
    Event.INCIDENT: "Several sources of one domain fail alike: one cause, told once.",
    Event.CONFIRMED: "A reconstructed address turned out to be the right one.",
    Event.EVIDENCE_FAULT: "A kept copy is not as it was written.",
    Event.REPAIR_READY: "A better address was found and waits for a person's word.",
}

#: Whether a cited quote still stands.
STATES: Mapping[PassageState, str] = {
    PassageState.PRESENT: "The quote stands on the page, word for word.",
    PassageState.EDITED: "The quote stands on the page in other words.",
    PassageState.MISSING: "The quote stands nowhere on the page.",
    PassageState.UNREADABLE: "There was no text to look for the quote in.",
}

#: The same of a page that could not be read since: what was so when it was last seen. The day follows.
STATES_THEN: Mapping[PassageState, str] = {
    PassageState.PRESENT: "The quote stood on the page, word for word, when it was last seen",
    PassageState.EDITED: "The quote stood on the page in other words when it was last seen",
    PassageState.MISSING: "The quote stood nowhere on the page when it was last seen",
}

#: What is said of a missing quote whose words stand elsewhere on the page.
ONLY_OUTSIDE = (
    "The quote stands only outside the article: in a teaser, a comment, a menu, or a part that is hidden or ignored."
)

#: How far a page stands from the page that was cited.
CHANGES: Mapping[ChangeKind, str] = {
    ChangeKind.NONE: "The text is what was cited.",
    ChangeKind.COSMETIC: "Only bytes, layout or surroundings differ; the text is what was cited.",
    ChangeKind.MINOR: "A few words differ; no number, name, date, negation or quotation was recognised among them.",
    ChangeKind.TITLE: "The title differs.",
    ChangeKind.SUBSTANTIVE: "A number, a name, a date, a negation, a quotation or many words differ.",
    ChangeKind.CORRECTION: "The page carries a note of correction that it did not carry before.",
    ChangeKind.STUB: "Only the beginning of the text is left; said of texts of 60 words and five sentences at least.",
    ChangeKind.DIFFERENT: "Another page stands there: title and text are unlike.",
}
#: The same while nobody can say that the first look found the page that was cited.
CHANGES_SINCE_FIRST: Mapping[ChangeKind, str] = {
    ChangeKind.NONE: "The text is what the first look found.",
    ChangeKind.COSMETIC: "Only bytes, layout or surroundings differ; the text is what the first look found.",
}
#: The same while nobody can say it of the copy that an archive gave.
CHANGES_SINCE_COPY: Mapping[ChangeKind, str] = {
    ChangeKind.NONE: "The text is what the copy of an archive has.",
    ChangeKind.COSMETIC: "Only bytes, layout or surroundings differ; the text is what the copy of an archive has.",
}
#: The same beside a quote that does not stand on the page as it was cited: it may be among the words that differ.
CHANGES_BESIDE_QUOTE: Mapping[ChangeKind, str] = {
    ChangeKind.MINOR: "A few words differ.",
}
#: What is said of a change that nobody owns up to.
STEALTH = "No note says so, and the page still gives the date of modification that it gave before."

#: How a copy came to be.
KINDS: Mapping[CaptureKind, str] = {
    CaptureKind.RESPONSE: "The exact answer of the server.",
    CaptureKind.REVISIT: "A record that the answer was the same as in an earlier copy, which it names.",
    CaptureKind.MEMENTO: "A copy that a public archive had taken.",
    CaptureKind.BROWSER: "The page as a browser drew it.",
    CaptureKind.IMPORTED: "A copy that a person brought in.",
}

#: Where a baseline comes from.
ORIGINS: Mapping[Origin, str] = {
    Origin.FIRST_LOOK: "The page as our first good look found it.",
    Origin.MEMENTO: "The page as a public archive kept it near the day of the citation.",
    Origin.PERSON: "The page as a person accepted it.",
}

#: What became of the search for a baseline in public archives.
SEARCHES: Mapping[Search, str] = {
    Search.FOUND: "A copy in a public archive became the baseline.",
    Search.NONE: "Archives answered, and none has a good copy nearer to the day of the citation than our first look.",
    Search.WAITING: "An archive did not answer; it is asked again, and the first look is provisional until then.",
    Search.GIVEN_UP: "Archives were silent six times; the first look stays the baseline.",
}

#: A person's word, which stands above ours.
PINS: Mapping[Pin, str] = {
    Pin.ALIVE: "A person says that the page is alive; it counts as live.",
    Pin.DEAD: "A person says that the page is dead; it counts as dead.",
    Pin.PAYWALLED: "A person says that the page is behind a paywall; it counts as blocked.",
    Pin.UNFIT: "A person says that the address is not fit to be linked; it counts as usurped.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One closed set, explained: what it is called, what it is about, and a sentence for each of its words."""

    heading: str
    about: str
    entries: tuple[tuple[str, str], ...]


def _section(heading: str, about: str, sentences: Mapping[AWord, str]) -> Section:
    """Put a closed set together, its words in their own order."""
    entries = tuple((word.value, sentence) for word, sentence in sentences.items())
    return Section(heading=heading, about=about, entries=entries)


#: All of it, for docs: every closed set that reports write.
GLOSSARY: tuple[Section, ...] = (
    _section("Verdicts", "What we hold to be so, after patience.", VERDICTS),
    _section("Outcomes", "What one look showed.", OUTCOMES),
    _section("Troubles", "Why there was no answer, or no whole one.", TROUBLES),
    _section("Notes", "Remarks on a look that do not decide its outcome.", NOTES),
    _section("Events", "What people hear of, and what `--fail-on` takes beside verdicts.", EVENTS),
    _section("States of a quote", "Whether a cited quote still stands.", STATES),
    _section("Kinds of change", "How far a page stands from the page that was cited.", CHANGES),
    _section("Kinds of capture", "How a copy came to be.", KINDS),
    _section("Origins of a baseline", "Where the page comes from that later looks are compared with.", ORIGINS),
    _section("Searches in public archives", "What became of the search for a baseline in public archives.", SEARCHES),
    _section("Pins", "A person's word, which stands above ours.", PINS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """How a verdict looks: never by colour alone. ``plain`` stands in where only ASCII can be shown."""

    symbol: str
    plain: str
    #: Name of a colour that Rich and terminals know.
    colour: str


SIGNS: Mapping[Verdict, Sign] = {
    Verdict.NEW: Sign(symbol="○", plain="o", colour="bright_black"),
    Verdict.LIVE: Sign(symbol="✓", plain="+", colour="green"),
    Verdict.CHANGED: Sign(symbol="≠", plain="~", colour="yellow"),
    Verdict.MOVED: Sign(symbol="→", plain=">", colour="cyan"),
    Verdict.FAILING: Sign(symbol="!", plain="!", colour="yellow"),
    Verdict.BLOCKED: Sign(symbol="⊘", plain="/", colour="blue"),
    Verdict.USURPED: Sign(symbol="⚑", plain="U", colour="magenta"),
    Verdict.DEAD: Sign(symbol="✗", plain="x", colour="red"),
    Verdict.UNKNOWN: Sign(symbol="?", plain="?", colour="bright_black"),
}

#: The order in which people should read: what is worst first.
WORST_FIRST: tuple[Verdict, ...] = (
    Verdict.DEAD,
    Verdict.USURPED,
    Verdict.CHANGED,
    Verdict.FAILING,
    Verdict.MOVED,
    Verdict.BLOCKED,
    Verdict.UNKNOWN,
    Verdict.NEW,
    Verdict.LIVE,
)
