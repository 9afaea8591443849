"""What every notifier promises; the plugs and the fake all pass it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from monitor.model.message import Message, Sending
from monitor.ports import Notifier
from tests.fakes.clock import START


def message(id_: str = "20260302T090000Z-abcdefgh", subject: str = "monitor: 1 dead: report") -> Message:
    """Make a message with letters of several scripts."""
    text = "One source turned: 1 dead.\n\nDEAD  report\n  Die Seite ist fort. Страница исчезла. “1.8 million”\n"
    return Message(
        id=id_,
        audience="editors",
        at=START,
        subject=subject,
        text=text,
        html=f"<!DOCTYPE html><html><body><pre>{text}</pre></body></html>\n",
        turns=({"source": "report", "event": "dead"},),
    )


@dataclass(kw_only=True)
class Line:
    """A notifier, and what arrived at the other side, as texts."""

    notifier: Notifier
    arrived: Callable[[], list[str]]


class NotifierContract(ABC):
    """Subclass it and say how to reach a real other side that takes everything, and one that takes nothing."""

    @abstractmethod
    def open_line(self) -> AbstractContextManager[Line]:
        """Give a line to somebody who listens."""

    @abstractmethod
    def dead_line(self) -> AbstractContextManager[Line]:
        """Give a line to nobody."""

    async def test_a_message_arrives_with_its_words(self) -> None:
        """Subject and text reach the other side, in any script."""
        with self.open_line() as line:
            delivery = await line.notifier.send(message())
            await line.notifier.close()
            assert (delivery.how, delivery.says) == (Sending.SENT, "")
            assert len(line.arrived()) == 1
            for words in ("monitor: 1 dead: report", "Страница исчезла", "“1.8 million”"):
                assert words in line.arrived()[0]

    async def test_several_messages_go_one_after_the_other(self) -> None:
        """A notifier can be used again."""
        with self.open_line() as line:
            for n in range(3):
                assert (await line.notifier.send(message(id_=f"m{n}", subject=f"number {n}"))).how is Sending.SENT
            await line.notifier.close()
            assert [next(n for n in range(3) if f"number {n}" in each) for each in line.arrived()] == [0, 1, 2]

    async def test_nobody_there_is_told_and_not_raised(self) -> None:
        """A closed door is an answer: try again later, with a sentence that holds no secret."""
        with self.dead_line() as line:
            delivery = await line.notifier.send(message())
            await line.notifier.close()
            assert delivery.how is Sending.LATER
            assert delivery.says
            assert "s3cret" not in delivery.says
