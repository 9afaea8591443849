"""Notices in place of a whole site: failing or blocked while they stand, and never dead; a true front page ends it."""

# ruff: noqa: E501 - a notice reads best as it stands

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.model.finding import Event
from monitor.model.verdict import Verdict
from tests.origin import Visit, answer, redirect
from tests.stories.prose import ENGLISH, GERMAN, Story, article, front, news
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre
from tests.stories.town import House

_MENU = (
    "<nav>"
    + "".join(
        f"<a href='/{name}'>{name}</a> "
        for name in ("News", "Sport", "Culture", "Money", "Weather", "Opinion", "Jobs", "Shop", "Radio")
    )
    + "</nav>"
)
_ATTACK = (
    "Under attack",
    "Our website is under a denial of service attack. Articles are not shown for now; please come back tomorrow.",
)
_STREIK = ("Wir streiken", "Die Redaktion ruht in dieser Woche. Wir bitten alle, die uns lesen, um Nachsicht.")
_HOUSE = (
    "We are moving house",
    (
        "The archive is being moved to a new system. Articles published before 2024 are brought over one by one and will "
        "be back under their old addresses.</p><p>If you need a text urgently, write to the archive desk, who will send "
        "you a copy by letter within two working days."
    ),
)
_STOERUNG = (
    "Störung im Archiv",
    (
        "Nach einem Cyberangriff arbeiten Fachleute an der Wiederherstellung der Seiten. Viele Texte aus älteren "
        "Jahrgängen sind deshalb noch nicht zu sehen.</p><p>Wer einen Text dringend braucht, schreibt an das Archiv; dort "
        "liegen alle Jahrgänge auf Papier und werden gern kopiert."
    ),
)
_COURT = ("Access has been blocked", "Access to the websites listed here is blocked by orders of the High Court.")
_WLAN = ("Gäste-WLAN", "Bitte akzeptieren Sie die Nutzungsbedingungen, um ins Internet zu gelangen.")


def _notice(said: tuple[str, str], lang: str, *, menu: str = _MENU) -> Visit:
    return answer(news(said[0], f"{menu}<p>{said[1]}</p>", lang=lang))


async def _ten_days(folder: Path, story: Story, *, now: Visit, root: Visit, elsewhere: Visit | None = None) -> None:
    """Let a site show something else for ten days, and then its own pages again."""
    own, lang = answer(article(story)), story.lang
    house: House = {
        "/story": days((0, own), (2, now), (12, own)),
        "/": days((0, answer(front("Herald", lang=lang))), (2, root), (12, answer(front("Herald", lang=lang)))),
        "*": days((0, answer(b"<title>404</title>", "404 Not Found")), (2, now), (12, own)),
    }
    hosts: dict[str, House] = {"herald.example": house}
    if elsewhere is not None:
        hosts["gate.example.net"] = {"*": elsewhere}
    watched = {"herald": "http://herald.example:{port}/story"}
    async with Theatre(folder, hosts, sources=watched) as stage:
        await stage.look()
        await stage.days(11)
        shut = await stage.standing("herald")
        assert shut.verdict in (Verdict.FAILING, Verdict.BLOCKED), shut.reason
        assert (shut.strikes, shut.weak_strikes) == (0, 0), shut.reason
        assert "shows the front page" not in shut.reason
        await stage.days(5)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        assert Event.DEAD not in stage.told("herald")


@pytest.mark.parametrize(("said", "story"), [(_ATTACK, ENGLISH), (_STREIK, GERMAN)], ids=["en", "de"])
async def test_a_notice_in_the_sites_own_menu_ends_no_source(
    tmp_path: Path, said: tuple[str, str], story: Story
) -> None:
    """One message at every address says nothing of the cited page, however many links stand around it."""
    shown = _notice(said, story.lang)
    await _ten_days(tmp_path, story, now=shown, root=shown)


@pytest.mark.parametrize(("said", "story"), [(_HOUSE, ENGLISH), (_STOERUNG, GERMAN)], ids=["en", "de"])
async def test_an_outage_that_explains_itself_ends_no_source(
    tmp_path: Path, said: tuple[str, str], story: Story
) -> None:
    """Deep addresses show a pause while the front page stands: they will be back."""
    await _ten_days(
        tmp_path,
        story,
        now=_notice(said, story.lang, menu=""),
        root=answer(front("Herald", lang=story.lang)),
    )


@pytest.mark.parametrize(("said", "story"), [(_COURT, ENGLISH), (_WLAN, GERMAN)], ids=["en", "de"])
async def test_a_block_at_the_root_of_another_host_ends_no_source(
    tmp_path: Path, said: tuple[str, str], story: Story
) -> None:
    """A network that leads every address to its own page stands between us and the source."""
    led = redirect("http://gate.example.net:{port}/")
    await _ten_days(tmp_path, story, now=led, root=led, elsewhere=_notice(said, story.lang, menu=""))


@pytest.mark.parametrize("story", [ENGLISH, GERMAN], ids=["en", "de"])
async def test_a_true_front_page_at_every_address_ends_a_source(tmp_path: Path, story: Story) -> None:
    """A list of the site's stories is no notice: shown, or led to, in place of the page it says that it is gone."""
    listed = answer(front("Herald", lang=story.lang).replace(b"<body>", f"<body>{_MENU}".encode()))
    own = answer(article(story))
    hosts: dict[str, House] = {
        "shown.example": {"/story": days((0, own), (2, listed)), "*": listed},
        "led.example": {
            "/story": days((0, own), (2, redirect("http://other.example:{port}/"))),
            "*": redirect("http://other.example:{port}/"),
        },
        "other.example": {"*": listed},
    }
    watched = {name: f"http://{name}.example:{{port}}/story" for name in ("shown", "led")}
    async with Theatre(tmp_path, hosts, sources=watched) as stage:
        await stage.look()
        await stage.days(12)
        found = {name: await stage.standing(name) for name in watched}
        assert {name: (one.verdict, one.rule) for name, one in found.items()} == {
            "shown": (Verdict.DEAD, "soft-404-front-page"),
            "led": (Verdict.DEAD, "soft-404-landing"),
        }
