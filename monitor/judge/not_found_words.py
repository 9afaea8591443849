"""Not found, in many languages: the sentences that error pages are titled with."""

from __future__ import annotations

from typing import Final

from monitor.judge.not_found_latin import LATIN
from monitor.judge.not_found_scripts import SCRIPTS
from monitor.judge.phrases import Phrasebook

NOT_FOUND: Final = Phrasebook(LATIN | SCRIPTS)
