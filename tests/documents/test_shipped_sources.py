"""The sources.yaml that ships watches over the first deployment, and is as clean as we ask of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.documents.sources_yaml import SourcesYaml
from monitor.model.source import Source
from monitor.settings import Settings

SHIPPED = Path("sources.yaml")
_SECTIONS = {
    "genocide": 4,
    "mass-detention": 6,
    "organ-harvesting": 1,
    "sexual-violence": 3,
    "medical-experiments": 2,
    "sterilisation": 8,
    "forced-labour": 3,
    "cultural-genocide": 1,
    "poem": 1,
}


@pytest.fixture(scope="module")
def shipped() -> list[Source]:
    """Read it."""
    return list(SourcesYaml(SHIPPED).read().sources.values())


def test_it_is_clean() -> None:
    """Nobody who runs the first lint finds a remark."""
    assert SourcesYaml(SHIPPED).remarks() == ()


def test_every_section_has_its_claims(shipped: list[Source]) -> None:
    """Each section of the page is there, and each source says what it is used to show."""
    counted = {section: sum(source.section == section for source in shipped) for section in _SECTIONS}
    assert counted == _SECTIONS
    assert all(source.claim for source in shipped)
    assert len({source.claim for source in shipped}) == len(shipped)


def test_what_is_uncertain_is_marked(shipped: list[Source]) -> None:
    """Addresses that were put together wait for a look with their title; claims without an address are listed."""
    assert [source.id for source in shipped if not source.confirmed] == [
        "detective-cnn-article",
        "experiments-independent-article",
        "sterilisation-japan-forward-en",
        "sterilisation-newsweek-gynecologist",
    ]
    assert all(source.work.title and source.url for source in shipped if not source.confirmed)
    assert [source.id for source in shipped if source.url is None] == [
        "detention-nazi-comparison",
        "sterilisation-wapo-2019-dawut",
        "sterilisation-sankei-original",
    ]


def test_paywalls_do_not_freeze_verdicts(shipped: list[Source]) -> None:
    """What is behind a paywall is tagged; no pin stands in the way of what the looks show."""
    assert sum("paywall" in source.tags for source in shipped) == 5
    assert not [source.id for source in shipped if source.pin]


def test_no_untrusted_archive_is_named(shipped: list[Source]) -> None:
    """Copies at archives that cannot be trusted with evidence are not among the addresses."""
    everywhere = [url for source in shipped for url in (source.url or "", *source.alternates, *source.archives)]
    assert not [
        url for url in everywhere if any(f"//archive.{end}/" in url for end in ("today", "ph", "is", "vn", "li"))
    ]


def test_its_settings_are_the_defaults() -> None:
    """What it spells out for people is what holds anyway, but for the name of the place."""
    settings = SourcesYaml(SHIPPED).settings()
    assert settings.vantage.name == "laptop"
    assert settings.network == Settings().network
    assert settings.defaults == Settings().defaults
