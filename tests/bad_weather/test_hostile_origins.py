"""One check of nothing but hostile origins ends in time, in bounded memory, with a word and the bytes for each."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
import zlib
from contextlib import ExitStack
from dataclasses import dataclass

import jsonschema

from monitor.report.to_json import schema
from tests.bad_weather.books import Books
from tests.bad_weather.street import page
from tests.cli.product import Product
from tests.evidence.checkers import fastwarc_says
from tests.origin import Drip, Endless, Hang, Origin, Visit, answer, redirect

TIMEOUT = 2
SETTINGS = f"""\
version: 1
settings:
  network:
    {{allow_networks: [127.0.0.0/8], per_host_pause: 0s, timeout: {TIMEOUT}s, max_bytes: 2MB, robots: ignore}}
  reading: {{processes: 1, timeout: 2s}}
sources:
"""
#: The memory that the check and its readers may take each, in bytes.
MEMORY = 300 << 20
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def zeros(count: int) -> bytes:
    """Pack so many bytes of nothing, piece by piece, so that our own memory stays small."""
    machine, piece = zlib.compressobj(9, wbits=31), bytes(1 << 20)
    return b"".join(machine.compress(piece) for _ in range(count >> 20)) + machine.flush()


@dataclass(frozen=True)
class Hostile:
    """What an origin does, and what may be said of it."""

    visit: Visit
    outcome: str
    trouble: str | None = None
    #: Whether there is anything to keep.
    kept: bool = True
    #: Whether it does so without waiting for a request.
    greeting: bool = False


def hostiles() -> dict[str, Hostile]:
    """Give every hostile origin by name."""
    member = zeros(100 << 20)
    return {
        "endless-headers": Hostile((_OK, Endless(b"X-More: of the same\r\n" * 500)), "broken", "bad-http"),
        "one-endless-header": Hostile((_OK + b"X-Long: ", Endless(b"x" * 60_000)), "broken", "bad-http"),
        "endless-hints": Hostile(
            Endless(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 200), "broken", "bad-http"
        ),
        "endless-body": Hostile((_OK + b"\r\n<p>", Endless(b"words and words " * 4000)), "ok"),
        "endless-chunks": Hostile(
            (_OK + b"Transfer-Encoding: chunked\r\n\r\n", Endless(b"400\r\n" + b"x" * 1024 + b"\r\n")), "ok"
        ),
        "one-byte-a-second": Hostile(
            (_OK + b"\r\n", Drip(b"slow words, one letter at a time", 1.0)), "unreachable", "timeout"
        ),
        "one-header-a-second": Hostile((_OK, Drip(b"X-A: b\r\n" * 40, 1.0)), "unreachable", "timeout"),
        "silence": Hostile(Hang(), "unreachable", "timeout", kept=False),
        # 100 MB packed to 100 kB a hundred times over, and that packed again: 10 GB behind a few kilobytes.
        "bomb-in-a-bomb": Hostile(answer(gzip.compress(member * 100, 9), content_encoding="gzip, gzip"), "ok"),
        "bomb": Hostile(answer(member * 10, content_encoding="gzip"), "ok"),
        "garbage": Hostile(
            b"\x00\xff<html>I have never heard of headers</html>" * 50, "broken", "bad-http", greeting=True
        ),
        "loop": Hostile(redirect("/story"), "broken", "redirect-loop"),
        "growing-loop": Hostile(redirect("/story?x"), "broken", "redirect-loop"),
        "metadata": Hostile(
            redirect("http://169.254.169.254/latest/meta-data/"), "forbidden-target", "private-address"
        ),
        "private": Hostile(redirect("http://10.0.0.1/"), "forbidden-target", "private-address"),
        "mail": Hostile(redirect("mailto:somebody@a.example"), "forbidden-target", "not-http"),
        "file": Hostile(redirect("file:///etc/passwd"), "forbidden-target", "not-http"),
        "deep": Hostile(answer(b"<title>Deep</title>" + b"<div>" * 300_000), "ok"),
        "cut": Hostile(_OK + b"Content-Length: 9999\r\n\r\n<title>Cut</title><p>only this", "broken", "truncated"),
    }


#: Runs a command from a small process: the kernel counts the memory of whoever starts one as the peak of what is
#: started, and the process of the tests may be larger than all that is measured here.
MEASURE = (
    "import resource, subprocess, sys; code = subprocess.call(sys.argv[2:]); "
    "open(sys.argv[1], 'w').write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)); sys.exit(code)"
)


def peak(product: Product, *words: str) -> tuple[int, bytes, str, int]:
    """Run a command; give its exit code, what it wrote, what it said, and the most memory it or a child of it took."""
    out, err, most = product.folder / ".out", product.folder / ".err", product.folder / ".most"
    command = [sys.executable, "-S", "-c", MEASURE, str(most), *product.command(words)]
    with out.open("wb") as to, err.open("wb") as talk:
        code = subprocess.call(command, cwd=product.folder, env=product.environment({}), stdout=to, stderr=talk)
    unit = 1 if sys.platform == "darwin" else 1024
    return code, out.read_bytes(), err.read_text(encoding="utf-8"), int(most.read_text()) * unit


def test_a_check_of_hostile_origins(product: Product) -> None:
    """Every origin gets its word, none keeps the check longer than its limits, and the healthy page is read."""
    told = hostiles()
    expected = {name: (hostile.outcome, hostile.trouble) for name, hostile in told.items()}
    nothing_came = [name for name, hostile in told.items() if not hostile.kept]
    with ExitStack() as stack:
        sites = {
            name: stack.enter_context(Origin(greeting=hostile.visit if hostile.greeting else None))
            for name, hostile in told.items()
        }
        for name, hostile in told.items():
            sites[name].otherwise(hostile.visit)
        well = stack.enter_context(Origin({"/story": page("What is well")}))
        product.write(
            *(f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in (*sites.items(), ("well", well))),
            settings=SETTINGS,
        )
        began = time.monotonic()
        code, out, err, memory = peak(product, "check", "--format", "json")
        seconds = time.monotonic() - began
    assert "Traceback" not in err
    assert code == 0, err
    report = json.loads(out)
    jsonschema.validate(report, schema())
    assert report["run"]["mishaps"] == []
    found = {source["id"]: source for source in report["sources"]}
    said = {name: (found[name]["outcome"], found[name]["trouble"]) for name in told}
    assert said == expected
    assert found["well"]["outcome"] == "ok"
    assert [id_ for id_, source in found.items() if source["capture"] is None] == nothing_came
    assert all(source["reason"] for source in found.values())
    for source in found.values():
        if source["capture"]:
            file = product.snapshots / source["capture"]["file"]
            assert fastwarc_says(file) == []
            assert file.stat().st_size < 5_000_000
    assert memory < MEMORY, f"{memory / (1 << 20):.0f} MiB"
    assert seconds < 40, f"{seconds:.1f} s"
    Books(product.file).close(in_chunks=1)
