"""A source that was cited in 2021, beside a public archive that holds copies of that year."""

from __future__ import annotations

from tests.cli.product import Product
from tests.machine import Copied, Machine
from tests.stories.town import Town

URL = "http://herald.example:{port}/story"


def archive_of_2021(body: bytes) -> Machine:
    """Give an archive of one page; four copies within the year spare it, and the test, a second question."""
    return Machine(*(Copied(URL, f"2021{month:02d}05093615", body) for month in (2, 5, 8, 10)))


def watch(product: Product, town: Town, more: str = "") -> None:
    """Write the sources file, the archive named in it; ``more`` is what else is said of the source."""
    product.file.write_text(
        "version: 1\n"
        "settings:\n"
        "  network: {allow_networks: [127.0.0.0/8], per_host_pause: 0s, timeout: 5s, robots: ignore,\n"
        f'            nameservers: ["{town.names.address}"], second_nameservers: ["{town.names.address}"]}}\n'
        "  reading: {processes: 1}\n"
        f"  archives: {{wayback: {{base: 'http://archive.example:{town.port}'}}}}\n"
        "sources:\n"
        f"  - {{id: herald, url: 'http://herald.example:{town.port}/story', accessed: 2021-10-06{more}}}\n",
        encoding="utf-8",
    )
