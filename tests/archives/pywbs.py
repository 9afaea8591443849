"""A real pywb on loopback, over copies that the test wrote: an outside program, found on the path."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.machine import Copied
from tests.origin import free_port

COLLECTION = "past"


def program(name: str) -> str | None:
    """Find a program of pywb: on the path, or in the environment that PYWB names."""
    return shutil.which(name, path=os.pathsep.join(filter(None, [os.environ.get("PYWB"), os.environ.get("PATH")])))


WHY_SKIPPED = "PYWB IS MISSING: install it apart (pip install pywb), and name the folder of its programs in PYWB"


def missing() -> bool:
    """Tell whether there is no pywb here."""
    return program("wayback") is None or program("wb-manager") is None


@contextmanager
def pywb(folder: Path, *copies: Copied, exact: bool, packed: bytes | None = None) -> Iterator[str]:
    """Serve copies, and give the address of the collection; ``exact`` makes its TimeGate redirect.

    ``packed`` is a WARC file to be served in their place.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if packed is None:
        _write(folder / "copies.warc.gz", copies)
    else:
        (folder / "copies.warc.gz").write_bytes(packed)
    with pywb_over(folder, [folder / "copies.warc.gz"], exact=exact) as base:
        yield base


@contextmanager
def pywb_over(folder: Path, files: Sequence[Path], *, exact: bool, unpack: bool = False) -> Iterator[str]:
    """Serve files of copies as they are, and give the address of the collection; packages are to ``unpack``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.yaml").write_text(
        f"collections_root: collections\nframed_replay: false\nredirect_to_exact: {str(exact).lower()}\n",
        encoding="utf-8",
    )
    packed = ["--unpack-wacz"] if unpack else []
    manager, wayback = program("wb-manager"), program("wayback")
    assert manager is not None
    assert wayback is not None
    for words in (("init", COLLECTION), ("add", *packed, COLLECTION, *map(str, files))):
        subprocess.run([manager, *words], cwd=folder, check=True, capture_output=True, timeout=60)
    port = free_port()
    with (folder / "log").open("wb") as said:
        running = subprocess.Popen(
            [wayback, "-b", "127.0.0.1", "-p", str(port)], cwd=folder, stdout=said, stderr=subprocess.STDOUT
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/", running)
        yield f"http://127.0.0.1:{port}/{COLLECTION}/"
    finally:
        running.terminate()
        try:
            running.wait(timeout=10)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait(timeout=10)


def _write(file: Path, copies: tuple[Copied, ...]) -> None:
    """Write a WARC/1.1 file, a gzip member for each record."""
    file.write_bytes(b"".join(gzip.compress(_record(copy)) for copy in copies))


def _record(copy: Copied) -> bytes:
    fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(copy.body)), **copy.headers}
    block = f"HTTP/1.1 {copy.status}\r\n{_lines(fields)}\r\n".encode() + copy.body
    said = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:uuid:{uuid.uuid4()}>",
        "WARC-Target-URI": copy.url,
        "WARC-Date": f"{copy.taken:%Y-%m-%dT%H:%M:%SZ}",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    }
    return f"WARC/1.1\r\n{_lines(said)}\r\n".encode() + block + b"\r\n\r\n"


def _lines(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items())


def _wait_for(url: str, running: subprocess.Popen[bytes]) -> None:
    """Wait until it answers; a program that takes half a minute to start is not waited for."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        assert running.poll() is None, "pywb ended at once"
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("pywb does not answer")
