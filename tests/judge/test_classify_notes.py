"""What a look asks exactly, how long it waits, what it notes, and what confirms a reconstructed address."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.judge.look.addresses import landing, sibling_of
from monitor.judge.look.classify import classify
from monitor.judge.look.confirms import confirms
from monitor.model.check import Answer, Check, HostMemory, Look, Question, Why
from monitor.model.exchange import Hop, Observation, Purpose, Request, RobotsAnswer, RobotsMemory, Trouble, Validators
from monitor.model.page import Page, PageKind
from monitor.model.source import Source, Work
from monitor.model.verdict import Judgement, Note, Outcome, Standing
from tests.fakes.web import Scripted
from tests.judge.courtroom import AT, TOKEN, URL, Case, article, hear, page

PAGE = Page(kind=PageKind.HTML, title="Dockers end harbour strike", text="Nobody had expected it. " * 40)


def look(answer: Answer, *, source: Source | None = None, before: Standing | None = None) -> Look:
    """Spell a look with one answer."""
    known = source or Source(id="a", url=URL)
    return Look(
        check=Check(source=known, due=AT, why=Why.NEW),
        at=AT,
        before=before or Standing(source="a", url=URL),
        host=HostMemory(host="gazette.example.org"),
        answers=(answer,),
    )


def answered(
    status: int = 200, shown: Page | None = PAGE, *, headers: tuple[tuple[str, str], ...] = (), **more: object
) -> Answer:
    """Spell an answer of one hop."""
    hop = Hop(url=URL, started=AT, elapsed=timedelta(seconds=1), status=status, headers=headers)
    seen = Observation(request=Request(url=URL), hops=(hop,), body=b"x")
    return Answer(observation=replace(seen, **more), page=shown)  # type: ignore[arg-type]


def judged(one: Look) -> Judgement:
    """Judge what needs no question."""
    spoken = classify(one, TOKEN)
    assert isinstance(spoken, Judgement)
    return spoken


def asked(one: Look) -> Question:
    """Take the question that a look leads to."""
    spoken = classify(one, TOKEN)
    assert isinstance(spoken, Question)
    return spoken


@pytest.mark.parametrize(
    ("fragment", "rule"),
    [
        ("part-9", "ok-fragment-missing"),
        ("part-1", "ok-fits"),
        ("top", "ok-fits"),
        (":~:text=nobody", "ok-fits"),
        ("!/route", "ok-fits"),
        ("click=https://t.example", "ok-fits"),
    ],
)
def test_fragment(fragment: str, rule: str) -> None:
    """A place that a page does not hold is noted; quotes, routes and tracking in a fragment name none."""
    source = Source(id="a", url=f"{URL}#{fragment}")
    shown = replace(PAGE, anchors=frozenset({"part-1"}))
    verdict = judged(look(answered(shown=shown), source=source))
    assert verdict.rule == rule
    assert (Note.FRAGMENT in verdict.notes) == (rule == "ok-fragment-missing")


def test_fragment_that_cannot_be_known() -> None:
    """Nothing is noted where the places on a page were not gathered."""
    assert judged(look(answered(), source=Source(id="a", url=f"{URL}#part-9"))).notes == ()


def test_questions_change_as_little_as_it_takes() -> None:
    """A question keeps the limits and the language of the first request, and asks without conditions."""
    first = Request(
        url=URL,
        language="ug",
        validators=Validators(etag='"1"'),
        timeout=timedelta(seconds=12),
        proxy="http://p.example:8080",
    )
    seen = Observation(request=first, trouble=Trouble.TIMEOUT)
    question = asked(look(Answer(observation=seen)))
    expected = replace(first, purpose=Purpose.LONGER, validators=None, timeout=timedelta(seconds=24))
    assert question.request == expected


@pytest.mark.parametrize(("value", "wait"), [(None, 5), ("2", 2), ("600", 10), ("nonsense", 5)])
def test_wait_after_429(value: str | None, wait: int) -> None:
    """A 429 is asked again after what it names, but never more than ten seconds later."""
    headers = (("Retry-After", value),) if value else ()
    assert asked(look(answered(429, None, headers=headers))).wait == timedelta(seconds=wait)


@pytest.mark.parametrize(
    ("value", "refusals", "pause"),
    [
        ("3600", 0, timedelta(hours=1)),
        ("Mon, 02 Mar 2026 12:00:01 GMT", 0, timedelta(hours=3)),
        (None, 0, timedelta(minutes=5)),
        (None, 3, timedelta(minutes=40)),
        (None, 99, timedelta(hours=24)),
        ("99999999999", 0, timedelta(days=31)),
    ],
)
async def test_longer_waits_are_for_later_looks(value: str | None, refusals: int, pause: timedelta) -> None:
    """After two more tries a 429 sends the whole host away, as long as it says or twice as long each time."""
    script = page("slow", 429, **({"Retry_After": value, "Date": "Mon, 02 Mar 2026 09:00:01 GMT"} if value else {}))
    case = Case(what="", rule="", web={URL: script}, host=HostMemory(host="gazette.example.org", refusals=refusals))
    ruling = await hear(case)
    assert ruling.judgement.not_before == AT + pause
    assert ruling.judgement.host_wide
    assert ruling.asks == (Purpose.AGAIN, Purpose.AGAIN)


async def test_503_holds_for_its_address_alone() -> None:
    """A 503 that names a time sends away its own address, not the host."""
    ruling = await hear(Case(what="", rule="", web={URL: page("busy", 503, Retry_After="120")}))
    assert ruling.judgement.not_before == AT + timedelta(minutes=2)
    assert not ruling.judgement.host_wide


async def test_no_more_than_four_questions() -> None:
    """Whatever the web does, a look ends after four questions with a judgement."""
    trouble = [Scripted(trouble=each) for each in (Trouble.DNS_NOT_FOUND, Trouble.TLS, Trouble.TIMEOUT, Trouble.RESET)]
    ruling = await hear(Case(what="", rule="", web={URL: (*trouble, page("no", 502))}))
    assert len(ruling.asks) == 4
    assert ruling.judgement.outcome is Outcome.UNSTABLE


async def test_questions_behind_a_faulty_certificate_do_not_check_it_either() -> None:
    """The random sibling of a page behind an expired certificate is asked the same way."""
    lost = page("<title>Page not found</title>" + article().decode())
    ruling = await hear(Case(what="", rule="", web={URL: (Scripted(trouble=Trouble.TLS), lost)}))
    assert ruling.asks == (Purpose.UNVERIFIED, Purpose.SIBLING)
    assert not ruling.questions[1].request.verify


def test_robots_are_noted() -> None:
    """A look that robots.txt would not have is made and noted."""
    memory = RobotsMemory(asked=AT, status=200, text="User-agent: *\nDisallow: /")
    verdict = judged(look(answered(robots=RobotsAnswer(allowed=False, memory=memory))))
    assert (verdict.rule, verdict.notes) == ("ok-fits", (Note.ROBOTS,))


def test_a_robots_file_that_could_not_be_read_disallows_nothing() -> None:
    """Where nobody said that programs should stay away, no note says so."""
    memory = RobotsMemory(asked=AT, status=500, text=None, failing_since=AT)
    verdict = judged(look(answered(robots=RobotsAnswer(allowed=False, memory=memory, unread=True))))
    assert (verdict.rule, verdict.notes) == ("ok-fits", ())


@pytest.mark.parametrize(
    ("given", "shown", "same"),
    [
        ("Dockers end harbour strike", "Dockers end harbour strike", True),
        ("Dockers end harbour strike", "DOCKERS END HARBOUR STRIKE | The Gazette", True),
        ("“Dockers” end harbour strike", '"Dockers" end harbour strike - The Gazette', True),
        ("Dockers end harbour strike: nine weeks of talks", "Dockers end harbour strike", True),
        ("Home", "Home and garden", False),
        ("Dockers end harbour strike", "Potatoes dearer | The Gazette", False),
        ("", "Dockers end harbour strike", False),
    ],
)
def test_confirms(given: str, shown: str, same: bool) -> None:  # noqa: FBT001 - a table
    """A title confirms an address whatever its quotes and its site's name; another title does not."""
    source = Source(id="a", url=URL, confirmed=False, work=Work(title=given))
    assert confirms(replace(PAGE, title=shown), source) is same
    one = look(answered(shown=replace(PAGE, title=shown)), source=source)
    if given and not same:
        # Half of "Home" is in any title: a random address is asked only where nothing of the title is left.
        for purpose in (Purpose.ROOT, Purpose.SIBLING)[: 1 if given == "Home" else 2]:
            question = asked(one)
            assert question.purpose is purpose
            beside = answered(404, None)
            seen = replace(beside.observation, request=question.request)
            one = replace(one, answers=(*one.answers, replace(beside, observation=seen)))
    assert (Note.UNCONFIRMED in judged(one).notes) is not same


