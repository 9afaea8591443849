"""Sources of the sample report that are well, and those whose words are hostile or odd."""

from __future__ import annotations

from datetime import date

from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.finding import Event, Item
from monitor.model.source import Ignore, PartialDate, Pin, Quote, Source, Work
from monitor.model.verdict import Note, Outcome, Standing, Verdict
from tests.report.sample_words import DAY, NASTY, SECRET, STARTED, item_of, place, turn_of


def live_items() -> list[Item]:
    """Give sources that are well: many scripts, a note, an edited quote, a minor change."""
    return [
        item_of(
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
