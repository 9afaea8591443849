"""Names whose server never answers, beside healthy ones: is any healthy host reported otherwise than ok?

Run ``python -m benchmarks.names [--hosts 1000]``; the exit code is 1 where the figure is not reached. The figure: one
name in twenty has a server that stays silent, 100 looks at once, and every healthy host comes out ok. The whole
product runs, with a name server of this benchmark's own.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.origin import origin
from benchmarks.running import run
from tests.nameserver import Nameserver, Says

_ONE_IN = 20
_AT_ONCE = 100


def main() -> int:
    """Measure in a folder that goes away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hosts", type=int, default=1000)
    number = parser.parse_args().hosts
    names: dict[str, str | Says] = {
        f"host-{n}.example": Says.SILENCE if n % _ONE_IN == 0 else f"127.2.{n // 250}.{n % 250 + 1}"
        for n in range(number)
    }
    with origin() as port, Nameserver(dict(names)) as server, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = "".join(
            f"  - {{id: {host.partition('.')[0]}, url: 'http://{host}:{port}/etag/{n}'}}\n"
            for n, host in enumerate(names)
        )
        (folder / "sources.yaml").write_text(
            "settings:\n"
            f"  network: {{allow_networks: [127.0.0.0/8], nameservers: ['{server.address}'], at_once: {_AT_ONCE}}}\n"
            f"sources:\n{lines}"
        )
        cost = run(
            sys.executable, "-m", "monitor", "-q", "check", "--fail-on", "none", "--format", "json", "-o",
            "json=out.json", cwd=folder,
        )  # fmt: skip
        listed = json.loads((folder / "out.json").read_text())["sources"]
    healthy, silent = Counter[str](), Counter[str]()
    for source, zone in zip(listed, names.values(), strict=True):
        (silent if zone is Says.SILENCE else healthy)[f"{source['outcome']} {source['trouble'] or ''}".strip()] += 1
    print(f"{number:,} names, one in {_ONE_IN} silent, {_AT_ONCE} looks at once: {cost.wall:.1f} s on the clock")
    print(f"healthy hosts: {dict(healthy)}; those with a silent server: {dict(silent)}")
    wrong = healthy.total() - healthy["ok"]
    print(f"healthy hosts reported otherwise than ok: {wrong} (figure: 0)")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
