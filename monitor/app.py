"""The handful of things that anyone may ask for; both doors call this room and nothing deeper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import assemble
from monitor.errors import StorageError, UsageError
from monitor.model.finding import Item, Report
from monitor.model.source import Remark, Watchlist
from monitor.model.verdict import Verdict
from monitor.ports import Reader, Recovery, Store
from monitor.running import holding, standings
from monitor.running.auditing import audit_in_turn
from monitor.running.choosing import chosen, impatient
from monitor.running.files import Files
from monitor.running.holding import Opened
from monitor.running.passing import Which, pass_once
from monitor.running.sealing import sealed
from monitor.running.standings import Shown
from monitor.running.steering import Steering
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.road.grounds import Grounds
    from monitor.road.progress import Progress
    from monitor.road.round import Round

__all__ = ["Monitor", "Opened", "Shown", "Which", "begin", "ci_jobs", "rules", "sources_schema", "write_new"]


class Monitor(Files):
    """One sources file and the snapshots folder beside it, and what can be asked of them."""

    # -- people's files ---------------------------------------------------------------------------------------

    def lint(self) -> tuple[Remark, ...]:
        """Say everything there is to say about the sources file, without going out."""
        return self.documents.remarks()

    def add(self, urls: Sequence[str]) -> list[str]:
        """Put sources into the file, leaving every other byte as it was, and give their ids: all or none."""
        return assemble.add(self.file, urls)

    # -- looking ----------------------------------------------------------------------------------------------

    def opened(self) -> AbstractAsyncContextManager[Opened]:
        """Hold the folder, mend what a killed run left, and bring the index up to the journal."""
        return holding.opened(self)

    def going(self, house: Opened, *, readers: Reader | None = None) -> AbstractAsyncContextManager[assemble.Going]:
        """Put together what going out needs; passes share it, for it is costly."""
        return holding.going(self, house, readers=readers)

    async def take_up(self, house: Opened, watchlist: Watchlist) -> Grounds:
        """Make the index know of every source, and work out what follows from the list: once, not once a pass."""
        await house.store.sync(watchlist, self.clock.now())
        _, watchlist = assemble.resolved(house.settings, watchlist)
        from monitor.road.grounds import survey

        return survey(watchlist)

    async def check(
        self,
        which: Which = Which.DUE,
        words: Sequence[str] = (),
        *,
        patience: int | None = None,
        progress: Progress | None = None,
        on_round: Callable[[Round], None] = lambda _: None,
        notify: bool = False,
        watchlist: Watchlist | None = None,
    ) -> Report:
        """Make one pass and give the report of what was looked at; ``on_round`` gets what can be told to stop.

        ``notify`` tells people afterwards, as the sources file says; ``watchlist`` stands in for that of the file.
        """
        from monitor.running import delivering
        from monitor.running.reporting import with_found

        watchlist = watchlist or self.watchlist()
        # Words that name nothing are refused before anything is made or held.
        meant = chosen(watchlist, {}, words)
        if patience is not None:
            watchlist = impatient(watchlist, patience)
        async with (
            holding.readers(self, len(meant)) as readers,
            self.opened() as house,
            self.going(house, readers=readers) as going,
        ):
            grounds = await self.take_up(house, watchlist)
            if notify:
                await delivering.begin(house, self.clock)
            audited = await audit_in_turn(house, self.clock)
            report = await self.pass_once(
                house, going, grounds, which, words, progress=progress, on_round=on_round, resting=True
            )
            if notify:
                await delivering.deliver(house, grounds.watchlist, self.clock)
            return await sealed(house, with_found(report, audited.findings))

    async def pass_once(
        self,
        house: Opened,
        going: assemble.Going,
        grounds: Grounds,
        which: Which,
        words: Sequence[str] = (),
        *,
        progress: Progress | None = None,
        on_round: Callable[[Round], None] = lambda _: None,
        steering: Steering | None = None,
        resting: bool = False,
    ) -> Report:
        """Make one pass over an opened folder."""
        return await pass_once(
            house,
            going,
            grounds,
            which,
            words,
            clock=self.clock,
            progress=progress,
            on_round=on_round,
            steering=steering,
            resting=resting,
        )

    # -- how things stand -------------------------------------------------------------------------------------

    def reading(self) -> AbstractAsyncContextManager[tuple[Settings, Store]]:
        """Open the index for reading; never takes the lock, so that it works beside a running service."""
        return standings.reading(self)

    async def status(self) -> tuple[Report, Mapping[Verdict, int]]:
        """Give the counts of all sources, and a report of those that are worst off."""
        return await standings.status(self)

    async def report(self, words: Sequence[str] = ()) -> Report:
        """Give the report of everything, or of what the words name, without looking at anything."""
        return await standings.report(self, words)

    async def show(self, word: str) -> Shown:
        """Give everything that is known of one source."""
        return await standings.show(self, word)

    async def texts(self, word: str) -> tuple[Item, str, str]:
        """Give one source with the text that was cited and the text of the latest copy."""
        return await standings.texts(self, word)

    async def rebuild(self) -> tuple[int, Recovery]:
        """Empty the index and fill it again from the journal; give the number of lines that were read."""
        return await holding.rebuild(self)


def rules() -> dict[str, str]:
    """Give the sentence of every rule by its id, for reports that explain themselves."""
    from monitor.judge.look.rules import RULES

    return {rule.id: rule.says for rule in RULES}


def sources_schema() -> Mapping[str, object]:
    """Give the JSON Schema of the sources file."""
    return assemble.sources_schema()


def begin(file: Path) -> None:
    """Write a commented sources file to begin with; raises UsageError where there is one."""
    write_new(file, assemble.first_sources())


def ci_jobs(service: str, uses: str | None, file: Path) -> tuple[Path, str]:
    """Give the root of the repository around a sources file, and the jobs of a CI service that belong there.

    ``uses`` says where they get the program. Where there is no repository yet, its root will be beside the file.
    """
    here = file.resolve().parent
    try:
        revisions = assemble.revisions(here)
    except UsageError:
        root, branch = here, "main"
    else:
        root, branch = revisions.root.resolve(), revisions.branch() or "main"
    folder = here.relative_to(root)
    settings = assemble.settings(file) if file.exists() else Settings()
    kept = (folder / settings.snapshots).as_posix()
    place = (folder / file.name).as_posix()
    return root, assemble.ci_jobs(service, uses, file=place, kept=kept, branch=branch)


def write_new(file: Path, text: str, *, below: Path | None = None) -> None:
    """Write a file that is not there yet; raises UsageError where there is one. Folders are made ``below`` one."""
    if file.exists():
        raise UsageError(f"{file} is there already; it was left as it is")
    try:
        if below is not None and below.is_dir():
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StorageError(f"{file} could not be written: {error.strerror}") from error
