"""A real Chromium as an outside program: found on the path, in a profile of its own, with its record of the network."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WHY_SKIPPED = "CHROMIUM IS MISSING: nothing was tested against a real browser; install chromium and put it on the path"

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason=WHY_SKIPPED)


@asynccontextmanager
async def chromium(record: Path) -> AsyncIterator[Any]:
    """Start it, and give a context of its own; ``record`` is where it writes all that it does on the network."""
    from playwright.async_api import async_playwright  # noqa: PLC0415 - half a second that other tests never pay

    async with async_playwright() as playwright:
        # A profile on the disk: in a passing one Chromium neither connects nor resolves ahead, and with the switch that
        # is left out it never does; that part of the test would prove nothing.
        context = await playwright.chromium.launch_persistent_context(
            record.parent / f"profile-{record.stem}",
            executable_path=CHROMIUM,
            ignore_default_args=["--disable-background-networking"],
            args=["--no-sandbox", f"--log-net-log={record}", "--net-log-capture-mode=Everything"],
        )
        try:
            yield context
        finally:
            await context.close()
