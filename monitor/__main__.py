"""Start the command line: ``python -m monitor``."""

from __future__ import annotations

import gc
import sys

#: New objects between two searches for circles among them. Python's 700 fit small programs: with hundreds of looks
#: under way everything young is alive, and a tenth of the processor went into finding nothing (docs/performance.md).
_SEARCH_EVERY = 20_000


def main() -> None:
    """Run the command line; every error of ours becomes a sentence and an exit code, never a traceback."""
    gc.set_threshold(_SEARCH_EVERY, 10, 10)
    try:
        from monitor.cli.main import app
        from monitor.errors import MonitorError
    except KeyboardInterrupt:
        sys.exit(130)
    try:
        app()
    except MonitorError as error:
        sys.stderr.write(f"monitor: {error}\n")
        sys.exit(error.code)


if __name__ == "__main__":
    main()
