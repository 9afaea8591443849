"""A noun that is changed is what the standard library would make of it, and the one before stays as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from monitor.model.changed import changed
from monitor.model.page import Page, PageKind
from monitor.model.source import Watch
from monitor.model.verdict import Standing, Verdict

NOUNS: tuple[tuple[Any, dict[str, Any]], ...] = (
    (Standing(source="a", url="https://a.example/"), {"verdict": Verdict.DEAD, "failing_looks": 3}),
    (Page(kind=PageKind.HTML, title="t", text="Words."), {"text": ""}),
    (Watch(ignore=("aside",)), {}),
)


@pytest.mark.parametrize(("noun", "changes"), NOUNS)
def test_it_is_the_copy_that_the_library_makes(noun: Any, changes: dict[str, Any]) -> None:
    """Field by field, hash and all; what was changed is a noun of its own."""
    before = repr(noun)
    made = changed(noun, **changes)
    assert (made, hash(made), type(made)) == (expected := replace(noun, **changes), hash(expected), type(expected))
    assert repr(noun) == before
    assert made is not noun


def test_a_field_that_there_is_not_is_refused() -> None:
    """As the library does, where a name was misspelt."""
    misspelt: dict[str, Any] = {"urll": "https://b.example/"}
    with pytest.raises(TypeError, match="Standing has no field 'urll'"):
        changed(Standing(source="a", url="https://a.example/"), **misspelt)
