"""A notifier in memory, for tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monitor.model.message import Delivery, Message, Sending


class FakeNotifier:
    """
    A target for tests.

    ``taken`` holds what arrived. ``answers`` are given one after the other, then it takes everything; an exception
    among them is raised after the message has arrived, as if we were killed there.
    """

    def __init__(self, answers: Iterable[Delivery | BaseException] = ()) -> None:
        """Take the answers."""
        self.taken: list[Message] = []
        self._answers: Iterator[Delivery | BaseException] = iter(answers)

    async def send(self, message: Message) -> Delivery:
        """Take a message, or answer as was set."""
        answer = next(self._answers, Delivery(how=Sending.SENT))
        if isinstance(answer, BaseException):
            self.taken.append(message)
            raise answer
        if answer.how is Sending.SENT:
            self.taken.append(message)
        return answer

    async def close(self) -> None:
        """Let go of nothing."""
