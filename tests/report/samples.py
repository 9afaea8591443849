"""A report rich enough to try every format on: all verdicts, many scripts, hostile titles, secrets in addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from monitor.model.exchange import Trouble
from monitor.model.finding import Event, Finding, Item, Mishap, Report, Run
from monitor.model.snapshot import Baseline, Capture, CaptureKind, Origin
from monitor.model.source import Citation, Ignore, PartialDate, Pin, Quote, Source, Work
from monitor.model.verdict import (
    Change,
    ChangeKind,
    Edit,
    Note,
    Outcome,
    Passage,
    PassageState,
    Standing,
    Verdict,
)

#: When the sample run began; a Sunday afternoon.
STARTED = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)

#: A title that tries everything at once: terminal escapes, reversed text, markup, a mention, a table cell, a formula.
NASTY = (
    "\x1b]0;owned\x07\x1b[31m<script>alert(1)</script>\u202egnp.exe\u202c | `rm -rf` @everyone "
    "[click](javascript:alert(1)) ![x](https://tracker.example/p.png)\r\n# Heading\x9b2J\u2066\udc80=1+1"
)
#: The value of every secret in the samples; no format may show it.
SECRET = "s3cr3tvalue"


def capture_of(name: str, taken: datetime = STARTED, kind: CaptureKind = CaptureKind.RESPONSE) -> Capture:
    """Make a copy whose digest is told from its name."""
    digest = (name.encode().hex() + "3f9c2a71b0de" * 6)[:64]
    stamp = f"{taken:%Y%m%dT%H%M%SZ}"
    return Capture(
        id=f"{stamp}-{digest[:12]}-7k2m",
        taken=taken,
        file=f"captures/{taken:%Y/%m}/{stamp}-{digest[:12]}-7k2m.warc.gz",
        sha256=digest,
        bytes=48_211,
        kind=kind,
        url=f"https://{name}.example/",
    )


def baseline_of(capture: Capture) -> Baseline:
    """Make the baseline that a first look leaves."""
    return Baseline(capture=capture.id, taken=capture.taken, origin=Origin.FIRST_LOOK, file=capture.file)


def item_of(
    name: str,
    verdict: Verdict,
    outcome: Outcome | None,
    rule: str | None,
    reason: str,
    *,
    source: Source,
    turns: tuple[Finding, ...] = (),
    citations: tuple[Citation, ...] = (),
    **standing: object,
) -> Item:
    """Make one source and how it stands; what is not said was looked at in this run and is weekly due."""
    first = capture_of(name, STARTED - 60 * DAY)
    facts: dict[str, object] = {
        "since": STARTED - 60 * DAY,
        "checked_at": STARTED,
        "next_due": STARTED + 7 * DAY,
        "watched_since": STARTED - 60 * DAY,
        "http_status": 200,
        "final_url": source.url,
        "title": source.work.title,
        "capture": capture_of(name),
        "baseline": baseline_of(first),
        "change": Change(kind=ChangeKind.NONE),
    }
    facts.update(standing)
    made = Standing(
        source=name,
        url=source.url or "",
        verdict=verdict,
        outcome=outcome,
        rule=rule,
        reason=reason,
        **facts,  # type: ignore[arg-type]  # one table of odd fields; the dataclass checks their names
    )
    return Item(source=source, standing=made, turns=turns, citations=citations)


def turn_of(name: str, was: Verdict, now: Verdict, event: Event, says: str = "") -> Finding:
    """Make a turn of this run."""
    return Finding(source=name, was=was, now=now, event=event, at=STARTED, says=says)


def place(name: str, line: int, text: str | None = None, document: str = "content/floods.md") -> Citation:
    """Make a citation in the sample page."""
    return Citation(source=name, document=document, line=line, column=3, text=text)


def live_items() -> list[Item]:
    """Give sources that are well: many scripts, a note, an edited quote, a minor change."""
    return [
        item_of(
            "dam-inquiry",
            Verdict.LIVE,
            Outcome.OK,
            "ok-fits",
            "The page answered and says what it said when it was cited.",
            source=Source(
                id="dam-inquiry",
                url="https://inquiry.example/reports/2021/final.pdf",
                claim="The operators knew of the cracks two years before the dam gave way.",
                section="warnings",
                work=Work(
                    title="Final Report of the Commission of Inquiry into the Karun Dam",
                    outlet="Commission of Inquiry",
                    author=("L. Hartmann", "S. Okoye"),
                    published=PartialDate(year=2021, month=12, day=9),
                    language="en",
                ),
                quotes=(Quote(exact="the cracks were known to the operators by 2018"),),
            ),
            quotes=(
                Passage(
                    exact="the cracks were known to the operators by 2018", state=PassageState.PRESENT, likeness=1.0
                ),
            ),
            citations=(place("dam-inquiry", 12, "knew of the cracks"), place("dam-inquiry", 48)),
        ),
        item_of(
            "hydrology-zh",
            Verdict.LIVE,
            Outcome.OK,
            "ok-fits",
            "The page answered; a few words differ, none of them telling.",
            source=Source(
                id="hydrology-zh",
                url="https://水文.example/调查/报告?lang=zh",
                claim="Gauges upstream stopped reporting on the eve of the flood.",
                section="warnings",
                work=Work(title="水文站在洪水前夜停止报告:调查", outlet="水文观察", language="zh-Hans"),
                quotes=(Quote(exact="三个水文站在当晚九点停止报告"),),
            ),
            quotes=(
                Passage(
                    exact="三个水文站在当晚九点停止报告",
                    state=PassageState.EDITED,
                    likeness=0.93,
                    found="四个水文站在当晚九点停止报告",
                ),
            ),
            change=Change(kind=ChangeKind.MINOR, likeness=0.998, added=2, removed=2),
            turns=(turn_of("hydrology-zh", Verdict.LIVE, Verdict.LIVE, Event.QUOTE_EDITED, "三 became 四."),),
            citations=(place("hydrology-zh", 20),),
        ),
        item_of(
            "witness-ar",
            Verdict.LIVE,
            Outcome.REDIRECTED,
            "redirect-temporary",
            "Temporary redirects led to the page; the cited address is still the right one.",
            source=Source(
                id="witness-ar",
                url="https://shahid.example/2021/10/fayadan",
                claim="Villagers were told to stay in their houses.",
                section="the-night",
                work=Work(title="شهادات الناجين: «قيل لنا أن نبقى في بيوتنا»", outlet="شاهد", language="ar"),
            ),
            final_url=f"https://shahid.example/2021/10/fayadan/?session={SECRET}",
            hops=(
                (
                    "https://shahid.example/2021/10/fayadan",
                    302,
                    f"https://shahid.example/2021/10/fayadan/?session={SECRET}",
                ),
            ),
            citations=(place("witness-ar", 31, "stay in their houses"),),
        ),
        item_of(
            "poem-ug",
            Verdict.LIVE,
            Outcome.OK,
            "ok-fits",
            "The page answered and says what it said when it was cited.",
            source=Source(
                id="poem-ug",
                url="https://meshrep.example/iz",
                claim="The poem that survivors recite at the memorial.",
                section="memory",
                work=Work(title="ئىز — شېئىر", outlet="مەشرەپ", language="ug", author=("ئابدۇرېھىم ئۆتكۈر",)),
                quotes=(Quote(exact="ياش ئىدۇق مۈشكۈل سەپەرگە ئاتلىنىپ ماڭغاندا بىز"),),
            ),
            quotes=(
                Passage(
                    exact="ياش ئىدۇق مۈشكۈل سەپەرگە ئاتلىنىپ ماڭغاندا بىز", state=PassageState.PRESENT, likeness=1.0
                ),
            ),
            notes=(Note.TLS,),
            citations=(place("poem-ug", 96),),
        ),
        item_of(
            "satellite-images",
            Verdict.LIVE,
            Outcome.OK,
            "ok-fits",
            "The page answers well again.",
            source=Source(
                id="satellite-images",
                url="https://orbit.example/analysis/2021/before-and-after-the-flood-"
                + "a-very-long-address-" * 6
                + f"?X-Amz-Signature={SECRET}&X-Amz-Credential=AKIA%2F{SECRET}&page=2",
                claim="The reservoir emptied within six hours.",
                section="the-night",
                stance="says eight hours, counting the lower basin",
                work=Work(title="Before and after: the reservoir from orbit", outlet="Orbit Analysis", language="en"),
            ),
            turns=(
                turn_of(
                    "satellite-images",
                    Verdict.FAILING,
                    Verdict.LIVE,
                    Event.RECOVERED,
                    "It answers well after four days.",
                ),
            ),
            since=STARTED,
            citations=(place("satellite-images", 40),),
        ),
    ]


def telling_items() -> list[Item]:
    """Give sources that people should hear of: changed, moved, failing, blocked, usurped, dead."""
    return [
        item_of(
            "death-toll",
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
            "relief-fund",
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
            "engineer-interview",
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
            "ministry-statement",
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
            "survivors-blog",
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
            "gauge-data",
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


def odd_items() -> list[Item]:
    """Give the odd ones: a claim without an address, an unconfirmed address, a hostile title, a pin, an ignored one."""
    return [
        Item(
            source=Source(
                id="court-ruling",
                url=None,
                claim="The court found the operators negligent.",
                section="aftermath",
                work=Work(title="Ruling in the matter of the Karun Dam", outlet="High Court"),
            ),
            standing=Standing(source="court-ruling", url=""),
        ),
        item_of(
            "insurer-memo",
            Verdict.NEW,
            None,
            None,
            "",
            source=Source(
                id="insurer-memo",
                url="https://insurer.example/memo-2019",
                confirmed=False,
                claim="The insurer had asked for repairs in 2019.",
                section="warnings",
                work=Work(title="Memo on the spillway", outlet="Insurer", published=PartialDate(year=2019)),
                quotes=(Quote(exact="repairs cannot wait for another season"),),
            ),
            since=None,
            checked_at=None,
            http_status=None,
            final_url=None,
            capture=None,
            baseline=None,
            change=None,
            next_due=STARTED,
        ),
        item_of(
            "hostile-title",
            Verdict.UNKNOWN,
            Outcome.UNSTABLE,
            "unstable-429",
            f"The server asked us to wait, at https://hostile.example/?token={SECRET} it says.",
            source=Source(id="hostile-title", url="javascript:alert('owned')", claim=NASTY, section="the-night"),
            title=NASTY,
            http_status=429,
            notes=(Note.POSTPONED, Note.ROBOTS),
            citations=(place("hostile-title", 70, NASTY, NASTY),),
        ),
        item_of(
            "paywalled-pin",
            Verdict.BLOCKED,
            Outcome.RESTRICTED,
            "restricted-402",
            "The page asks for payment.",
            source=Source(
                id="paywalled-pin",
                url="https://gazette.example/archive/77",
                pin=Pin.PAYWALLED,
                section="aftermath",
                work=Work(title="Who signed the permits?", outlet="Gazette", language="en"),
            ),
            http_status=402,
        ),
        item_of(
            "old-forum",
            Verdict.DEAD,
            Outcome.GONE,
            "gone-410",
            "The server says that the page was taken away for good (410).",
            source=Source(
                id="old-forum",
                url="https://forum.example/t/991",
                section="memory",
                work=Work(title="Thread: names of the missing", outlet="Forum", language="en"),
                ignore=Ignore(events=("dead",), until=date(2027, 1, 31), why="we keep our own copy"),
            ),
            http_status=410,
            since=STARTED - 30 * DAY,
        ),
    ]


def sample_report() -> Report:
    """Give the whole sample: 16 sources, every verdict, a mishap, an incident."""
    items = (*live_items(), *telling_items(), *odd_items())
    return Report(
        run=Run(
            id="20261122T160000Z-7k2m",
            started=STARTED,
            finished=STARTED + timedelta(minutes=2, seconds=11),
            vantage="ci",
            checked=14,
            mishaps=(Mishap(what="The reader was stopped after 10 s on one page.", source="hostile-title"),),
        ),
        items=items,
        incidents=(
            Finding(
                source="gauges.example",
                was=Verdict.FAILING,
                now=Verdict.FAILING,
                event=Event.INCIDENT,
                at=STARTED,
                says="3 sources of gauges.example fail alike since Friday.",
            ),
        ),
    )


def calm_report() -> Report:
    """Give a report in which all is well."""
    whole = sample_report()
    calm = tuple(replace(item, turns=()) for item in whole.items[:1])
    return Report(run=replace(whole.run, mishaps=(), checked=1), items=calm)


def offline_report() -> Report:
    """Give a report of a run that judged nothing."""
    whole = sample_report()
    return replace(whole, run=replace(whole.run, offline=True, checked=0, mishaps=()), incidents=())


def empty_report() -> Report:
    """Give a report of nothing."""
    return Report(run=replace(sample_report().run, checked=0, mishaps=()), items=())
