"""Values that cannot stand, or are probably not meant, are told at their place, with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.documents.sources_yaml import SourcesYaml
from tests.documents.yamls import remarks


def _source(line: str) -> str:
    """Put a line into a source: it stands in line 3, its key at column 5."""
    return f"sources:\n  - url: https://a.example/x\n    {line}\n"


def _network(value: str) -> str:
    """Put a setting into the network: its key stands at column 22."""
    return f"settings: {{network: {{{value}}}}}\nsources: [https://a.example/x]\n"


#: A line of a source, and: column, severity, rule, a part of the message, a part of the advice.
_IN_SOURCE = [
    ("titel: x", 5, "error", "unknown-key", "'titel'", "did you mean title?"),
    ("Title: x", 5, "error", "unknown-key", "'Title'", "did you mean title?"),
    ("cited-in: x", 5, "error", "unknown-key", "'cited-in'", "did you mean cited_in?"),
    ("quote: x", 5, "error", "unknown-key", "'quote'", "did you mean quotes?"),
    ("lang: x", 5, "error", "unknown-key", "'lang'", "did you mean language?"),
    ("candidate_url: x", 5, "error", "unknown-key", "'candidate_url'", "confirmed: false"),
    ("zzzzzzz: x", 5, "error", "unknown-key", "'zzzzzzz'", "docs/sources-yaml.md"),
    ("<<: {a: b}", 5, "error", "unknown-key", "'<<'", "under defaults:"),
    (r'author: "a\0b"', 13, "error", "control-character", "U+0000", "take it out"),
    (r'author: [a, "b\e[31m"]', 17, "error", "control-character", "U+001B", "take it out"),
    (r'quotes: [{exact: "a\x07b"}]', 22, "error", "control-character", "U+0007", "take it out"),
    (
        "alternates: [https://xn--/]",
        18,
        "error",
        "address",
        "'xn--' in the host name spells no letters",
        "as a browser",
    ),
    (
        "alternates: [https://-a.example/]",
        18,
        "error",
        "address",
        "-a.example begins or ends with a hyphen",
        "write a,",
    ),
    ("alternates: [https://a-.co.uk/]", 18, "error", "address", "a-.co.uk begins or ends with a hyphen", "write a,"),
    ("alternates: [https://a%41.example/x]", 18, "error", "address", "holds a percent sign", "https://aa.example/x"),
    ("title: [a]", 12, "error", "type", "a list stands here", "in quotes"),
    ("title: {a: b}", 12, "error", "type", "a group of keys stands here", "in quotes"),
    ('title: ""', 12, "error", "empty", "is empty", "take the key out"),
    ("author: [a, null]", 17, "error", "empty", "is empty", "take it out"),
    ("language: no", 15, "warning", "unquoted", "'no' for yes or no", '"no"'),
    ("outlet: Yes", 13, "warning", "unquoted", "'Yes' for yes or no", '"Yes"'),
    ("title: 1984", 12, "warning", "unquoted", "'1984' for a number", '"1984"'),
    ("title: 1e3", 12, "warning", "unquoted", "for a number", '"1e3"'),
    ("title: 0x1F", 12, "warning", "unquoted", "for a number", '"0x1F"'),
    ("title: .nan", 12, "warning", "unquoted", "for a number", '".nan"'),
    ("title: 12:30", 12, "warning", "unquoted", "for a number", '"12:30"'),
    ("title: 2021-10-04", 12, "warning", "unquoted", "for a date", '"2021-10-04"'),
    ("tags: [2021]", 12, "warning", "unquoted", "for a number", '"2021"'),
    ("quotes: [1.8]", 14, "warning", "unquoted", "for a number", '"1.8"'),
    ("title: Report #5 of ten", 19, "warning", "comment", "'#5 of ten'", "in quotes"),
    ("published: 2021 #x", 21, "warning", "comment", "'#x'", "in quotes"),
    ("published: 2021-13", 16, "error", "date", "no such day or month", "as it was"),
    ("accessed: 2021-02-30", 15, "error", "date", "2021-02-30", "as it was"),
    ("published: 2021/8/1", 16, "error", "date", "is no date", "write 2021-08-01"),
    ("published: 10.8.2021", 16, "error", "date", "is no date", "write 2021-08-10"),
    ("published: 2021-8", 16, "error", "date", "is no date", "write 2021-08"),
    ("published: 2021-08-10T12:00:00Z", 16, "error", "date", "is no date", "2021-08-10"),
    ("published: August 2021", 16, "error", "date", "is no date", "2021, 2021-08 or 2021-08-10"),
    ("published: [2021]", 16, "error", "type", "a list", "a date"),
    ("every: wekly", 12, "error", "every", "how often", "did you mean weekly?"),
    ("every: day", 12, "error", "every", "how often", "did you mean daily?"),
    ('every: "@daily"', 12, "error", "every", "how often", "did you mean daily?"),
    ("every: sometimes", 12, "error", "every", "how often", "cron line"),
    ("every: 36", 12, "error", "every", "how often", '"36h"'),
    ("every: 0s", 12, "error", "every", "out of bounds", "never"),
    ("every: 10m", 12, "warning", "often", "more often", "hourly"),
    ('every: "61 3 * * *"', 12, "error", "cron", "bad minute", '"17 3 * * mon"'),
    ('every: "0 0 3 * * *"', 12, "error", "cron", "seconds", '"17 3 * * mon"'),
    ('every: "0 0 30 2 *"', 12, "error", "cron", "cannot be used", '"17 3 * * mon"'),
    ("patience: 0", 15, "error", "number", "'0' cannot stand here", "from 1 to 100"),
    ("patience_over: 3", 20, "error", "duration", "has no unit", "3d for days"),
    ("language: English", 15, "error", "language", "no language tag", "did you mean en?"),
    ("language: cn", 15, "error", "language", "no language tag", "did you mean zh?"),
    ("language: en_US", 15, "error", "language", "no language tag", "did you mean en-US?"),
    ("language: e", 15, "error", "language", "no language tag", "BCP 47"),
    ("confirmed: maybe\n    title: x", 16, "error", "truth", "neither true nor false", "true or false"),
    ('confirmed: "false"\n    title: x', 16, "error", "truth", "is a text", "without quotes"),
    ("confirmed: false", 16, "warning", "unconfirmed", "without a title", "write the title"),
    ("pin: live", 10, "error", "choice", "'live'", "did you mean alive?"),
    ("pin: paywall", 10, "error", "choice", "'paywall'", "did you mean paywalled?"),
    ("engine: curl", 13, "error", "choice", "'curl'", "browser, http"),
    ("contact: false", 14, "error", "choice", "'false'", "did you mean never?"),
    ("robots: respect", 13, "error", "choice", "'respect'", "did you mean obey?"),
    ("repair: lock", 13, "error", "choice", "'lock'", "did you mean locked?"),
    ('watch: {select: "article["}', 21, "error", "selector", "malformed attribute", "style sheet"),
    ("watch: {ignore: [.ads, '>']}", 28, "error", "selector", "cannot be used", "style sheet"),
    ("watch: {ignore_text: ['(']}", 27, "error", "pattern", "missing )", "single quotes"),
    ("watch: article", 12, "error", "type", "in the place of the part to watch", "select:"),
    ("ignore: [changed]", 13, "error", "type", "in the place of what to ignore", "events:"),
    ("ignore: {why: x}", 13, "error", "missing-key", "needs the key events", "events:"),
    ("ignore: {events: chnaged}", 22, "error", "choice", "'chnaged'", "did you mean changed?"),
    ("ignore: {events: changed, until: 2027}", 38, "error", "date", "not one day", "2027-01-31"),
    ("quotes: [{prefix: a}]", 14, "error", "missing-key", "needs the key exact", "exact:"),
    ("id: my source", 9, "error", "name", "'my source' cannot be an id", "dashes"),
    ("id: all", 9, "error", "name", "meaning of its own", "another"),
    ("tags: 'a, b'", 11, "error", "name", "cannot be a tag", "without spaces"),
    ("proxy: http://me:pw@p.example:1", 12, "error", "proxy", "user name or password", "env:MONITOR_PROXY"),
    ("proxy: p.example", 12, "error", "proxy", "no address of a proxy", "socks5h://"),
    (
        "alternates: [https://b.example/, https://a.example/x/]",
        17,
        "warning",
        "duplicate-address",
        "already",
        "take it",
    ),
    (
        "archives: web.archive.org/web/2021/x",
        15,
        "error",
        "address",
        "neither with http://",
        "https://web.archive.org/web/2021/x",
    ),
    ("published: 2021-10-04\n    accessed: 2021-09", 15, "warning", "dates", "before it came out", "look at both"),
]


@pytest.mark.parametrize("case", _IN_SOURCE, ids=lambda case: str(case[0]))
def test_what_is_said_of_a_source(case: tuple[str, int, str, str, str, str]) -> None:
    """Each value gets one remark, at its own place."""
    line, column, severity, rule, what, instead = case
    (remark,) = remarks(_source(line))
    last = 3 + line.count("\n") if rule == "dates" else 3
    assert (remark.line, remark.column, remark.severity, remark.rule) == (last, column, severity, rule)
    assert what in remark.what
    assert instead in remark.instead


@pytest.mark.parametrize(
    ("why", "instead"),
    [
        ("no Chromium is on the path: install it, or name it", "install it, or name it"),
        ("settings.browser.program names 'x', which is no program here", "leave settings.browser.program out"),
    ],
)
def test_a_browser_that_is_not_here_is_warned_of_once(tmp_path: Path, why: str, instead: str) -> None:
    """Where pages cannot be drawn lint says so where it is asked for first, and what to do; else it is silent."""
    file = tmp_path / "sources.yaml"
    asks = "  - {id: %s, url: 'https://a.example/%s', engine: browser}\n"
    file.write_text("sources:\n" + asks % ("a", 1) + asks % ("b", 2))
    (remark,) = SourcesYaml(file, no_browser=lambda _: why).remarks()
    assert (remark.line, remark.column, remark.severity, remark.rule) == (2, 49, "warning", "no-browser")
    assert why.partition(": ")[0] in remark.what
    assert instead in remark.instead
    assert SourcesYaml(file, no_browser=lambda _: "").remarks() == ()
    file.write_text("defaults: {engine: browser}\n" + "sources:\n  - https://a.example/1\n")
    assert [each.line for each in SourcesYaml(file, no_browser=lambda _: why).remarks()] == [1]
    file.write_text("sources:\n  - https://a.example/1\n")
    assert SourcesYaml(file, no_browser=lambda _: why).remarks() == ()


#: A file, and: place and severity, rule, a part of the message, a part of the advice.
_ELSEWHERE = [
    ("source: []\n", "1:1: error", "unknown-key", "'source'", "did you mean sources?"),
    ("urls: []\n", "1:1: error", "unknown-key", "'urls'", "did you mean sources?"),
    ("version: 2\nsources: [https://a.example/]\n", "1:10: error", "number", "'2'", "write 1"),
    ("settings: [a]\nsources: [https://a.example/]\n", "1:11: error", "type", "place of the settings", "snapshots:"),
    (
        "settings: {snapshot: a}\nsources: [https://a.example/]\n",
        "1:12: error",
        "unknown-key",
        "'snapshot'",
        "snapshots?",
    ),
    ("settings: {store: postgres}\nsources: [https://a.example/]\n", "1:19: error", "choice", "'postgres'", "sqlite"),
    ("settings: {vantage: my laptop}\nsources: [https://a.example/]\n", "1:21: error", "name", "a vantage", "dashes"),
    (
        "settings: {vantage: {single: true}}\nsources: [https://a.example/]\n",
        "1:21: error",
        "missing-key",
        "name",
        "name:",
    ),
    (
        "settings: {database: env:DB}\nsources: [https://a.example/]\n",
        "1:12: warning",
        "not-yet",
        "not in use",
        "may stay",
    ),
    (
        "defaults: {archives: [https://a.example/]}\nsources: [https://a.example/]\n",
        "1:22: error",
        "type",
        "only an empty list",
        "archives: []",
    ),
    (
        'settings: {evidence: {key: "env:9"}}\nsources: [https://a.example/]\n',
        "1:28: error",
        "reference",
        "names no place of a key",
        "outside of the repository",
    ),
    ("sources: [https://a.example/]\nnotify: {a: {to: a@b.example}}\n", "2:18: error", "reference", "secrets", "env:"),
    ("sources: [https://a.example/]\nnotify: {a: {digest: daily}}\n", "2:13: error", "missing-key", "to", "to:"),
    ("sources: [https://a.example/]\nnotify: {A b: {to: env:X}}\n", "2:10: error", "name", "people", "lowercase"),
    (
        "sources: [https://a.example/]\nnotify: {a: {to: env:X, digest: daly}}\n",
        "2:33: error",
        "choice",
        "daly",
        "daily",
    ),
    (_network("timeout: 30"), "1:31: error", "duration", "has no unit", "write 30s"),
    (_network("timeout: 30 sec"), "1:31: error", "duration", "no span of time", "30s"),
    (_network("timeout: 0s"), "1:31: error", "duration", "out of bounds", "at least 100ms"),
    (_network("timeout: 3d"), "1:31: error", "duration", "out of bounds", "at most 1h"),
    (_network("timeout: 999999999w"), "1:31: error", "duration", "no span of time", "3d"),
    (_network("max_bytes: 50 potatoes"), "1:33: error", "size", "is no size", "50MB"),
    (_network("max_bytes: 1B"), "1:33: error", "size", "out of bounds", "from 1,000"),
    (_network("at_once: many"), "1:31: error", "number", "'many'", "from 1 to 10000"),
    (_network('at_once: "64"'), "1:31: error", "number", "is a text", "without quotes"),
    (_network("allow_networks: 10.0.0.1/8"), "1:38: error", "network", "no network", "did you mean 10.0.0.0/8?"),
    (_network("allow_networks: foo"), "1:38: error", "network", "no network", "CIDR"),
    (_network("nameservers: dns.example"), "1:35: error", "name-server", "no address", "9.9.9.9"),
    (_network("nameservers: '1.1.1.1:99999'"), "1:35: error", "name-server", "no address", "9.9.9.9"),
    (_network("user_agent: my-bot/1"), "1:34: warning", "user-agent", "'bot'", "leave the word out"),
    (_network("user_agent: ü"), "1:34: error", "user-agent", "ASCII", "name"),
    ("sources:\n  - id: a\n", "2:5: error", "missing-key", "no address", "claim"),
    ("sources:\n  - https://me:secret@a.example/\n", "2:5: error", "address", "user name or password", "take it out"),
    ("sources:\n  - https://a.example/a b\n", "2:5: error", "address", "a space", "%20"),
    ("sources:\n  - http://.../\n", "2:5: error", "address", "no host, only dots", "write the host's name there"),
    ("sources:\n  - http://a..b/c?d=e\n", "2:5: error", "address", "between two dots", "write http://a.b/c?d=e"),
    ("sources:\n  - https://.a.example\n", "2:5: error", "address", "before its first", "write https://a.example"),
    (f"sources:\n  - https://{'a' * 64}.example/\n", "2:5: error", "address", "too long", "from a browser"),
    (
        "sources:\n  - https://a.example/a\n    https://b.example/\n",
        "2:5: error",
        "address",
        "more than one line",
        "dash",
    ),
    (
        "sources:\n  - www.a.example/x\n",
        "2:5: error",
        "address",
        "neither with http://",
        "write https://www.a.example/x",
    ),
    ("sources:\n  - gopher://a.example/x\n", "2:5: error", "address", "with gopher:", ""),
    ("sources:\n  - https:///x\n", "2:5: error", "address", "no host", ""),
    ("sources:\n  - https://a.example:99999/\n", "2:5: error", "address", "Port out of range", ""),
    ("sources:\n  - https://[::zz]/\n", "2:5: error", "address", "'::zz'", ""),
    ("sources:\n  - https://-ü.example/\n", "2:5: error", "address", "ASCII", ""),
    ("sources:\n  - url:https://a.example/\n", "2:5: error", "address", "'url:'", "write a space"),
    (f"sources:\n  - https://a.example/{'x' * 20_000}\n", "2:5: error", "address", "20,018 characters", "16,384"),
    ("sources:\n  - https://a.example/x #part\n", "2:25: warning", "comment", "'#part'", "quotes"),
    (
        "sources:\n  - https://a.example/?access_token=abcdefghijkl\n",
        "2:23: warning",
        "secret",
        "a token in an address",
        "opens without it",
    ),
]


@pytest.mark.parametrize(("text", "place", "rule", "what", "instead"), _ELSEWHERE)
def test_what_is_said_elsewhere(text: str, place: str, rule: str, what: str, instead: str) -> None:
    """The same holds for settings, addresses and top keys."""
    (remark,) = remarks(text)
    assert str(remark).startswith(f"sources.yaml:{place}: ")
    assert remark.rule == rule
    assert what in remark.what
    assert instead in remark.instead


def test_messages_are_calm() -> None:
    """No message shouts, blames, or shows the inside of the program."""
    texts = [_source(line) for line, *_ in _IN_SOURCE] + [text for text, *_ in _ELSEWHERE]
    for text in texts:
        for remark in remarks(text):
            whole = f"{remark.what} {remark.instead}"
            assert "!" not in whole
            assert not any(word in whole.lower() for word in ("invalid", "illegal", "fatal", "traceback"))
            assert "None" not in whole
            assert "\n" not in whole
            assert len(whole) < 400


def test_all_faults_are_told_in_one_go() -> None:
    """A reserved id, a doubled id and faulty selectors hide none of each other."""
    text = (
        "sources:\n"
        "  - {id: all, url: 'https://a.example/1'}\n"
        "  - {id: x, url: 'https://a.example/2'}\n"
        "  - {id: x, url: 'https://a.example/3'}\n"
        "  - {id: z, url: 'https://a.example/4', watch: {select: 'a[', ignore: ['::before'], ignore_text: ['(oh']}}\n"
    )
    found = {(remark.rule, remark.line) for remark in remarks(text) if remark.severity == "error"}
    assert {("duplicate-id", 4), ("selector", 5), ("pattern", 5)} < found
    assert {line for _, line in found} == {2, 4, 5}
    columns = [remark.column for remark in remarks(text) if remark.line == 5]
    assert len(set(columns)) == 3


def test_letters_that_changed_places_are_guessed() -> None:
    """A key of three letters with two of them swapped is answered with the key that was meant."""
    (remark,) = [
        each for each in remarks("sources:\n  - {ulr: 'https://a.example/', claim: x}\n") if "ulr" in each.what
    ]
    assert "did you mean url?" in remark.instead


@pytest.mark.parametrize("quote", ["'...'", "'[…]'", "{exact: '. . .', prefix: said}"])
def test_a_quote_without_words_is_an_error(quote: str) -> None:
    """Dots stand for words left out: of such a quote nothing is left to look for."""
    found = remarks(f"sources:\n  - {{url: 'https://a.example/', quotes: [{quote}]}}\n")
    assert [(each.rule, each.severity) for each in found] == [("quote", "error")]


@pytest.mark.parametrize("text", ["sources: []\nsources: []\n", "version: 1\nversion: 1\nsources: []\n"])
def test_a_doubled_key_is_told_once(text: str) -> None:
    """What is noticed on two ways through the file is one remark."""
    assert [each.rule for each in remarks(text)].count("duplicate-key") == 1
