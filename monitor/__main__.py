"""Start the command line: ``python -m monitor``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; every error of ours becomes a sentence and an exit code, never a traceback."""
    from monitor.cli.main import app
    from monitor.errors import MonitorError

    try:
        app()
    except MonitorError as error:
        sys.stderr.write(f"monitor: {error}\n")
        sys.exit(error.code)
    except BrokenPipeError:
        # Whoever read our output has had enough; closing it quietly is what other tools do.
        sys.stderr.close()
        sys.exit(0)


if __name__ == "__main__":
    main()
