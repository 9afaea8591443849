"""Finds the browser on this machine, and says what is missing and how to get it."""

from __future__ import annotations

import importlib.util
import shutil

#: Under these names people have it, the free one first.
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
NO_LIBRARY = "Playwright is not installed: pip install 'source-monitor[browser]'"
NO_PROGRAM = (
    "no Chromium is on the path: install it (on Debian: apt install chromium), or name it in settings.browser.program"
)


def missing(named: str | None) -> str:
    """Say in a few words what is missing before pages can be drawn; empty where nothing is. Starts nothing."""
    if importlib.util.find_spec("playwright") is None:
        return NO_LIBRARY
    if named is not None and shutil.which(named) is None:
        return f"settings.browser.program names {named!r}, which is no program here"
    return "" if program(named) is not None else NO_PROGRAM


def program(named: str | None) -> str | None:
    """Give the file of the browser; None where there is none."""
    names = NAMES if named is None else (named,)
    return next(filter(None, map(shutil.which, names)), None)
