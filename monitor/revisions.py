"""Plug: git, asked as a program: what a change added, and a branch of its own for what is kept between runs."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from monitor.errors import RunError, UsageError

#: A git command that takes longer has lost its server.
_LIMIT_S = 300
_WRITER = {
    "GIT_AUTHOR_NAME": "source-monitor",
    "GIT_AUTHOR_EMAIL": "source-monitor@users.noreply.invalid",
    "GIT_COMMITTER_NAME": "source-monitor",
    "GIT_COMMITTER_EMAIL": "source-monitor@users.noreply.invalid",
}


class Revisions:
    """The repository that holds a folder."""

    def __init__(self, folder: Path) -> None:
        """Find the repository.

        Raises:
            UsageError: git is missing, or there is no repository here.

        """
        self._folder = folder
        found = self._git("rev-parse", "--show-toplevel")
        if found.returncode:
            raise UsageError(f"{folder.resolve()} lies in no git repository, so nothing can have changed since")
        self.root = Path(_text(found))

    # -- what a change added ----------------------------------------------------------------------------------

    def base(self, ref: str) -> str:
        """Give the commit from which this change began: where it and ``ref`` parted, else ``ref`` itself.

        Raises:
            UsageError: there is no such commit here.

        """
        if ref == self.nothing():
            return ref
        named = self.named(ref)
        if named is None:
            raise UsageError(
                f"git knows no commit {ref!r} here; a shallow checkout may lack it (actions/checkout: fetch-depth: 0)"
            )
        parted = self._git("merge-base", named, "HEAD")
        return named if parted.returncode else _text(parted)

    def named(self, ref: str) -> str | None:
        """Give the commit behind a name; None where there is none."""
        found = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        return None if found.returncode else _text(found)

    def nothing(self) -> str:
        """Give the tree that holds no file: what stood here before the first commit."""
        return self._sure("hash-object", "-t", "tree", os.devnull).decode().strip()

    def branch(self) -> str | None:
        """Give the default branch as the remote has it, else the one that is checked out; None for neither."""
        for ref, begins in (("refs/remotes/origin/HEAD", "origin/"), ("HEAD", "")):
            found = self._git("symbolic-ref", "--quiet", "--short", ref)
            if not found.returncode and (name := _text(found)):
                return name.removeprefix(begins)
        return None

    def changed(self, base: str) -> tuple[Path, ...]:
        """Give every file that was added or edited since, committed or not, untracked ones too."""
        edited = self._sure("diff", "--name-only", "-z", "--no-renames", "--diff-filter=ACMT", base, "--")
        strange = self._sure("ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/")
        names = [name for name in (edited + strange).split(b"\0") if name]
        return tuple(self.root / os.fsdecode(name) for name in dict.fromkeys(names))

    def removed_or_edited(self, base: str) -> tuple[Path, ...]:
        """Give every file that stood there before and was taken away or edited since."""
        names = self._sure("diff", "--name-only", "-z", "--no-renames", "--diff-filter=DMT", base, "--").split(b"\0")
        return tuple(self.root / os.fsdecode(name) for name in names if name)

    def text(self, commit: str, file: Path) -> bytes | None:
        """Give a file as it was; None where it was not there."""
        name = file.resolve().relative_to(self.root.resolve()).as_posix()
        found = self._git("cat-file", "blob", f"{commit}:{name}")
        return None if found.returncode else found.stdout

    # -- a branch of its own ----------------------------------------------------------------------------------

    def fetch_branch(self, remote: str, branch: str) -> str | None:
        """Give the tip of a branch of the remote; None where there is none.

        Raises:
            RunError: the remote cannot be asked.

        """
        listed = self._git("ls-remote", "--heads", remote, f"refs/heads/{branch}")
        if listed.returncode:
            raise RunError(f"git cannot ask {remote}: {_complaint(listed)}")
        if not listed.stdout.strip():
            return None
        fetched = self._git("fetch", "--quiet", "--no-tags", "--depth=1", remote, f"refs/heads/{branch}")
        if fetched.returncode:
            raise RunError(f"git cannot fetch {branch}: {_complaint(fetched)}")
        return _text(self._git("rev-parse", "FETCH_HEAD"))

    def unpack(self, commit: str, folder: Path) -> None:
        """Put every file of a commit into a folder; files that are there already are left as they are."""
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory() as scratch:
            extra = {"GIT_INDEX_FILE": str(Path(scratch) / "index"), "GIT_WORK_TREE": str(folder.resolve())}
            self._sure("read-tree", commit, environment=extra)
            self._git("checkout-index", "--all", "--quiet", environment=extra)

    def commit(self, folder: Path, parts: Sequence[str], message: str, parent: str | None) -> str:
        """Make a commit of parts of a folder, beside every branch; gives its name.

        What the parent holds stays, so that a folder that misses old copies takes none away.
        """
        with TemporaryDirectory() as scratch:
            extra = {"GIT_INDEX_FILE": str(Path(scratch) / "index"), "GIT_WORK_TREE": str(folder.resolve()), **_WRITER}
            if parent is not None:
                self._sure("read-tree", parent, environment=extra)
            there = [part for part in parts if (folder / part).exists()]
            if there:
                # --ignore-removal keeps what is gone here; --force takes what .gitignore hides.
                self._sure("add", "--force", "--ignore-removal", "--", *there, environment=extra, at=folder)
            tree = _text(self._git("write-tree", environment=extra))
            if parent is not None and tree == _text(self._git("rev-parse", f"{parent}^{{tree}}")):
                return parent
            parents = ("-p", parent) if parent is not None else ()
            return self._sure("commit-tree", tree, *parents, "-m", message, environment=extra).decode().strip()

    def push(self, remote: str, commit: str, branch: str) -> None:
        """Push a commit as a branch; never over somebody else's.

        Raises:
            RunError: the remote does not take it.

        """
        pushed = self._git("push", "--quiet", remote, f"{commit}:refs/heads/{branch}")
        if pushed.returncode:
            raise RunError(f"git cannot push {branch}: {_complaint(pushed)}; run again, or look at the permissions")

    # -----------------------------------------------------------------------------------------------------------

    def _sure(self, *words: str, environment: dict[str, str] | None = None, at: Path | None = None) -> bytes:
        found = self._git(*words, environment=environment, at=at)
        if found.returncode:
            raise RunError(f"git {words[0]} failed: {_complaint(found)}")
        return found.stdout

    def _git(
        self, *words: str, environment: dict[str, str] | None = None, at: Path | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """Run git, without asking anybody for a password, and without configuration of the files it reads."""
        if environment and "GIT_WORK_TREE" in environment:
            environment = {**environment, "GIT_DIR": str(self._git_dir())}
        try:
            return subprocess.run(  # noqa: S603 - words of ours, names of files behind --, no shell
                ("git", *words),  # noqa: S607 - whichever git the user has
                cwd=at or getattr(self, "root", self._folder),
                env={**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", **(environment or {})},
                capture_output=True,
                timeout=_LIMIT_S,
                check=False,
            )
        except FileNotFoundError as error:
            raise UsageError("git is not installed; it is needed to tell what a change added") from error
        except subprocess.TimeoutExpired as error:
            raise RunError(f"git {words[0]} did not end within {_LIMIT_S} s") from error

    def _git_dir(self) -> Path:
        return (self.root / _text(self._git("rev-parse", "--git-common-dir"))).resolve()


def _text(ended: subprocess.CompletedProcess[bytes]) -> str:
    return os.fsdecode(ended.stdout).strip()


def _complaint(ended: subprocess.CompletedProcess[bytes]) -> str:
    """Give the last thing that git said, which is the point of it."""
    lines = [line for line in ended.stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1].strip()[:300] if lines else "it did not say why"