def test_confirmed_once_is_confirmed() -> None:
    """A title that matched once is not asked for again."""
    source = Source(id="a", url=URL, confirmed=False, work=Work(title="Potatoes dearer"))
    before = Standing(source="a", url=URL, confirmed=True)
    assert judged(look(answered(), source=source, before=before)).notes == ()


@pytest.mark.parametrize(
    ("url", "sibling"),
    [
        ("https://a.example/2021/05/story.html", f"https://a.example/2021/05/{TOKEN}.html"),
        ("https://a.example/2021/05/story/", f"https://a.example/2021/05/{TOKEN}/"),
        ("https://a.example/story?utm=1", f"https://a.example/{TOKEN}"),
        ("https://a.example/", f"https://a.example/{TOKEN}"),
    ],
)
def test_sibling(url: str, sibling: str) -> None:
    """A random sibling stands in the same folder and ends the same way."""
    assert sibling_of(url, TOKEN) == sibling


def test_sibling_of_a_number() -> None:
    """Where the query tells pages apart, the sibling has a number that nobody gave out."""
    assert sibling_of("https://a.example/?p=71083", TOKEN).startswith("https://a.example/?p=9")
    assert sibling_of("https://a.example/view.php?lang=en&id=7", TOKEN).startswith(
        "https://a.example/view.php?lang=en&id=9"
    )


