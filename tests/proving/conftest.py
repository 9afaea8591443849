"""A folder of two writers, looked at once for all checks of evidence, and copies of it to lay hands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.product import Product
from tests.proving.sites import copy_of, looked_at


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Product:
    """Give a folder of two writers with keys of their own, which nobody has touched; nobody may write to it."""
    return looked_at(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def product(sound: Product, tmp_path: Path) -> Product:
    """Give a copy of it."""
    return copy_of(sound, tmp_path / "copy")
