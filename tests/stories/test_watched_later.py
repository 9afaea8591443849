"""What people want watched, written after an alarm: it holds from the next look, though the bytes stay the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.model.comparison import ChangeKind
from monitor.model.finding import Event
from monitor.model.verdict import Verdict
from tests.origin import Visit, answer
from tests.stories.prose import ENGLISH, article, front
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre, Words

_PLACE = "http://herald.example:{port}/story"
_HOME = {"/": answer(front("Herald"))}
_FIRST = ENGLISH.text[0].encode()


def _page(toll: int, tag: str | None = None) -> Visit:
    """Print the story with a line behind its first sentence whose number moves on, in an element of its own."""
    line = b"%s <b class=toll>The toll stood at %d boats on the day.</b>" % (_FIRST, toll)
    return answer(article(ENGLISH).replace(_FIRST, line), etag=tag)


@pytest.mark.parametrize("tags", [('"1"', '"2"'), (None, None)], ids=["not modified", "same bytes"])
@pytest.mark.parametrize(
    "watch",
    ["{ignore: ['.toll']}", "{ignore_text: ['The toll stood at \\d+ boats on the day.']}", "{select: 'h1'}"],
)
async def test_what_is_ignored_after_an_alarm_ends_it(tmp_path: Path, watch: str, tags: tuple[str, str]) -> None:
    """The next look compares again, the page is live, nobody is told a thing; taken back, the change is seen again."""
    house = {**_HOME, "/story": days((0, _page(7, tags[0])), (2, _page(9, tags[1])))}
    async with Theatre(tmp_path, {"herald.example": house}, sources={"herald": _PLACE}) as stage:
        await stage.look()
        await stage.days(6)
        alarmed = await stage.standing("herald")
        assert (alarmed.verdict, stage.told("herald")) == (Verdict.CHANGED, [Event.CHANGED])
        assert stage.rules("herald")[-1] in ("ok-not-modified", "ok-same-bytes")
        stage.edit(herald=(_PLACE, f"watch: {watch}"))
        looks = len(stage.lines("herald"))
        await stage.days(1.5)
        calm = await stage.standing("herald")
        assert calm.change is not None
        assert (calm.verdict, calm.change.kind) == (Verdict.LIVE, ChangeKind.COSMETIC)
        await stage.days(4)
        rules = stage.rules("herald")[looks:]
        assert rules[0] == "ok-fits"
        assert set(rules[1:]) <= {"ok-not-modified", "ok-same-bytes"}, "it is read again once"
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        assert stage.told("herald") == [Event.CHANGED]
        stage.edit(herald=_PLACE)
        await stage.days(4)
        assert (await stage.standing("herald")).verdict is Verdict.CHANGED


async def test_a_change_that_is_still_watched_stays(tmp_path: Path) -> None:
    """Other parts that are ignored take nothing back, and nobody hears of the same change again."""
    house = {**_HOME, "/story": days((0, _page(7)), (2, _page(9)))}
    async with Theatre(tmp_path, {"herald.example": house}, sources={"herald": _PLACE}) as stage:
        await stage.look()
        await stage.days(6)
        stage.edit(herald=(_PLACE, "watch: {ignore: ['.counter']}"))
        await stage.days(4)
        assert (await stage.standing("herald")).verdict is Verdict.CHANGED
        assert stage.told("herald") == [Event.CHANGED]


@pytest.mark.parametrize(("first", "second"), [("a", "b"), ("b", "a")])
async def test_each_of_two_sources_at_one_address_has_its_own_watch(tmp_path: Path, first: str, second: str) -> None:
    """What one of them ignores the other still sees, whoever of them asked for the page."""
    house = {**_HOME, "/story": days((0, _page(7)), (2, _page(9)))}
    words: dict[str, Words] = {first: _PLACE, second: (_PLACE, "watch: {ignore: ['.toll']}")}
    async with Theatre(tmp_path, {"herald.example": house}, sources=dict(sorted(words.items()))) as stage:
        await stage.look()
        await stage.days(6)
        assert (await stage.standing(first)).verdict is Verdict.CHANGED
        assert (await stage.standing(second)).verdict is Verdict.LIVE