@pytest.mark.parametrize(
    ("cited", "final", "lesser"),
    [
        ("https://a.example/x/y", "https://a.example/", "front page"),
        ("https://a.example/x/y", "https://www.a.example/index.html", "front page"),
        ("https://a.example/x/y", "https://a.example/de/", "front page"),
        ("https://a.example/x/y", "https://a.example/pt-br", "front page"),
        ("https://a.example/en/x/y", "https://a.example/x/", "section page"),
        ("https://a.example/x/y/z.html", "https://a.example/x/y", "section page"),
        ("https://a.example/?p=7", "https://a.example/", "front page"),
        ("https://a.example/", "https://a.example/en/", None),
        ("https://a.example/index.php", "https://a.example/", None),
        ("https://a.example/en", "https://a.example/", None),
        ("https://a.example/x/y/index.html", "https://a.example/x/y/", None),
        ("https://a.example/x/y/print", "https://a.example/x/y", None),
        ("https://a.example/x/y?page=2", "https://a.example/x/y", None),
        ("https://a.example/story.html", "https://a.example/?p=71083", None),
        ("https://a.example/n/48812345/words", "https://a.example/n/48812345", None),
        ("https://a.example/blog", "https://blog.a.example/", None),
        ("https://a.example/2021/05/words", "https://a.example/2021/05", "section page"),
        ("https://a.example/x/yz", "https://a.example/x/y", None),
    ],
)
def test_landing(cited: str, final: str, lesser: str | None) -> None:
    """Front pages and sections are told from other forms of the same page."""
    assert landing(cited, final) == lesser
