"""`init`, `add` and `lint`: people's files are theirs; what is written into them is spliced, never rewritten."""

from __future__ import annotations

import json

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Product


def test_init_writes_a_file_that_lints_clean_and_never_twice(product: Product) -> None:
    """The first file has comments, lints without a warning, and is left alone by a second init."""
    first = product("init").calm()
    assert (first.code, first.err) == (0, "")
    assert "monitor check" in first.out
    written = product.file.read_bytes()
    assert b"#" in written
    lint = product("lint", "--strict").calm()
    assert (lint.code, lint.out) == (0, "")
    second = product("init").calm()
    assert (second.code, second.out) == (2, "")
    assert "left as it is" in second.err
    assert product.file.read_bytes() == written


def test_init_where_nothing_can_be_written(product: Product) -> None:
    """A folder that is not there is said in a sentence."""
    ended = product("-C", "nowhere/sources.yaml", "init").calm()
    assert (ended.code, ended.out) == (3, "")
    assert "nowhere/sources.yaml" in ended.err


def test_add_splices_and_takes_the_first_copy(product: Product) -> None:
    """Every other byte stays, comments and odd spacing too; the new source is looked at and kept at once."""
    with Street({"well": page("What is well"), "more": page("More")}) as sites:
        before = (
            SETTINGS + f"  # ours,   by hand\n  - {{id: well,   url: '{sites.sites['well'].url('/story')}'}} # end\n"
        )
        product.file.write_text(before, encoding="utf-8")
        ended = product("add", sites.sites["more"].url("/story")).calm()
        assert ended.code == 0
        after = product.file.read_text(encoding="utf-8")
        assert after.startswith(before)
        assert sites.sites["more"].url("/story") in after[len(before) :]
        assert "More" in ended.out
        assert sites.sites["well"].asked == []
        (line,) = product.lines()
        assert line["url"] == sites.sites["more"].url("/story")
        assert (product.snapshots / line["file"]).exists()
        assert product("lint", "--strict").code == 0
        again = product("add", sites.sites["more"].url("/story")).calm()
        assert again.code == 2
        assert product.file.read_text(encoding="utf-8") == after


@pytest.mark.parametrize("url", ["not an address", "http://user:secret@a.example/", "http://[zz]/", "http:///x"])
def test_add_refuses_what_is_no_address(product: Product, url: str) -> None:
    """Nothing is written where the address cannot be watched."""
    product.write("http://127.0.0.1:9/")
    before = product.file.read_bytes()
    ended = product("add", url).calm()
    assert (ended.code, ended.out) == (2, "")
    assert product.file.read_bytes() == before
    assert not product.snapshots.exists()


def test_lint_as_json_has_a_place_for_every_remark(product: Product) -> None:
    """One object a line, each with its place and what to write instead; warnings end with 0, or 1 if strict."""
    product.file.write_text(
        "version: 1\nsources:\n  - https://a.example/x\n  - {url: https://b.example/, titel: T}\n", encoding="utf-8"
    )
    ended = product("lint", "--json").calm()
    assert ended.code == 2
    remarks = [json.loads(line) for line in ended.out.splitlines()]
    assert [(remark["severity"], remark["file"], remark["line"], remark["column"]) for remark in remarks] == [
        ("error", "sources.yaml", 4, 31)
    ]
    assert "title" in remarks[0]["instead"]
    product.file.write_text("- https://a.example/x\n- https://a.example:443/x\n", encoding="utf-8")
    assert (product("lint").code, product("lint", "--strict").code) == (0, 1)
