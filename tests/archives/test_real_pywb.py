"""The Memento plug against a real pywb on loopback: TimeGate in both patterns, TimeMap, raw copies."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.app import Monitor, Which
from monitor.archives.memento import TimeGate
from monitor.fetch.web import Web
from monitor.model.comparison import ChangeKind
from monitor.model.snapshot import Origin
from monitor.settings import Network
from tests.archives.pywbs import WHY_SKIPPED, missing, pywb
from tests.contracts.archive_contract import COPIES, NEAR, URL, ArchiveContract, Archives
from tests.fakes.clock import FakeClock
from tests.machine import Copied
from tests.origin import answer, free_port
from tests.stories.prose import ENGLISH, FRENCH, article
from tests.stories.town import Town

pytestmark = [
    pytest.mark.skipif(missing(), reason=WHY_SKIPPED),
    pytest.mark.xdist_group("pywb"),
]
_LIMITS = {"timeout": timedelta(seconds=20), "max_bytes": 1_000_000}
_HELD = (
    *(Copied(URL, f"{at:%Y%m%d%H%M%S}", body) for at, body in COPIES.items()),
    Copied("http://herald.example/old", "20211005100000", status="301 Moved", headers={"Location": "/story"}),
    Copied(
        "http://herald.example/away", "20211005100000", status="302 Found", headers={"Location": "http://gone.example/"}
    ),
    Copied("http://herald.example/404", "20211005100000", b"<title>404</title>Not here.", "404 Not Found"),
)  # fmt: skip


@pytest.fixture(scope="module", params=[True, False], ids=["redirecting", "answering"])
def gate(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the copies once, by each of the patterns of RFC 7089: the TimeGate redirects, or answers by itself."""
    with pywb(tmp_path_factory.mktemp("pywb"), *_HELD, exact=request.param) as base:
        yield base


class TestPywb(ArchiveContract):
    """The contract, and what only a real program shows."""

    @pytest.fixture
    async def archives(self, gate: str) -> AsyncIterator[Archives]:
        """Give the plug over it, and one at a port where nobody listens."""
        clock = FakeClock(drifts=True)
        web = Web(Network(), clock, trusted=["127.0.0.1"]).plain
        speaking = TimeGate(gate, web, clock, **_LIMITS)  # type: ignore[arg-type]
        yield Archives(speaking, TimeGate(f"http://127.0.0.1:{free_port()}/past", web, clock, **_LIMITS))  # type: ignore[arg-type]
        await speaking.close()

    async def test_a_copied_redirect_is_followed_within_the_archive(self, archives: Archives) -> None:
        """Pywb gives a copied Location out as it was: the copy of that address is had, never the living page."""
        named = archives.speaking.named(_replay(archives, "http://herald.example/old"))
        assert named is not None
        recalled = await archives.speaking.fetch(named)
        assert recalled.refused == ""
        assert bytes(recalled.observation.body) == COPIES[min(COPIES, key=lambda at: abs(at - NEAR))]
        assert recalled.memento.original == URL
        assert all("127.0.0.1" in hop.url.split("/")[2] for hop in recalled.observation.hops)

    async def test_a_redirect_to_what_is_not_there_ends_in_a_refusal(self, archives: Archives) -> None:
        """Where the archive lacks the page that a copied redirect led to, nothing is taken for it."""
        named = archives.speaking.named(_replay(archives, "http://herald.example/away"))
        assert named is not None
        assert "page of its own" in (await archives.speaking.fetch(named)).refused

    async def test_a_copied_error_page_is_a_copy(self, archives: Archives) -> None:
        """What the host answered then comes back with its status; judging it is not the archive's trade."""
        named = archives.speaking.named(_replay(archives, "http://herald.example/404"))
        assert named is not None
        recalled = await archives.speaking.fetch(named)
        assert (recalled.refused, recalled.observation.status) == ("", 404)


def _replay(archives: Archives, url: str) -> str:
    gate = archives.speaking._gate  # type: ignore[attr-defined]
    return f"{gate}20211005100000id_/{url}"


async def test_a_cited_page_gets_its_baseline_from_a_real_archive(tmp_path: Path) -> None:
    """From sources.yaml to the report: the copy that pywb held of the day of the citation is what we compare with."""
    clock = FakeClock(drifts=True)
    town = Town({"herald.example": {"/story": answer(article(FRENCH))}}, clock)
    async with town:
        url = f"http://herald.example:{town.port}/story"
        copies = (
            Copied(url, "20211005093615", b"<title>Page not found</title><h1>Page not found</h1>Sorry."),
            Copied(url, "20211009080000", article(ENGLISH)),
            Copied(url, "20240101000000", article(FRENCH)),
        )
        with pywb(tmp_path / "pywb", *copies, exact=True) as base:
            file = tmp_path / "sources.yaml"
            names = town.names.address
            file.write_text(
                "settings:\n"
                "  network: {allow_networks: [127.0.0.0/8], per_host_pause: 0s, timeout: 20s, robots: ignore,\n"
                f'            nameservers: ["{names}"], second_nameservers: ["{names}"]}}\n'
                f'  archives: {{wayback: null, timegates: ["{base}"]}}\n'
                "sources:\n"
                f'  - {{id: herald, url: "{url}", accessed: 2021-10-05, title: "{ENGLISH.title}"}}\n',
                encoding="utf-8",
            )
            monitor = Monitor(file, clock=clock)
            report = await monitor.check(Which.ALL)
        (item,) = report.items
        baseline = item.standing.baseline
        assert baseline is not None
        assert baseline.origin is Origin.MEMENTO
        assert f"{baseline.taken:%Y-%m-%d}" == "2021-10-09"
        assert item.standing.change is not None
        assert item.standing.change.kind is ChangeKind.DIFFERENT
        _, was, _ = await monitor.texts("herald")
        assert ENGLISH.text[1] in was
