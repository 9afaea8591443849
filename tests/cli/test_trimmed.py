"""Pipes and files get lines without the blanks that fill a terminal."""

from __future__ import annotations

from io import StringIO

import pytest

from monitor.cli.trimmed import Trimmed
from tests.cli.product import Product


@pytest.mark.parametrize(
    ("pieces", "written"),
    [
        (("a  \n", "b\n"), "a\nb\n"),
        (("a ", " b ", "\n"), "a  b\n"),
        (("  a\n   \n",), "  a\n\n"),
        (("a ",), "a"),
        (("a\nb  ", "c"), "a\nb  c"),
        ((), ""),
    ],
)
def test_blanks_at_the_ends_of_lines_go(pieces: tuple[str, ...], written: str) -> None:
    """However the text is cut into pieces; blanks within a line stay."""
    onto = StringIO()
    stream = Trimmed(onto)
    for piece in pieces:
        assert stream.write(piece) == len(piece)
    stream.flush()
    assert onto.getvalue() == written


def test_what_is_piped_is_not_filled_with_blanks(product: Product) -> None:
    """Status, list and doctor, without and with a file."""
    for words in (("doctor", "--offline"), ("status",), ("list",)):
        out = product(*words).out
        assert [line for line in out.splitlines() if line != line.rstrip()] == []
    product.write("http://127.0.0.1:9/")
    for words in (("doctor", "--offline"), ("status",), ("list",), ("show", "http://127.0.0.1:9/")):
        out = product(*words).calm().out
        assert out
        assert [line for line in out.splitlines() if line != line.rstrip()] == []


def test_without_a_file_the_doctor_says_how_to_begin(product: Product) -> None:
    """There is no error in a file that is not there."""
    (product.folder / "sources.yaml").unlink(missing_ok=True)
    told = product("doctor", "--offline")
    assert "there is no" in told.out
    assert "monitor init" in told.out
    assert "1 error" not in told.out
