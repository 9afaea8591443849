"""A sources file that cannot be used ends every command with exit code 2 and its place, and nothing is written."""

from __future__ import annotations

import re
import time

import pytest

from tests.bad_weather.street import page
from tests.cli.product import SETTINGS, Product
from tests.origin import Origin

_PLACE = re.compile(r"^(monitor: )?sources\.yaml:\d+:\d+: error: ")
HEAD = b"version: 1\nsources:\n"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        (None, "1:1"),
        (b"", "1:1"),
        (b"# only a comment\n", "1:1"),
        (b"https://www.example.org/", "1:1"),
        (b"sources:\n\t- https://a.example/\n", "2:1"),
        (b"sources:\n  - https://a.example/\nsources: []\n", "3:1"),
        (b"version: one\nsources:\n  - https://a.example/\n", "1:10"),
        (b"version: 1\nsources: 7\n", "2:10"),
        (HEAD + b"  - {url: [1, 2]}\n", "3:11"),
        (HEAD + b"  - {url: https://a.example/, published: 2021-13-01}\n", "3:42"),
        (HEAD + b"  - {url: https://a.example/, quotes: {a: b}}\n", "3:40"),
        (HEAD + b"  - https://user:secret@a.example/\n", "3:5"),
        (HEAD + b"  - http://[1:2/\n", "3:5"),
        (HEAD + b"  - https://a.example/\n  - {url: https://b.example/, ur: x}\n", "4:31"),
        (HEAD + b"  - 'https://a.example/\n", "3:5"),
        (b"\xff\xfe\x00not utf-8", "1:1"),
        (b"sources: &a [*a]\n", "1:"),
        (b"[" * 5000, "1:"),
        (b"settings: {network: {timeout: soon}}\nsources: [https://a.example/]\n", "1:31"),
        (b"defaults: {evry: daily}\nsources: [https://a.example/]\n", "1:12"),
    ],
)
def test_every_fault_has_its_place(product: Product, written: bytes | None, place: str) -> None:
    """`check` and `lint` say file, line and column; the secret in an address is not repeated; no folder is made."""
    if written is not None:
        product.file.write_bytes(written)
    ended = product("check").calm()
    assert (ended.code, ended.out) == (2, "")
    assert _PLACE.match(ended.err), ended.err
    assert f"sources.yaml:{place}" in ended.err
    assert "secret" not in ended.err
    linted = product("lint").calm()
    assert linted.code == 2
    assert _PLACE.match(linted.out or linted.err)
    assert [path.name for path in product.folder.iterdir()] == ([] if written is None else ["sources.yaml"])


@pytest.mark.parametrize("command", [["run"], ["status"], ["list"], ["add", "https://b.example/"], ["rebuild"]])
def test_no_command_goes_on_with_a_broken_file(product: Product, command: list[str]) -> None:
    """Whatever was asked for, the place of the fault is the answer."""
    product.file.write_bytes(b"version: 1\nsorces: []\n")
    ended = product(*command).calm()
    assert (ended.code, ended.out) == (2, "")
    assert "sources.yaml:2:1" in ended.err
    assert [path.name for path in product.folder.iterdir()] == ["sources.yaml"]


def test_odd_addresses_are_looked_at(product: Product) -> None:
    """Scripts, percent-encoding, fragments, IPv6 and ten kilobytes of path are addresses like any other."""
    with Origin() as site, Origin(host="::1") as six:
        for where in (site, six):
            where.otherwise(page("What is well"))
        long = "x" * 10_240
        product.write(
            f"{{id: long, url: '{site.url('/' + long)}'}}",
            f"{{id: script, url: '{site.url('/ä/שלום')}'}}",
            f"{{id: encoded, url: '{site.url('/%D7%A9%2F%20x')}'}}",
            f"{{id: part, url: '{site.url('/page#part')}'}}",
            f"{{id: other-part, url: '{site.url('/page#other')}'}}",
            f"{{id: six, url: '{six.url('/page')}'}}",
            settings=SETTINGS.replace("127.0.0.0/8", "127.0.0.0/8, '::1/128'"),
        )
        ended = product("check", "--format", "json").calm()
        paths = site.paths()
    assert ended.code == 0
    assert {id_: source["http_status"] for id_, source in ended.sources.items()} == dict.fromkeys(
        ("long", "script", "encoded", "part", "other-part", "six"), 200
    )
    assert "/%C3%A4/%D7%A9%D7%9C%D7%95%D7%9D" in paths
    assert "/%D7%A9%2F%20x" in paths
    assert f"/{long}" in paths
    assert paths.count("/page") == 1
    assert ended.sources["part"]["capture"] == ended.sources["other-part"]["capture"]


def test_a_name_in_another_script_is_a_name(product: Product) -> None:
    """An IDN that no resolver knows is an unreachable host, not a fault of ours or of the file."""
    with Origin() as site:
        site.on("/", page("What is well"))
        product.write(
            f"{{id: well, url: '{site.url('/')}'}}",
            "{id: idn, url: 'http://bücher.invalid/'}",
            settings=SETTINGS.replace("per_host_pause", "nameservers: ['127.0.0.1:9'], per_host_pause"),
        )
        assert product("lint").code == 0
        ended = product("check", "--format", "json").calm()
    assert ended.code == 0
    assert ended.sources["idn"]["outcome"] == "unreachable"
    assert ended.sources["idn"]["trouble"].startswith("dns")


def test_fifty_thousand_sources_are_linted_in_time(product: Product) -> None:
    """A file of very many sources is read whole, and a fault in its last line is found."""
    count = 50_000
    product.write(*(f"https://h{n}.example/a/{n}" for n in range(count)))
    began = time.monotonic()
    ended = product("lint").calm()
    seconds = time.monotonic() - began
    assert (ended.code, ended.out) == (0, "")
    assert seconds < 30, f"{seconds:.1f} s for {count} sources"
    with product.file.open("a", encoding="utf-8") as file:
        file.write("  - {url: https://last.example/, titel: x}\n")
    broken = product("lint").calm()
    assert broken.code == 2
    assert f"sources.yaml:{count + SETTINGS.count(chr(10)) + 1}:34" in broken.out
