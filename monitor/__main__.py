"""Start the command line: ``python -m monitor``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; every error of ours becomes a sentence and an exit code, never a traceback."""
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
