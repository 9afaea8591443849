"""Commands that are forked from a process which holds the product say and do what started ones do."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.product import Ended, Product


@pytest.mark.parametrize("words", ["lint", "list --json", "status", "nonsense", "show nobody", "--version"])
def test_forked_and_started_are_one(tmp_path: Path, words: str) -> None:
    """Code, standard output and standard error are equal to the byte, whether things go well or not."""
    product = Product(tmp_path)
    product.write("{id: one, url: 'http://127.0.0.1:1/'}", "{id: two, url: 'not-an-address'}")
    if words != "lint":
        product.write("{id: one, url: 'http://127.0.0.1:1/'}")
    around = product.environment({})
    ended = subprocess.run(product.command(words.split()), cwd=tmp_path, env=around, capture_output=True, check=False)
    started = Ended(code=ended.returncode, out=ended.stdout.decode(), err=ended.stderr.decode())
    assert product(*words.split()) == started


def test_one_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    """Patience ends for forked commands as for started ones, and the next one runs."""
    product = Product(tmp_path)
    product.write("{id: one, url: 'http://127.0.0.1:1/'}")
    with pytest.raises(subprocess.TimeoutExpired):
        product("run", timeout=0.5)
    assert product("list").code == 0
