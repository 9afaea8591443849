"""The post office: letters of one target one after the other, targets side by side, every try marked at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from monitor.errors import ConfigurationError
from monitor.model.message import Delivery, Letter, Sending
from monitor.ports import Notifier

#: Letters that one pass sends to one target; what is more waits for the next.
MOST = 20


async def send(
    letters: Sequence[Letter],
    *,
    notifier: Callable[[Letter], Notifier],
    mark: Callable[[Letter, Delivery], Awaitable[None]],
) -> None:
    """Try letters, and let ``mark`` write down what became of each before the next one of that target is tried.

    A target that does not take a letter now is left in peace with the rest of its letters; no other target waits for
    it. ``notifier`` may raise ConfigurationError, which is an answer like any other.
    """
    queues: dict[tuple[str, str], list[Letter]] = {}
    for letter in letters:
        queues.setdefault((letter.message.audience, letter.to), []).append(letter)
    async with asyncio.TaskGroup() as group:
        for queue in queues.values():
            group.create_task(_one_by_one(queue[:MOST], notifier, mark))


async def _one_by_one(
    queue: Sequence[Letter],
    notifier: Callable[[Letter], Notifier],
    mark: Callable[[Letter, Delivery], Awaitable[None]],
) -> None:
    try:
        target = notifier(queue[0])
    except ConfigurationError as error:
        await mark(queue[0], Delivery(how=Sending.LATER, says=str(error)))
        return
    try:
        for letter in queue:
            delivery = await target.send(letter.message)
            await mark(letter, delivery)
            if delivery.how is Sending.LATER:
                return
    finally:
        await target.close()
