"""Places: no more exchanges are under way at once than the settings say, and each gives its place back."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from monitor.model.exchange import Observation, Request, Trouble
from monitor.model.source import RobotsPolicy
from tests.fetch.conftest import MakeWeb
from tests.origin import Hang, Origin, answer


@pytest.mark.parametrize(("places", "asked_meanwhile"), [(1, ["/silent"]), (2, ["/", "/silent"])])
async def test_who_never_answers_gives_the_place_back(
    make_web: MakeWeb, places: int, asked_meanwhile: Sequence[str]
) -> None:
    """With one place, another host has its turn when the silent one is given up; with two it need not wait."""
    with Origin({"/silent": Hang(), "/": answer()}, host="0.0.0.0") as origin:
        web = make_web(at_once=places)

        async def silent() -> tuple[Observation, list[str]]:
            seen = await web.fetch(_request(f"http://127.0.0.2:{origin.port}/silent", seconds=0.5))
            return seen, origin.paths()

        (first, meanwhile), second = await asyncio.gather(
            silent(), web.fetch(_request(f"http://127.0.0.3:{origin.port}/", seconds=20))
        )
    assert first.trouble is Trouble.TIMEOUT
    assert second.status == 200
    assert sorted(meanwhile) == asked_meanwhile


def _request(url: str, *, seconds: float) -> Request:
    return Request(url=url, timeout=timedelta(seconds=seconds), robots=RobotsPolicy.IGNORE)
