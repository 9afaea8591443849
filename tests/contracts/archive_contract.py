"""What every public archive promises, whatever it speaks, and its fake alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from monitor.ports import PublicArchive

URL = "http://herald.example/story"
#: What the archive under contract holds of that address, and of no other.
COPIES = {
    datetime(2019, 3, 1, 8, 0, 5, tzinfo=UTC): b"<title>Draft</title><p>What was said in the year of the draft.",
    datetime(2021, 10, 5, 9, 36, 15, tzinfo=UTC): b"<title>Story</title><p>What was said when it was cited.",
    datetime(2023, 6, 30, 23, 59, 59, tzinfo=UTC): b"<title>Story</title><p>What was said two years later.",
}
NEAR = datetime(2021, 10, 7, 12, tzinfo=UTC)


@dataclass
class Archives:
    """One archive that holds ``COPIES``, and one that does not answer."""

    speaking: PublicArchive
    silent: PublicArchive


class ArchiveContract:
    """Derive, and give a fixture ``archives``."""

    async def test_the_nearest_copies_are_named_first(self, archives: Archives) -> None:
        """Copies come in the order of their distance from the day, no more than were asked for."""
        found = await archives.speaking.find(URL, NEAR, most=2)
        assert found.answered
        assert [memento.taken for memento in found.mementos] == sorted(COPIES, key=lambda at: abs(at - NEAR))[:2]
        assert {memento.archive for memento in found.mementos} == {archives.speaking.name}

    async def test_nothing_held_is_an_answer(self, archives: Archives) -> None:
        """An archive that holds nothing of an address has answered, and named nothing."""
        found = await archives.speaking.find("http://herald.example/other", NEAR, most=3)
        assert found.answered
        assert found.mementos == ()

    async def test_a_copy_comes_back_byte_for_byte(self, archives: Archives) -> None:
        """What was copied is given out as it was, with its moment and its address."""
        found = await archives.speaking.find(URL, NEAR, most=1)
        recalled = await archives.speaking.fetch(found.mementos[0])
        assert recalled.answered
        assert recalled.refused == ""
        assert bytes(recalled.observation.body) == COPIES[recalled.memento.taken]
        assert recalled.memento.taken == found.mementos[0].taken
        assert recalled.memento.original == URL

    async def test_a_copy_that_is_not_there_is_refused(self, archives: Archives) -> None:
        """The archive's own page about an address that it lacks never passes for a copy."""
        named = archives.speaking.named(
            (await archives.speaking.find(URL, NEAR, most=1)).mementos[0].url.replace("/story", "/none")
        )
        assert named is not None
        recalled = await archives.speaking.fetch(named)
        assert recalled.answered
        assert recalled.refused

    async def test_an_address_of_the_archive_names_its_copy(self, archives: Archives) -> None:
        """A person may name a copy by its address; addresses of others name none."""
        memento = (await archives.speaking.find(URL, NEAR, most=1)).mementos[0]
        named = archives.speaking.named(memento.url)
        assert named is not None
        assert (named.original, named.taken) == (memento.original, memento.taken)
        assert archives.speaking.named("https://elsewhere.example/web/20211005093615/http://herald.example/") is None
        assert archives.speaking.named(URL) is None

    async def test_silence_is_told_and_never_raises(self, archives: Archives) -> None:
        """An archive that does not answer says so: nothing is known of what it holds."""
        found = await archives.silent.find(URL, NEAR, most=1)
        assert (found.answered, found.mementos) == (False, ())
        assert archives.silent.name in found.says
        memento = (await archives.speaking.find(URL, NEAR, most=1)).mementos[0]
        assert not (await archives.silent.fetch(memento)).answered or archives.silent.name not in memento.url

    async def test_being_asked_twice_changes_nothing(self, archives: Archives) -> None:
        """The same question gets the same answer."""
        first = await archives.speaking.find(URL, NEAR + timedelta(days=400), most=3)
        again = await archives.speaking.find(URL, NEAR + timedelta(days=400), most=3)
        assert first.mementos == again.mementos
