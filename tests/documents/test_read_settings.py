"""Settings come out of the file with their units, and fast where the list of sources is long."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from monitor.documents.effective import as_yaml
from monitor.documents.sources_yaml import SourcesYaml, resolve
from monitor.errors import ConfigurationError
from monitor.model.source import Every, Policy, RepairPolicy, Rhythm, RobotsPolicy, Vantage, Watch
from monitor.settings import Archives, Drawing, Keeping, Network, Reading, RequisiteLimits, Settings
from tests.documents.yamls import settings, sources

_FULL = """\
version: 1
settings:
  snapshots: kept/copies
  store: sqlite
  vantage: {name: ci, single: true}
  canaries: [https://a.example/, https://b.example/]
  exclude: ['^https?://social\\.example/', '/login$']
  network:
    at_once: 8
    per_host_pause: 0s
    timeout: 1m 30s
    max_bytes: 1.5MiB
    proxy: socks5h://127.0.0.1:9050
    allow_networks: ["127.0.0.0/8", fd00::/8, 10.1.2.3]
    user_agent: source-monitor/1 (+https://a.example/about)
    robots: obey
    nameservers: [127.0.0.1:5353, "[2620:fe::fe]:53", 9.9.9.9]
    second_nameservers: 9.9.9.9
    ca_file: house.pem
  reading: {processes: 4, timeout: 500ms, max_memory: 2GB}
  browser: {program: chromium, at_once: 2, timeout: 45s, max_requests: 90, max_bytes: 9MB, max_memory: 1GB}
  evidence:
    full_copy_every: 30d
    audit_every: 1w
    thin_after: 365d
    requisites: {images: true, styles: true, max_bytes: 1MB, max_count: 9, timeout: 3s}
  archives: {wayback: {base: "http://127.0.0.1:8080"}, timegates: https://gate.example/timegate/}
defaults:
  every: "17 3 * * mon"
  patience: 5
  patience_over: 36h
  proxy: env:MONITOR_PROXY
  contact: never
  repair: locked
  watch: {select: article, ignore: [.ads, aside], ignore_text: '\\d+ comments'}
documents: content/**/*.md
sources: [https://a.example/x]
"""
_MEANT = Settings(
    snapshots="kept/copies",
    vantage=Vantage(name="ci", single=True),
    canaries=("https://a.example/", "https://b.example/"),
    exclude=(r"^https?://social\.example/", "/login$"),
    network=Network(
        at_once=8,
        per_host_pause=timedelta(0),
        timeout=timedelta(seconds=90),
        max_bytes=1_572_864,
        proxy="socks5h://127.0.0.1:9050",
        allow_networks=("127.0.0.0/8", "fd00::/8", "10.1.2.3/32"),
        user_agent="source-monitor/1 (+https://a.example/about)",
        robots=RobotsPolicy.OBEY,
        nameservers=("127.0.0.1:5353", "[2620:fe::fe]:53", "9.9.9.9"),
        second_nameservers=("9.9.9.9",),
        ca_file="house.pem",
    ),
    reading=Reading(processes=4, timeout=timedelta(milliseconds=500), max_memory=2_000_000_000),
    browser=Drawing(
        program="chromium",
        at_once=2,
        timeout=timedelta(seconds=45),
        max_requests=90,
        max_bytes=9_000_000,
        max_memory=1_000_000_000,
    ),
    evidence=Keeping(
        full_copy_every=timedelta(days=30),
        audit_every=timedelta(days=7),
        thin_after=timedelta(days=365),
        requisites=RequisiteLimits(
            images=True, styles=True, max_bytes=1_000_000, max_count=9, timeout=timedelta(seconds=3)
        ),
    ),
    archives=Archives(wayback="http://127.0.0.1:8080", timegates=("https://gate.example/timegate/",)),
    defaults=Policy(
        every=Every(rhythm=Rhythm.CRON, cron="17 3 * * mon"),
        patience=5,
        patience_over=timedelta(hours=36),
        robots=RobotsPolicy.OBEY,
        proxy="env:MONITOR_PROXY",
        contact=False,
        repair=RepairPolicy.LOCKED,
        watch=Watch(select="article", ignore=(".ads", "aside"), ignore_text=(r"\d+ comments",)),
    ),
    documents=("content/**/*.md",),
)


def test_every_setting_is_read() -> None:
    """Each key fills its field, in the unit of the field."""
    assert settings(_FULL) == _MEANT


def test_nothing_said_means_the_defaults() -> None:
    """A bare list of addresses runs with the settings that the nouns name."""
    assert settings("- https://a.example/x\n") == Settings()
    assert settings("settings:\n  network:\nsources: [https://a.example/x]\n") == Settings()


def test_the_robots_of_the_network_hold_for_sources() -> None:
    """What robots.txt means is said once for all, for all by default, or for one source."""
    text = (
        "settings: {network: {robots: ignore}}\n"
        "sources: [https://a.example/x, {url: https://b.example/x, robots: obey}]\n"
    )
    assert [source.policy.robots for source in sources(text)] == [RobotsPolicy.IGNORE, RobotsPolicy.OBEY]
    text = f"defaults: {{robots: record}}\n{text}"
    assert [source.policy.robots for source in sources(text)] == [RobotsPolicy.RECORD, RobotsPolicy.OBEY]


def test_sections_may_stand_behind_the_sources() -> None:
    """The order of the sections means nothing."""
    head, _, tail = _FULL.partition("sources:")
    assert settings(f"sources:{tail}{head}") == _MEANT
    assert sources(f"sources:{tail}{head}")[0].policy == _MEANT.defaults


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("hourly", Every(rhythm=Rhythm.PERIOD, period=timedelta(hours=1))),
        ("daily", Every(rhythm=Rhythm.PERIOD, period=timedelta(days=1))),
        ("weekly", Every(rhythm=Rhythm.PERIOD, period=timedelta(weeks=1))),
        ("monthly", Every(rhythm=Rhythm.PERIOD, period=timedelta(days=30))),
        ("36h", Every(rhythm=Rhythm.PERIOD, period=timedelta(hours=36))),
        ("1d 12h", Every(rhythm=Rhythm.PERIOD, period=timedelta(hours=36))),
        ("1.5d", Every(rhythm=Rhythm.PERIOD, period=timedelta(hours=36))),
        ("never", Every(rhythm=Rhythm.NEVER)),
        ("adaptive", Every(rhythm=Rhythm.ADAPTIVE)),
        ('"*/30 9-17 * * mon-fri"', Every(rhythm=Rhythm.CRON, cron="*/30 9-17 * * mon-fri")),
        ("17  3 * * mon", Every(rhythm=Rhythm.CRON, cron="17 3 * * mon")),
    ],
)
def test_how_often(said: str, meant: Every) -> None:
    """Words, spans and cron lines all say how often."""
    assert settings(f"defaults: {{every: {said}}}\nsources: [https://a.example/x]\n").defaults.every == meant


@pytest.mark.parametrize(
    "text",
    [
        _FULL,
        _FULL.replace("sources:", "'sources':"),
        "sources:\n  - https://a.example/x\n" + _FULL.partition("sources:")[0],
        "sources:\n- https://a.example/x\n" + _FULL.partition("sources:")[0],
        "".join(f"  {line}\n" for line in _FULL.splitlines()),
    ],
    ids=["last", "quoted", "first", "first-at-the-edge", "indented"],
)
def test_settings_alone_are_the_same(text: str, tmp_path: Path) -> None:
    """Reading the settings alone gives what reading everything gives, wherever the sources stand."""
    path = tmp_path / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    assert SourcesYaml(path).settings() == _MEANT


def test_settings_alone_do_not_look_at_sources(tmp_path: Path) -> None:
    """What is wrong with a source does not keep anybody from reading the settings; what is wrong with them does."""
    path = tmp_path / "sources.yaml"
    path.write_text("settings: {vantage: ci}\nsources:\n  - ftp\n  - 'open\n", encoding="utf-8")
    assert SourcesYaml(path).settings().vantage.name == "ci"
    path.write_text("settings: {vantage: my ci}\nsources:\n  - https://a.example/x\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"sources\.yaml:1:21: error: 'my ci' cannot be a vantage"):
        SourcesYaml(path).settings()


def test_settings_in_force_can_be_read_again() -> None:
    """What is shown as the settings in force is a file that means the same."""
    for meant in (Settings(), _MEANT):
        assert settings(as_yaml(meant) + "sources: [https://a.example/x]\n") == meant


def test_secrets_come_from_the_environment() -> None:
    """A reference is looked up where it is needed, and a missing variable is told by name."""
    assert resolve("env:DB", {"DB": "postgresql://h/d"}, wanted_for="the database") == "postgresql://h/d"
    assert resolve("http://p.example:1", {}, wanted_for="the proxy") == "http://p.example:1"
    assert resolve(None, {}, wanted_for="the proxy") is None
    for environment in ({}, {"DB": ""}):
        with pytest.raises(ConfigurationError, match="the database is kept in the variable DB, which is not set"):
            resolve("env:DB", environment, wanted_for="the database")


@pytest.mark.parametrize("name", ["missing.yaml", "folder"])
def test_a_file_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    """A missing file, or a folder in its place, is one calm remark."""
    (tmp_path / "folder").mkdir()
    path = tmp_path / name
    documents = SourcesYaml(path)
    (remark,) = documents.remarks()
    assert (remark.line, remark.column, remark.file) == (1, 1, str(path))
    for read in (documents.read, documents.settings):
        with pytest.raises(ConfigurationError) as caught:
            read()
        assert caught.value.remarks == (remark,)
    assert documents.stamp() == "missing"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("{}", Archives()),
        ("null", Archives()),
        ("{wayback: null}", Archives(wayback=None)),
        ("{wayback: {}}", Archives()),
        ("{wayback: null, timegates: [https://a.example/]}", Archives(wayback=None, timegates=("https://a.example/",))),
    ],
)
def test_archives_are_asked_unless_a_null_says_otherwise(said: str, meant: Archives) -> None:
    """Only a null right after wayback turns it off; the settings in force say so, and are read back the same."""
    found = settings(f"settings: {{archives: {said}}}\nsources: [https://a.example/x]\n")
    assert found.archives == meant
    assert settings(as_yaml(found) + "sources: [https://a.example/x]\n") == found


def test_an_empty_list_keeps_archives_out() -> None:
    """In one source, or under defaults for all; copies that a person named are no such list."""
    (one, two) = sources("- {url: https://a.example/x, archives: []}\n- https://a.example/y\n")
    assert (one.policy.archives, two.policy.archives) == (False, True)
    every = settings("defaults: {archives: []}\nsources: [https://a.example/x]\n")
    assert not every.defaults.archives
    assert settings(as_yaml(every) + "sources: [https://a.example/x]\n") == every
