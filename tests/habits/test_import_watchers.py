"""urlwatch's jobs, changedetection.io's watches, Upptime's sites, as people keep them."""

from __future__ import annotations

import json
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from monitor.documents.habits.opening import read_habits
from monitor.errors import ConfigurationError, UsageError
from monitor.model.habit import Habits, Tool
from monitor.model.source import Rhythm
from tests.habits.imports import EXAMPLES, SECRETS, example, given, left, taken

_WATCHERS = ("urls.yaml", "url-watches.json", "url-list-with-tags.txt", ".upptimerc.yml")


def test_jobs_of_urlwatch() -> None:
    """Names become readable ids, tries patience, filters the part to watch, a browser's jobs ask for one."""
    done, sources = taken(example("urls.yaml"))
    assert done.added == ("harbour-board-minutes", "council-agenda", "ferry-example-timetable", "mill-example-news")
    harbour, council, ferry, mill = (sources[name] for name in done.added)
    assert harbour.policy.patience == 5
    assert harbour.policy.watch.select == "main article"
    assert harbour.policy.watch.ignore == (".share, aside",)
    assert harbour.policy.watch.ignore_text == ("(?im)^.*(?:last updated).*$", r"\d+ views")
    assert (council.url, council.tags) == ("https://council.example/agenda", ("city-hall", "minutes"))
    assert council.policy.watch.select == "#agenda"
    assert ferry.policy.watch.select == "div.times td:nth-of-type(2)"
    assert mill.policy.contact is False
    assert mill.policy.proxy is None


def test_jobs_that_cannot_be_sources() -> None:
    """Commands, forms and lists without an address are told, each with its line."""
    told = left(example("urls.yaml"))
    assert told["the job 'disk usage'"] == 37
    assert told["the part 'xpath:(//h1)[1]' of a job"] == 31
    assert told["headers of the job 'Council agenda'"] == 21


def test_watches_of_changedetection() -> None:
    """Parts, times, tags by their names, what holds for all; what is paused is kept and not looked at."""
    done, sources = taken(example("url-watches.json"))
    notices, app = (sources[name] for name in ("notices", "app-example-status"))
    assert notices.policy.watch.select == "article.notice, div#rest"
    assert notices.policy.watch.ignore == (".ads", 'span[class="clock"]', "footer")
    assert notices.policy.watch.ignore_text[1] == r"(?im)^.*(?:\d+ visitors).*$"
    assert (notices.policy.every.rhythm, notices.policy.every.period.total_seconds()) == (Rhythm.PERIOD, 36 * 3600)
    assert notices.tags == ("City-hall",)
    assert (app.policy.contact, app.tags) == (False, ("old-words", "second"))
    assert app.policy.every.period.total_seconds() == 3 * 3600
    assert done.settings == ("settings.network.timeout",)


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ({}, 24),
        ({"time_between_check_use_default": False}, 24),
        ({"time_between_check_use_default": True}, 3),
        ({"time_between_check": {"days": 0}}, 3),
    ],
)
def test_whose_rhythm_holds_in_changedetection(said: dict[str, object], hours: int, tmp_path: Path) -> None:
    """A watch's own time holds unless it says that the usual one does; one that names no time takes the usual one."""
    watch = {"url": "https://a.example/", "time_between_check": {"days": 1}, **said}
    store = {"settings": {"requests": {"time_between_check": {"hours": 3}}}, "watching": {"1": watch}}
    file = tmp_path / "url-watches.json"
    file.write_text(json.dumps(store), encoding="utf-8")
    _, sources = taken(read_habits(file))
    (source,) = sources.values()
    assert source.policy.every.period == timedelta(hours=hours)


@pytest.mark.parametrize("text", ["sites: 5\n", "sites: {a: b}\n", "user-agent: x\n"])
def test_sites_that_are_no_list_are_told(text: str, tmp_path: Path) -> None:
    """A file of Upptime without a list of sites is not passed over in silence."""
    file = tmp_path / ".upptimerc.yml"
    file.write_text(text, encoding="utf-8")
    assert "sites" in left(read_habits(file))


def test_sites_of_upptime() -> None:
    """Names and slugs become ids, words that must be there quotes; secrets of the repository stay there."""
    done, sources = taken(example(".upptimerc.yml"))
    assert done.added == ("town-hall-notices", "annual-reports")
    assert sources["town-hall-notices"].quotes[0].exact == "Notices of the town"
    told = left(example(".upptimerc.yml"))
    assert {"the site 'Secret site'", "the site 'Half a secret'", "the site 'Mail'", "the site 'Login'"} <= set(told)
    assert "maxResponseTime of the site 'Town hall – notices'" in told, "keys that are merged count too"


@pytest.mark.parametrize("name", _WATCHERS)
def test_no_secret_is_copied_or_repeated(name: str) -> None:
    """Tokens, headers, passwords: named by their key, left where they are."""
    habits = example(name)
    done, _ = taken(habits)
    told = done.after.decode() + str(habits.left)
    assert not any(secret in told for secret in SECRETS)


@pytest.mark.parametrize("name", _WATCHERS)
def test_nothing_is_taken_twice(name: str) -> None:
    """Importing the same file again changes no byte, and says of each address that it is watched."""
    first, sources = taken(example(name))
    again, _ = taken(example(name), first.after.decode())
    assert again.after == first.after
    assert again.added == ()
    assert sum("watched already" in remark.instead for remark in again.left) >= len(sources)


def _zipped(**members: str | bytes) -> bytes:
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return whole.getvalue()


