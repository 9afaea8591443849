"""docs/coming-from.md tells of every tool and every key that is taken, and its commands run as written."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from monitor.documents.habits import lychee
from monitor.model.habit import Tool
from tests.cli.product import ROOT, Product
from tests.habits.imports import EXAMPLES

pytestmark = pytest.mark.docs

PAGE = (ROOT / "docs" / "coming-from.md").read_text(encoding="utf-8")
_COMMANDS = re.findall(r"^monitor (import [^#\n]*[^#\s])", PAGE, re.MULTILINE)


def test_every_tool_and_key_is_told() -> None:
    """Words of --from, keys of lychee that are taken, and what happens to secrets."""
    assert all(f"`{tool.value}`" in PAGE for tool in Tool)
    assert all(
        f"`{key}`" in PAGE and f"`settings.{'.'.join(names)}`" in PAGE for key, (names, _) in lychee._TAKEN.items()
    )


@pytest.mark.parametrize("command", _COMMANDS)
def test_commands_run_as_written(tmp_path: Path, command: str) -> None:
    """Each command of the page ends well over the examples."""
    product = Product(tmp_path)
    shutil.copytree(EXAMPLES, product.folder, dirs_exist_ok=True)
    shutil.copy(EXAMPLES / "url-list-with-tags.txt", product.folder / "list.txt")
    ended = product(*shlex.split(command)).calm()
    assert ended.code == 0, ended.err
