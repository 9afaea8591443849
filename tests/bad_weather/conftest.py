"""What tests of bad weather share: the command line over an empty folder, and disks that can be filled."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.product import Product


@pytest.fixture
def product(tmp_path: Path) -> Product:
    """Give the command line over an empty folder."""
    return Product(tmp_path)


@dataclass(frozen=True)
class Disk:
    """A disk of its own, mounted on a folder."""

    folder: Path

    def mount_again(self, options: str) -> None:
        """Change its size or whether it may be written."""
        subprocess.run(["mount", "-o", f"remount,{options}", self.folder], check=True)


@pytest.fixture
def disk(product: Product) -> Iterator[Disk]:
    """Mount a disk of 600 kB on the snapshots folder; where that is not allowed, the test is skipped and says so."""
    product.snapshots.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=600k,mode=755", "tmpfs", str(product.snapshots)]
    try:
        mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("NOT TESTED: there is no mount here, so no disk of our own can be filled")
    if mounted.returncode:
        pytest.skip(f"NOT TESTED: mounting a disk of our own needs more rights ({mounted.stderr.strip()})")
    try:
        yield Disk(product.snapshots)
    finally:
        subprocess.run(["umount", "-l", product.snapshots], check=True)