def test_backups_are_read_as_they_are(tmp_path: Path) -> None:
    """A backup gives what its url-watches.json gives; other members, wherever they point, are never unpacked."""
    store = (EXAMPLES / "url-watches.json").read_text(encoding="utf-8")
    data = _zipped(**{"url-watches.json": store, "secret.txt": "hunter22", "../../escape.txt": "x"})
    habits = given(tmp_path, "backup.zip", data)
    assert habits.wishes == example("url-watches.json").wishes
    assert habits.left[0].file.endswith("backup.zip/url-watches.json")
    assert [path.name for path in tmp_path.iterdir()] == ["backup.zip"]


def test_backups_with_a_folder_for_each_watch(tmp_path: Path) -> None:
    """Where each watch and each tag has a folder of its own, they are put together."""
    tag, watch = "7d1f4b1e-9a51-4a52-8a01-2d9f8a3b1c11", "0b6d7c5e-13a5-4f7e-9c3c-111111111111"
    data = _zipped(
        **{
            f"{watch}/watch.json": json.dumps({"url": "https://town.example/", "tags": [tag]}),
            f"{tag}/tag.json": json.dumps({"title": "Town"}),
            "changedetection.json": json.dumps({"settings": {"requests": {"time_between_check": {"days": 2}}}}),
        }
    )
    (wish,) = given(tmp_path, "backup.zip", data).wishes
    assert wish.fields == {"every": "2d", "tags": ["Town"]}


def test_archives_that_grow_are_refused(tmp_path: Path) -> None:
    """A small archive that unpacks to more than any list of addresses is read no further than that."""
    with pytest.raises(ConfigurationError, match="larger than any list"):
        given(tmp_path, "bomb.zip", _zipped(**{"url-watches.json": b" " * 50_000_001}))


_BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 10)}]\n" for n in range(9)
)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("urls.yaml", "url: https://a.example\nfilter: [a\n", r"urls\.yaml:\d+:\d+: error"),
        ("urls.yaml", f"url: x\n{_BOMB}", r"urls\.yaml:\d+:\d+: error: the aliases of this file stand for more"),
        ("urls.yaml", "url: x\nfilter: " + "[" * 200, r"urls\.yaml:2:\d+: error: more than 50 levels"),
        ("urls.yaml", "url: !!python/object/apply:os.system [ls]\n", r"urls\.yaml:1:6: error: the tag"),
        ("urls.yaml", b"url: caf\xe9\n", r"urls\.yaml:1:9: error: the byte 0xe9 is no UTF-8"),
        ("urls.yaml", "url: https://a.example\n".encode("utf-16"), r"urls\.yaml:1:1: error: .*UTF-16"),
        (".upptimerc.yml", "sites:\n\t- name: x\n", r"\.upptimerc\.yml:2:1: error: a tab"),
        ("url-watches.json", '{"watching": {},\n "x": }', r"url-watches\.json:2:7: error: this is not JSON"),
        ("url-watches.json", '{"watching": []}', r"url-watches\.json:1:1: error"),
        ("url-watches.json", '{"watching": ' + "[" * 100_000, r"url-watches\.json:1:\d+: error"),
        ("backup.zip", b"PK\x03\x04 and no more", r"backup\.zip:1:1: error: the archive cannot be unpacked"),
        ("backup.zip", _zipped(other=b""), r"backup\.zip:1:1: error: there is no url-watches"),
    ],
)
def test_broken_files_are_told_with_their_place(tmp_path: Path, name: str, data: str | bytes, says: str) -> None:
    """File, line, column, and what is wrong; never a traceback, and nothing is taken by half."""
    with pytest.raises(ConfigurationError, match=says):
        given(tmp_path, name, data)


def test_files_that_cannot_be_told(tmp_path: Path) -> None:
    """A file that may be anything is answered with the words for --from; one that is not there with its name."""
    with pytest.raises(UsageError, match="say --from with one of: lychee, lycheeignore, urlwatch"):
        given(tmp_path, "notes.yaml", "shopping: [milk]\n")
    with pytest.raises(UsageError, match="nowhere"):
        given(tmp_path / "nowhere", "x.toml", "") if (tmp_path / "nowhere").exists() else example("nowhere.toml")


@pytest.mark.parametrize(
    ("name", "text", "tool"),
    [
        ("jobs.yml", "---\nurl: https://a.example/x\n", Tool.URLWATCH),
        ("status.yml", "owner: x\nsites:\n  - {name: a, url: https://a.example/x}\n", Tool.UPPTIME),
        ("list.txt", "https://a.example/x tag\n", Tool.CHANGEDETECTION),
        ("docs.lycheeignore", "x\n", Tool.LYCHEEIGNORE),
    ],
)
def test_the_tool_is_found_out(tmp_path: Path, name: str, text: str, tool: Tool) -> None:
    """By the name of the file, else by what stands in it."""
    assert given(tmp_path, name, text).tool is tool


def test_odd_corners(tmp_path: Path) -> None:
    """Addresses that cannot be watched, ids that are taken, values that our file refuses: each told, none fatal."""
    text = (
        "---\nname: all\nurl: https://a.example/1\n---\nname: All!\nurl: https://a.example/2\nmax_tries: many\n"
        "---\nurl: ftp//nonsense\n---\nurl: https://a.example/1#part\n---\nname: 'é'\nurl: https://a.example/3\n"
    )
    habits: Habits = given(tmp_path, "urls.yaml", text)
    done, _ = taken(habits, "sources:\n  - {id: source-all, url: https://b.example/}\n")
    assert done.added == ("source-all-2", "source-all-3", "a-example-1-part", "e")
    assert sorted(left(habits)) == ["patience of 'https://a.example/2'", "the address 'ftp//nonsense'"]
