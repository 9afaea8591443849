"""What a host says to nonsense is asked once a week, whatever number of its sources are in doubt."""

from __future__ import annotations

from pathlib import Path

from monitor.model.verdict import Outcome
from tests.origin import Visit, answer
from tests.stories.prose import ENGLISH, GERMAN, news
from tests.stories.theatre import Theatre, Words
from tests.stories.town import Asked

_READ = "".join(
    f"<p>{line} {other}</p>" for line in ENGLISH.body.split(". ")[:6] for other in ("And more.", "And so on.")
)
#: Long enough not to be convicted by its shortness, and titled by the site alone.
_LOST = news("Herald", f"<p>This page could not be found.</p>{_READ}", site="Herald")


def _watched(count: int, path: str = "/2019/{n}") -> dict[str, Words]:
    return {f"s{n}": "http://herald.example:{port}" + path.format(n=n) for n in range(count)}


def _nonsense(stage: Theatre) -> list[str]:
    """Give the paths that nobody cited."""
    return [path for path in stage.town.paths("herald.example") if not path.endswith(("/0", "/1", "/2", "/3"))]


_LOST_SITE = {"*": answer(_LOST)}


async def test_a_second_source_of_the_host_asks_no_second_time(tmp_path: Path) -> None:
    """Four sources of one host are found lost, and one random address was asked for all of them."""
    async with Theatre(tmp_path, {"herald.example": _LOST_SITE}, sources=_watched(4)) as stage:
        await stage.look()
        standings = [await stage.standing(name) for name in stage.sources]
        assert [standing.rule for standing in standings] == ["soft-404-sibling"] * 4
        assert len(_nonsense(stage)) == 1
        assert "2026-03-" in standings[1].reason, "it says when the host was asked"


async def test_the_memory_outlives_the_run_and_goes_stale(tmp_path: Path) -> None:
    """Later runs use it; the monthly look at what is dead asks a random address once more."""
    async with Theatre(tmp_path, {"herald.example": _LOST_SITE}, sources=_watched(2)) as stage:
        await stage.look()
        await stage.days(5)
        assert len(_nonsense(stage)) == 1
        await stage.days(35)
        assert len(_nonsense(stage)) == 2
        assert (await stage.standing("s0")).outcome is Outcome.SOFT_404


async def test_another_folder_that_looks_otherwise_is_asked_for_itself(tmp_path: Path) -> None:
    """What is not alike to what another folder says to nonsense is no proof of life: its own nonsense is asked for."""
    other = news("Herald", f"<p>This page could not be found.</p><p>{GERMAN.body}</p>", site="Herald")

    def house(asked: Asked) -> Visit:
        return answer(_LOST if asked.path.startswith("/2019") else other)

    sources = {**_watched(1), "s1": "http://herald.example:{port}/blog/1"}
    async with Theatre(tmp_path, {"herald.example": house}, sources=sources) as stage:
        await stage.look()
        assert {path.rsplit("/", 1)[0] for path in _nonsense(stage)} == {"/2019", "/blog"}
        assert [(await stage.standing(name)).rule for name in stage.sources] == ["soft-404-sibling"] * 2
