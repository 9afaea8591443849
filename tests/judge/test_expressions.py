"""Expressions that are compiled when first asked: each compiles, and answers as one that was compiled at once."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import monitor
from monitor.judge.lexicon.expressions import expression


def _all() -> dict[str, re.Pattern[str]]:
    """Find every expression of the program by the name that holds it."""
    kind = type(expression(""))
    found = {}
    for module in pkgutil.walk_packages(monitor.__path__, "monitor."):
        if module.name.startswith("monitor.judge."):
            names = vars(importlib.import_module(module.name)).items()
            found.update({f"{module.name}.{name}": held for name, held in names if type(held) is kind})
    return found


_ALL = _all()


@pytest.mark.parametrize("name", sorted(_ALL))
def test_every_expression_compiles(name: str) -> None:
    """No expression waits for the first page that needs it to say that it is none."""
    assert re.compile(_ALL[name].pattern, _ALL[name].flags).groups >= 0


def test_it_answers_as_a_compiled_one_does() -> None:
    """Searching, matching, cutting and exchanging give what the standard library's pattern gives, again and again."""
    late, early = expression(r"(\d+) men", re.IGNORECASE), re.compile(r"(\d+) men", re.IGNORECASE)
    for _ in range(2):
        found = late.search("there were 12 MEN")
        assert found is not None
        assert found[1] == "12"
        assert late.match("12 women") is None
        assert late.fullmatch("7 men") is not None
        assert late.findall("1 men, 2 men") == early.findall("1 men, 2 men") == ["1", "2"]
        assert late.sub("some", "3 men left") == "some left"
        assert late.split("a 3 men b") == ["a ", "3", " b"]
    assert late.flags == early.flags


def test_what_is_no_expression_is_said_at_the_first_question() -> None:
    """A mistake in an expression is the standard library's error, with its place."""
    with pytest.raises(re.error, match="position 0"):
        expression("(").search("")


def test_what_a_pattern_does_not_know_is_no_attribute() -> None:
    """A slip in a name is an error as it is for any object."""
    assert not hasattr(expression("a"), "looks_for")
    assert not hasattr(expression("a"), "__wrapped__")
