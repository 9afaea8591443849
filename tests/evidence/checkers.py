"""Asks the two outside judges of WARC files, warcio and FastWARC, what they think of ours."""

from __future__ import annotations

import io
from argparse import Namespace
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from fastwarc.warc import ArchiveIterator
from warcio.bufferedreaders import BufferedReader
from warcio.checker import Checker


def warcio_says(*files: Path) -> list[str]:
    """Run ``warcio check`` and give its complaints, one line each, without their headings."""
    # warcio knows only another binding of brotli than ours and falls over it (its issue 73); a checker beside which
    # no binding is installed leaves that coding on, which changes nothing about digests.
    BufferedReader.DECOMPRESSORS.pop("br", None)
    said, talk = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(talk):
        Checker(Namespace(inputs=[str(file) for file in files], verbose=False)).process_all()
    assert talk.getvalue() == ""
    return [line.strip() for line in said.getvalue().splitlines() if line.startswith("    ")]


def fastwarc_says(file: Path) -> list[str]:
    """Check every record as ``fastwarc check`` does, and give the ids of those that fail."""
    with file.open("rb") as stream:
        return [
            str(record.record_id)
            for record in ArchiveIterator(stream, parse_http=False)
            if not record.verify_block_digest(consume=True)
        ]
