"""Fills the templates of the pages; everything that is put into them is escaped, tamed or cleaned."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from monitor.report import words
from monitor.report.card import card
from monitor.report.mask import mask
from monitor.report.tame import shorten, slug, tame, tame_lines
from monitor.report.when import day, minute, stamp
from monitor.report.wording import address, said, turn


def page(name: str, **facts: object) -> str:
    """Fill a template."""
    return _environment().get_template(name).render(**facts)


def style() -> str:
    """Give the style sheet: that of reports, and what these pages need beyond it."""
    theirs = files("monitor.report").joinpath("templates", "report.css").read_text(encoding="utf-8")
    return theirs + files("monitor.web").joinpath("templates", "web.css").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Read the templates once."""
    loader = ChoiceLoader([PackageLoader("monitor.web", "templates"), PackageLoader("monitor.report", "templates")])
    environment = Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.globals.update(card=card, turn=turn, signs=words.SIGNS, verdicts=words.VERDICTS, slug=slug)
    environment.globals.update(address=address, verdict_order=words.WORST_FIRST)
    environment.filters.update(
        tame=tame, tame_lines=tame_lines, said=said, mask=mask, minute=minute, day=day, stamp=stamp, shorten=shorten
    )
    return environment
