"""Sources of the sample report that have something to tell: changed, moved, failing, lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from monitor.model.comparison import Change, ChangeKind, Edit, Passage, PassageState
from monitor.model.exchange import Trouble
from monitor.model.finding import Event, Item
from monitor.model.source import PartialDate, Quote, Source, Work
from monitor.model.verdict import Outcome, Verdict
from tests.report.sample_words import DAY, STARTED, capture_of, item_of, place, turn_of


def telling_items() -> list[Item]:
    """Give sources that people should hear of: changed, moved, failing, blocked, usurped, dead."""
    return [
        item_of(
            Verdict.CHANGED,
            Outcome.OK,
            "ok-changed",
            "A number in the cited text differs, and a cited quote is gone.",
            source=Source(
                id="death-toll",
                url="https://herald.example/world/death-toll",
                claim="At least 412 people died.",
                section="the-night",
                work=Work(
                    title="Death toll rises to 412 as waters recede",
                    outlet="The Herald",
                    author=("M. Duval",),
                    published=PartialDate(year=2021, month=8),
                    language="en",
                ),
                quotes=(Quote(exact="the authorities did not warn the villages downstream"),),
            ),
            since=STARTED - 2 * DAY,
            quotes=(
                Passage(
                    exact="the authorities did not warn the villages downstream",
                    state=PassageState.MISSING,
                    likeness=0.41,
                    found="officials warned the region",
                ),
            ),
            change=Change(
                kind=ChangeKind.SUBSTANTIVE,
                likeness=0.981,
                added=14,
                removed=9,
                edits=(
                    Edit(was="412 people", now="398 people", after="At least"),
                    Edit(was="did not warn the villages", now="warned the region", after="The authorities"),
                ),
            ),
            turns=(
                turn_of("death-toll", Verdict.LIVE, Verdict.CHANGED, Event.CHANGED, "412 became 398."),
                turn_of("death-toll", Verdict.CHANGED, Verdict.CHANGED, Event.QUOTE_MISSING),
            ),
            citations=(place("death-toll", 27, "412 people"), place("death-toll", 3, None, "content/summary.md")),
        ),
        item_of(
            Verdict.MOVED,
            Outcome.MOVED,
            "moved-permanent",
            "Permanent redirects lead to the same page at another address.",
            source=Source(
                id="relief-fund",
                url="http://relief.example/fund.html",
                claim="Two thirds of the relief fund were never paid out.",
                section="aftermath",
                work=Work(title="Where did the relief fund go?", outlet="Ledger", language="en"),
            ),
            final_url="https://relief.example/2021/the-relief-fund",
            hops=(
                ("http://relief.example/fund.html", 301, "https://relief.example/fund.html"),
                ("https://relief.example/fund.html", 308, "https://relief.example/2021/the-relief-fund"),
            ),
            turns=(turn_of("relief-fund", Verdict.LIVE, Verdict.MOVED, Event.MOVED),),
            since=STARTED,
            citations=(place("relief-fund", 61),),
        ),
        item_of(
            Verdict.FAILING,
            Outcome.MISSING,
            "missing-404",
            "The server says that there is no such page (404).",
            source=Source(
                id="engineer-interview",
                url="https://radio.example/shows/engineer",
                claim="An engineer describes the orders that she was given.",
                section="warnings",
                work=Work(title="“We were told to write nothing down”", outlet="Radio Delta", language="en"),
            ),
            http_status=404,
            since=STARTED - 2 * DAY,
            strikes=2,
            first_strike=STARTED - timedelta(hours=36),
            last_strike=STARTED,
            failing_since=STARTED - timedelta(hours=36),
            failing_looks=2,
            next_due=STARTED + DAY,
            turns=(),
            citations=(place("engineer-interview", 15),),
        ),
        item_of(
            Verdict.BLOCKED,
            Outcome.BLOCKED,
            "blocked-challenge",
            "The server showed a challenge for browsers instead of the page.",
            source=Source(
                id="ministry-statement",
                url="https://ministry.example/statements/14",
                claim="The ministry denies that it was warned.",
                section="warnings",
                work=Work(title="Statement 14/2021", outlet="Ministry of Water", language="en"),
            ),
            http_status=403,
            since=STARTED - 34 * DAY,
            blocked_looks=12,
            blocked_since=STARTED - 34 * DAY,
            turns=(turn_of("ministry-statement", Verdict.BLOCKED, Verdict.BLOCKED, Event.NOT_VERIFIED),),
            citations=(place("ministry-statement", 18),),
        ),
        item_of(
            Verdict.USURPED,
            Outcome.PARKED,
            "parked-for-sale",
            "The title offers the domain itself for sale.",
            source=Source(
                id="survivors-blog",
                url="https://survivors-blog.example/day-one",
                claim="A survivor's diary of the first day.",
                section="the-night",
                work=Work(title="Day one", outlet="Survivors' blog", language="en"),
            ),
            since=STARTED - DAY,
            parked_strikes=2,
            change=Change(kind=ChangeKind.DIFFERENT, likeness=0.02, added=60, removed=1_804),
            turns=(turn_of("survivors-blog", Verdict.FAILING, Verdict.USURPED, Event.USURPED),),
            citations=(place("survivors-blog", 33),),
        ),
        item_of(
            Verdict.DEAD,
            Outcome.UNREACHABLE,
            "dns-not-found",
            "The name gauges.example does not exist, says a second resolver too.",
            source=Source(
                id="gauge-data",
                url="https://gauges.example/raw/2021",
                claim="The level rose by eleven metres within an hour.",
                section="the-night",
                work=Work(title="Raw gauge readings, 2021", outlet="Gauge Network", language="en"),
            ),
            trouble=Trouble.DNS_NOT_FOUND,
            http_status=None,
            final_url=None,
            since=datetime(2026, 11, 4, 9, 30, tzinfo=UTC),
            strikes=2,
            sure_strikes=2,
            change=None,
            capture=capture_of("gauge-data", STARTED - 21 * DAY),
            turns=(turn_of("gauge-data", Verdict.FAILING, Verdict.DEAD, Event.DEAD),),
            citations=(place("gauge-data", 36),),
        ),
    ]
