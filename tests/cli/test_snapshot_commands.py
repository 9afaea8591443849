"""Copies made, listed, thinned out and taken down by the commands that people type."""

from __future__ import annotations

import json
from pathlib import Path

from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.origin import Reset


def test_the_life_of_copies(tmp_path: Path) -> None:
    """Take two, list them, prune nothing, take the first down: refused alone, then with what leans on it."""
    product = Product(tmp_path)
    with Street({"story": page("What is told"), "speechless": Reset()}) as street:
        product.write(*(f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in street.sites.items()))
        first = product("snapshot", "take", "story").calm()
        second = product("snapshot", "take", "story", "speechless").calm()
    assert (first.code, second.code) == (0, 0), second.err
    cited, kind, source = first.out.split()
    assert (kind, source) == ("response", "story")
    assert second.out.split()[1:] == ["revisit", "story"]
    assert "speechless: no answer, so there is nothing to keep" in second.err
    listed = product("snapshot", "list").calm()
    assert [line.split()[0] for line in listed.out.splitlines()] == [second.out.split()[0], cited]
    assert "stands for what was cited" in listed.out
    assert f"same page as {cited}" in listed.out

    unsaid = product("snapshot", "prune", "--dry-run").calm()
    assert (unsaid.code, "thin_after" in unsaid.err) == (2, True)
    pruned = product("snapshot", "prune", "--dry-run", "--older-than", "1").calm()
    assert (pruned.code, pruned.out) == (0, "")
    assert "no copy would go" in pruned.err
    both = product("snapshot", "prune", "--dry-run", "--apply", "--older-than", "1").calm()
    assert both.code == 2
    said = json.loads(product("snapshot", "prune", "--apply", "--older-than", "1", "--json").calm().out)
    assert (said["applied"], said["gone"], sum(said["stays"].values())) == (True, [], 2)

    refused = product("snapshot", "remove", cited, "--reason", "A wrong name.", "--apply").calm()
    assert refused.code == 2
    assert "a later copy holds the same page by reference" in refused.err
    words = ("snapshot", "remove", cited, "--reason", "A wrong name.", "--with-dependents")
    dry = product(*words).calm()
    assert "2 copies would go; nothing was touched" in dry.err
    assert "story is then compared with nothing" in dry.err
    assert len(list(product.snapshots.glob("captures/2*/*/*.warc.gz"))) == 2
    done = product(*words, "--apply").calm()
    assert (done.code, "2 copies went" in done.err) == (0, True)
    assert list(product.snapshots.glob("captures/2*/*/*.warc.gz")) == []
    verified = product("verify").calm()
    assert verified.code == 0, verified.out
    gone = json.loads(product("snapshot", "list", "--json").calm().out)
    assert [each["gone"]["reason"] for each in gone] == ["A wrong name.", "A wrong name."]
    assert all(len(each["sha256"]) == 64 for each in gone)
    shown = product("show", "story").calm()
    assert "was taken down on" in " ".join(shown.out.split())
    for asked in ("report", "check --all", "report --format markdown", "status"):
        said = " ".join(product(*asked.split()).calm().out.split())
        assert "Put it back" not in said, said
        assert "is damaged" not in said, said
        assert "What needs you" not in said, said
    text = " ".join(product("report", "--format", "markdown").calm().out.split())
    assert "A wrong name. Nothing is needed; its hash and date stay in the journal." in text
    assert product("diff", "story").calm().code == 2


def test_words_that_name_nothing(tmp_path: Path) -> None:
    """Before the first look there is nothing to list, to prune or to take down, and each says so calmly."""
    product = Product(tmp_path)
    product.write("{id: story, url: 'http://127.0.0.1:9/'}")
    listed = product("snapshot", "list").calm()
    assert (listed.code, listed.out) == (0, "")
    assert "there is no copy yet" in listed.err
    assert product("snapshot", "prune", "--older-than", "30").calm().code == 0
    removed = product("snapshot", "remove", "2026", "--reason", "x").calm()
    assert (removed.code, "is no copy of ours" in removed.err) == (2, True)
    assert product("snapshot", "take", "nobody").calm().code == 2
