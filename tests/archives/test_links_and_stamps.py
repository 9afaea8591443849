"""Links and moments as archives write them, and as hostile ones do."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from monitor.archives.links import links
from monitor.archives.stamps import raw, read_http_date, read_stamp, replayed, same_page


def test_links_are_read_with_all_that_is_said_of_them() -> None:
    """Commas and semicolons in addresses and in quotes part nothing; several relations are several."""
    said = (
        '<http://a.example/x,y;z>; rel="original", <http://b.example/>;rel="first memento";'
        ' datetime="Tue, 05 Oct 2021 09:36:15 GMT" , <http://c.example/>; rel=timemap; title="say \\"so\\", or; not"'
    )
    first, second, third = links(said)
    assert first.url == "http://a.example/x,y;z"
    assert first.relations == {"original"}
    assert second.relations == {"first", "memento"}
    assert second.says["datetime"] == "Tue, 05 Oct 2021 09:36:15 GMT"
    assert third.relations == {"timemap"}
    assert third.says["title"] == 'say "so", or; not'


@pytest.mark.parametrize("said", ["", "nothing", "<unclosed", "rel=x", ",,,"])
def test_what_is_no_link_gives_none(said: str) -> None:
    """Nonsense is no error."""
    assert list(links(said)) == []


def test_a_list_that_is_cut_gives_what_came() -> None:
    """A TimeMap cut anywhere gives its whole links, and perhaps a bare last one, never an error."""
    whole = ",\n".join(f'<http://a.example/2021100509361{n}/x>; rel="memento"; datetime="D{n}"' for n in range(5))
    for end in range(len(whole)):
        found = list(links(whole[:end]))
        assert len(found) <= 5
        assert all(link.url.startswith("http://a.example/") for link in found)


@pytest.mark.parametrize("evil", ['<a>; x="' + "\\" * 200_000, "<" * 200_000, "<a>" + "; a" * 100_000, ", " * 200_000])
def test_hostile_lists_take_no_time(evil: str) -> None:
    """What was made to take long is read in one go."""
    began = time.perf_counter()
    list(links(evil))
    assert time.perf_counter() - began < 2


def test_addresses_of_replays_tell_moment_and_original() -> None:
    """The 14 digits and what stands behind them; other addresses tell nothing."""
    at = datetime(2021, 10, 5, 9, 36, 15, tzinfo=UTC)
    for how in ("", "id_", "if_", "mp_"):
        url = f"https://web.archive.org/web/20211005093615{how}/https://a.example/x?y=1"
        assert replayed(url) == (at, "https://a.example/x?y=1")
        assert raw(url) == "https://web.archive.org/web/20211005093615id_/https://a.example/x?y=1"
    assert replayed("https://web.archive.org/web/20211005093615/https:/a.example/") == (at, "https://a.example/")
    for none in (
        "https://a.example/20211005093615",
        "https://web.archive.org/web/2021/https://a.example/",
        "https://web.archive.org/web/20219905093615/https://a.example/",
        "https://web.archive.org/web/20211005093615/javascript:alert(1)",
    ):
        assert replayed(none) is None
        assert raw("https://a.example/x") == "https://a.example/x"


def test_moments_that_are_none() -> None:
    """Odd dates are no moments, and no errors."""
    assert read_stamp("20211305093615") is None
    for odd in (None, "", "yesterday", "Tue, 99 Oct 2021 09:36:15 GMT", "x" * 10_000):
        assert read_http_date(odd) is None
    assert read_http_date("Tue, 05 Oct 2021 11:36:15 +0200") == datetime(2021, 10, 5, 9, 36, 15, tzinfo=UTC)


def test_the_same_page_under_other_spellings() -> None:
    """Scheme, www, a usual port and a last slash make no other page; anything else does."""
    assert same_page("http://www.a.example:80/x/", "https://a.example/x")
    assert not same_page("https://a.example/x", "https://a.example/y")
    assert not same_page("https://a.example/x", "https://b.example/x")
    assert not same_page("not an address", "https://a.example/x")
