"""What every store promises of what is due, and of who holds which host."""

from __future__ import annotations

import pytest

from monitor.model.check import HostMemory
from monitor.model.source import Every, Policy, Rhythm, Source
from monitor.model.verdict import Standing, Verdict
from monitor.ports import Store
from tests.contracts.journals import DAY, HOUR, LEASE, Journal, ids_of, watch
from tests.fakes.clock import START


class QueueContract:
    """A part of the contract of stores; ``store`` is open and empty."""

    # What is due.

    async def test_a_new_source_is_due_at_once(self, store: Store) -> None:
        """A source that nobody has looked at is due whenever one asks, and stands as new."""
        await store.sync(watch(("a", "https://a.example/1")), START)
        assert await store.due("a.example", START) == (("a", START),)
        assert await store.due("a.example", START - DAY) == (("a", START - DAY),)
        assert await store.standing("a") == Standing(source="a", url="https://a.example/1")
        assert await store.standing("stranger") is None

    @pytest.mark.parametrize(
        "source",
        [
            Source(id="a", url=None),
            Source(id="a", url="mailto:someone@a.example"),
            Source(id="a", url="https://a.example/", policy=Policy(contact=False)),
            Source(id="a", url="https://a.example/", policy=Policy(every=Every(rhythm=Rhythm.NEVER))),
        ],
        ids=["no address", "no page", "no contact", "never"],
    )
    async def test_some_are_never_due_by_themselves(self, store: Store, source: Source) -> None:
        """A claim without address, a mail address, contact never and every never are listed but never claimed."""
        await store.sync(watch(source), START)
        assert await store.claim(START, limit=10, owner="me", lease=LEASE) == ()
        assert await store.due("a.example", START) == ()
        assert await ids_of(store) == ["a"]

    async def test_a_look_moves_the_due_time(self, store: Store) -> None:
        """After a look the source is due when its standing says, not before."""
        await store.sync(watch(("a", "https://a.example/")), START)
        await store.record([Journal().look("a", START)])
        assert await store.due("a.example", START + DAY - HOUR) == ()
        assert await store.due("a.example", START + 2 * DAY) == (("a", START + DAY),)

    async def test_due_sources_come_longest_waiting_first(self, store: Store) -> None:
        """New ones come first in the order of the list, then those due earlier."""
        listed = [(name, f"https://a.example/{name}") for name in ("late", "early", "new", "newer")]
        await store.sync(watch(*listed), START)
        journal = Journal()
        await store.record([journal.look("late", START, "https://a.example/late", next_due=START + 2 * HOUR)])
        await store.record([journal.look("early", START, "https://a.example/early", next_due=START + HOUR)])
        due = await store.due("a.example", START + 3 * HOUR)
        assert [id_ for id_, _ in due] == ["new", "newer", "early", "late"]

    async def test_an_edited_address_is_due_at_once_with_its_history(self, store: Store) -> None:
        """Whoever edits an address gets a look at the new one now, and keeps the looks at the old one."""
        await store.sync(watch(("a", "https://a.example/")), START)
        await store.record([Journal().look("a", START)])
        await store.sync(watch(("a", "https://b.example/")), START)
        assert await store.due("a.example", START) == ()
        assert await store.due("b.example", START) == (("a", START),)
        assert await store.claim(START, limit=10, owner="me", lease=LEASE) == ("b.example",)
        assert len(await store.history("a")) == 1

    async def test_a_look_under_the_old_address_does_not_settle_the_new_one(self, store: Store) -> None:
        """A look that was under way when the address was edited leaves the new address due."""
        await store.sync(watch(("a", "https://b.example/")), START)
        await store.record([Journal().look("a", START, "https://a.example/")])
        assert await store.due("b.example", START) == (("a", START),)

    async def test_a_removed_source_is_never_due_and_keeps_its_history(self, store: Store) -> None:
        """Taken off the list, a source is neither claimed nor listed; back on it, it stands as it stood."""
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        await store.record([Journal().look("a", START)])
        await store.sync(watch(("b", "https://b.example/")), START)
        assert await store.claim(START + 9 * DAY, limit=10, owner="me", lease=LEASE) == ("b.example",)
        assert await ids_of(store) == ["b"]
        assert len(await store.history("a")) == 1
        assert (await store.counts())[Verdict.LIVE] == 0
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        assert await store.due("a.example", START + 9 * DAY) == (("a", START + DAY),)

    async def test_who_is_due_again_after_never_is_due_at_once(self, store: Store) -> None:
        """Where every: never is taken back, the next look is now."""
        never = Source(id="a", url="https://a.example/", policy=Policy(every=Every(rhythm=Rhythm.NEVER)))
        await store.sync(watch(never), START)
        await store.record([Journal().look("a", START, next_due=None)])
        assert await store.due("a.example", START) == ()
        await store.sync(watch(("a", "https://a.example/")), START)
        assert await store.due("a.example", START) == (("a", START),)

    # Leases.

    async def test_no_two_owners_hold_a_host(self, store: Store) -> None:
        """What one has claimed nobody else gets, until it is given back."""
        await store.sync(watch(*((f"s{n}", f"https://h{n}.example/") for n in range(5))), START)
        mine = await store.claim(START, limit=3, owner="me", lease=LEASE)
        yours = await store.claim(START, limit=3, owner="you", lease=LEASE)
        assert len(mine) == 3
        assert len(yours) == 2
        assert not set(mine) & set(yours)
        assert await store.claim(START, limit=3, owner="you", lease=LEASE) == ()
        await store.release(mine[:1], "me")
        assert await store.claim(START, limit=3, owner="you", lease=LEASE) == mine[:1]

    async def test_an_expired_lease_is_anybodys(self, store: Store) -> None:
        """Who died with a lease keeps nobody waiting for longer than the lease."""
        await store.sync(watch(("a", "https://a.example/")), START)
        assert await store.claim(START, limit=1, owner="dead", lease=LEASE) == ("a.example",)
        assert await store.claim(START + LEASE / 2, limit=1, owner="me", lease=LEASE) == ()
        assert await store.claim(START + LEASE, limit=1, owner="me", lease=LEASE) == ("a.example",)

    async def test_leases_of_the_dead_can_be_forgotten(self, store: Store) -> None:
        """Who alone works on the index takes over at once what a killed run had claimed."""
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        claimed = await store.claim(START, limit=9, owner="dead", lease=LEASE)
        await store.forget_leases()
        assert await store.claim(START, limit=9, owner="me", lease=LEASE) == claimed

    async def test_finishing_late_touches_nobody_elses_lease(self, store: Store) -> None:
        """Rows of a late look are written, the lease of the one who took over stays."""
        await store.sync(watch(("a", "https://a.example/")), START)
        await store.claim(START, limit=1, owner="slow", lease=LEASE)
        later = START + 2 * LEASE
        assert await store.claim(later, limit=1, owner="me", lease=LEASE) == ("a.example",)
        line = Journal().look("a", START, next_due=START)
        await store.record([line], finished=["a.example"], owner="slow")
        assert len(await store.history("a")) == 1
        assert await store.claim(later, limit=1, owner="you", lease=LEASE) == ()
        await store.record([], finished=["a.example"], owner="me")
        assert await store.claim(later, limit=1, owner="you", lease=LEASE) == ("a.example",)

    async def test_a_resting_host_is_not_claimed(self, store: Store) -> None:
        """A host that asked for a pause gets it, whatever is overdue there."""
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        memory = HostMemory(host="a.example", not_before=START + 2 * HOUR, refusals=2)
        await store.record([Journal().look("a", START, next_due=START, host=memory)])
        assert await store.claim(START + HOUR, limit=9, owner="me", lease=LEASE) == ("b.example",)
        assert await store.claim(START + 2 * HOUR, limit=9, owner="me", lease=LEASE) == ("b.example", "a.example")
        assert await store.host("a.example") == memory
        assert await store.host("b.example") == HostMemory(host="b.example")

    async def test_the_longest_waiting_host_comes_first(self, store: Store) -> None:
        """With a limit the hosts that have waited longest are taken, in that order."""
        names = ("c", "a", "b")
        await store.sync(watch(*((name, f"https://{name}.example/") for name in names)), START)
        journal = Journal()
        await store.record([journal.look(name, START, next_due=START + n * HOUR) for n, name in enumerate(names)])
        assert await store.claim(START + DAY, limit=2, owner="me", lease=LEASE) == ("c.example", "a.example")
        assert await store.claim(START + DAY, limit=2, owner="me", lease=LEASE) == ("b.example",)

    async def test_what_is_due_at_a_resting_host_is_known(self, store: Store) -> None:
        """Nobody claims it, and nobody forgets it: it is named until the host may be visited again."""
        await store.sync(
            watch(("a", "https://a.example/"), ("b", "https://b.example/"), ("c", "https://a.example/2")), START
        )
        journal = Journal()
        memory = HostMemory(host="a.example", not_before=START + DAY)
        await store.record([journal.look("a", START, host=memory, next_due=START + HOUR)])
        assert await store.resting(START) == ("c",)
        assert await store.resting(START + HOUR) == ("c", "a")
        assert await store.resting(START + HOUR, limit=1) == ("c",)
        assert await store.resting(START + DAY) == ()
