"""A page whose bytes stay the same is kept whole again, with its parts, where its copy is lost or was never drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.model.check import Look
from monitor.model.comparison import ChangeKind
from monitor.model.finding import Mishap
from monitor.model.snapshot import Capture, CaptureKind
from monitor.model.source import Policy, Source
from monitor.model.verdict import Note, Standing, Verdict
from monitor.settings import RequisiteLimits
from tests.round.rounds import Rounds
from tests.stories.prose import ENGLISH, article

PAGE = "https://herald.example/story"
IMAGE = "https://herald.example/view.png"
BODY = article(ENGLISH, extra='<p><img src="/view.png"></p>')


class Desk(Rounds):
    """One source, looked at from day to day; its image is kept with it."""

    def __init__(self, tag: str = "") -> None:
        """Let the page and its image answer."""
        super().__init__(PAGE, BODY, tag=tag, limits=RequisiteLimits(images=True))
        self.web.page(IMAGE, b"\x89PNG not really", content_type="image/png")
        self.source = Source(id="herald", url=PAGE)

    def ask_for(self, engine: str) -> None:
        """Write another engine into sources.yaml."""
        self.source = replace(self.source, policy=Policy(engine=engine))

    async def look(self, *, days: float = 1) -> tuple[Mishap, ...]:
        """Look once, so much later; gives what went wrong."""
        return await self.over([self.source], days=days)

    async def standing(self) -> Standing:
        """Give how the source stands."""
        return await self.stands(self.source.id)

    async def copy(self) -> tuple[Capture, Look]:
        """Give the latest copy, and the look that it holds."""
        capture = (await self.standing()).capture
        assert capture is not None
        return capture, self.evidence.looks[capture.id]

    async def kept(self) -> tuple[CaptureKind, bool]:
        """Say how the latest copy came to be, and whether the image is in it."""
        capture, look = await self.copy()
        return capture.kind, IMAGE in {each.final_url for each in look.requisites}

    def visits(self, url: str) -> int:
        """Count how often an address was asked for."""
        return sum(request.url == url for request in self.web.asked)


@pytest.mark.parametrize("tag", ['"v1"', ""], ids=["not modified", "same bytes"])
async def test_a_lost_copy_is_made_good_with_its_image(tag: str) -> None:
    """No audit has to find it first: the next look keeps page and image whole, and later ones refer to that."""
    desk = Desk(tag)
    await desk.look()
    assert await desk.kept() == (CaptureKind.RESPONSE, True)
    await desk.look()
    assert (await desk.kept(), desk.visits(IMAGE)) == ((CaptureKind.REVISIT, False), 1)
    lost = (await desk.standing()).payload_capture
    assert lost is not None
    del desk.evidence.kept[lost.id]
    await desk.look()
    whole, look = await desk.copy()
    assert (await desk.kept(), desk.visits(IMAGE)) == ((CaptureKind.RESPONSE, True), 2)
    assert look.subject is not None
    assert bytes(look.subject.observation.body) == BODY
    stands = await desk.standing()
    assert (stands.verdict, stands.payload_capture) == (Verdict.LIVE, whole)
    assert stands.change is not None
    assert stands.change.kind is ChangeKind.NONE, "not a byte of the page differs"
    await desk.look()
    again, _ = await desk.copy()
    assert (again.kind, again.refers_to, desk.visits(IMAGE)) == (CaptureKind.REVISIT, whole.id, 2)
    assert desk.web.asked[-1].validators == stands.validators


async def test_a_lost_copy_that_holds_the_image_is_made_good_too() -> None:
    """The page itself still lies in a copy; that its image lay in another, which is gone, is enough to keep both."""
    desk = Desk()
    await desk.look()
    stands = await desk.standing()
    assert stands.payload_capture is not None
    gone = replace(stands.payload_capture, leans_on=("20200101T000000Z-0123456789ab-abcd",))
    (line,) = desk.evidence.lines({})
    leaning = replace(line.entry, standing=replace(stands, payload_capture=gone))
    await desk.store.record(await desk.evidence.append([leaning]))
    await desk.look()
    assert await desk.kept() == (CaptureKind.RESPONSE, True)


async def test_an_unreachable_page_forgets_no_copy() -> None:
    """While it cannot be made good, what is known of the page stays known; it is made good when the page is back."""
    desk = Desk('"v1"')
    await desk.look()
    before = await desk.standing()
    assert before.payload_capture is not None
    del desk.evidence.kept[before.payload_capture.id]
    desk.web.page(PAGE, b"", 500)
    await desk.look()
    failing = await desk.standing()
    assert (failing.payload_capture, failing.payload_digest) == (before.payload_capture, before.payload_digest)
    desk.web.page(PAGE, BODY, etag='"v1"')
    await desk.look()
    assert await desk.kept() == (CaptureKind.RESPONSE, True)


async def test_the_whole_copy_of_each_quarter_has_the_image() -> None:
    """Old whole copies become free to go, so each new one is whole in its parts."""
    desk = Desk()
    await desk.look()
    await desk.look(days=89)
    assert await desk.kept() == (CaptureKind.REVISIT, False)
    await desk.look(days=2)
    assert await desk.kept() == (CaptureKind.RESPONSE, True)
    await desk.look()
    assert (await desk.kept(), desk.visits(IMAGE)) == ((CaptureKind.REVISIT, False), 2)


@pytest.mark.parametrize("tag", ['"v1"', ""], ids=["not modified", "same bytes"])
async def test_a_browser_that_is_asked_for_later_draws_the_page_once(tag: str) -> None:
    """The first look after the edit keeps a drawing, whatever the server says; the plain page goes on standing."""
    desk = Desk(tag)
    await desk.look()
    await desk.look()
    before = await desk.standing()
    desk.ask_for("browser")
    await desk.look()
    assert desk.renderer.asked == [PAGE]
    assert await desk.kept() == (CaptureKind.BROWSER, True)
    drawn = await desk.standing()
    assert (drawn.verdict, drawn.baseline, drawn.change) == (Verdict.LIVE, before.baseline, before.change)
    reads = len(desk.reader.asked)
    await desk.look()
    await desk.look()
    assert (await desk.kept(), len(desk.renderer.asked)) == ((CaptureKind.REVISIT, False), 1)
    assert len(desk.reader.asked) == reads, "the same bytes are read no more"
    assert desk.web.asked[-1].validators == drawn.validators
    await desk.look(days=90)
    assert (await desk.kept(), len(desk.renderer.asked)) == ((CaptureKind.BROWSER, True), 2), "whole each quarter"


async def test_a_banner_is_noted_beside_a_plain_baseline_and_as_long_as_the_bytes_stay() -> None:
    """The plain page stands; what lies over the drawn one is noted in the standing, also where nothing came anew."""
    desk = Desk()
    await desk.look()
    desk.ask_for("browser")
    desk.renderer.drawn[PAGE] = (
        BODY + b"<dialog open><p>We use cookies all over the place.</p><button>OK</button></dialog>"
    )
    for _ in range(2):
        await desk.look()
        assert (await desk.standing()).notes == (Note.CONSENT,)
    assert len(desk.renderer.asked) == 1
    desk.ask_for("http")
    await desk.look()
    assert (await desk.standing()).notes == ()


async def test_a_browser_that_fails_is_asked_again() -> None:
    """Each look says why until the page was drawn; its images are not fetched anew for that."""
    desk = Desk()
    await desk.look()
    desk.ask_for("browser")
    desk.renderer.trouble = "it never came to rest"
    for _ in range(2):
        (mishap,) = await desk.look()
        assert "it never came to rest" in mishap.what
        assert (await desk.copy())[0].kind is CaptureKind.REVISIT
    desk.renderer.trouble = ""
    assert await desk.look() == ()
    assert await desk.kept() == (CaptureKind.BROWSER, True)


async def test_what_no_browser_draws_is_read_once() -> None:
    """A text is no page to be drawn: the engine costs one reading, and no look after it."""
    desk = Desk('"v1"')
    desk.web.page(PAGE, "\n\n".join(ENGLISH.text), content_type="text/plain", etag='"v1"')
    await desk.look()
    desk.ask_for("browser")
    await desk.look()
    reads = len(desk.reader.asked)
    await desk.look()
    assert (desk.renderer.asked, len(desk.reader.asked)) == ([], reads)
    assert desk.web.asked[-1].validators is not None
