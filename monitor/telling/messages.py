"""What people may ask about messages: what would be said, whether it arrives, and to say it now."""

from __future__ import annotations

from dataclasses import dataclass

from monitor import assemble
from monitor.errors import ConfigurationError, UsageError
from monitor.model.message import Audience, Delivery, Letter, Message, Sending
from monitor.report.message import Composed
from monitor.running.delivering import deliver, drafts, sample, waiting
from monitor.running.files import Files
from monitor.running.holding import opened
from monitor.running.standings import reading
from monitor.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """What one group would be told now."""

    audience: str
    composed: Composed


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What every group would be told now, and what is still on its way."""

    messages: tuple[Previewed, ...]
    waiting: tuple[Letter, ...]


async def preview(files: Files, audience: str | None) -> Preview:
    """Compose what would be told, from the index alone; sends and writes nothing, and needs no lock."""
    watchlist = files.watchlist()
    async with reading(files) as (settings, store):
        _audiences(settings, audience)
        found = await drafts(settings, store, watchlist, files.clock, every=True)
        messages = tuple(
            Previewed(audience=draft.audience.name, composed=draft.composed)
            for draft in found
            if audience in (None, draft.audience.name)
        )
        return Preview(messages=messages, waiting=await waiting(settings, store, files.clock))


async def test(files: Files, audience: str | None) -> tuple[tuple[str, str, Delivery], ...]:
    """Send a test message to every target, one after the other; nothing of it is written down."""
    settings = files.settings()
    composed = sample(files.clock.now())
    tried = []
    for each in _audiences(settings, audience):
        for to in each.to:
            message = Message(
                id=f"test-{files.clock.now():%Y%m%dT%H%M%SZ}-{files.clock.token(6)}",
                audience=each.name,
                at=files.clock.now(),
                subject=composed.subject,
                text=composed.text,
                html=composed.html,
            )
            tried.append((each.name, to, await _send(files, settings, each, to, message)))
    return tuple(tried)


async def _send(files: Files, settings: Settings, audience: Audience, to: str, message: Message) -> Delivery:
    try:
        notifier = assemble.notifier(settings, audience, to, files.clock)
    except ConfigurationError as error:
        return Delivery(how=Sending.REFUSED, says=str(error))
    try:
        return await notifier.send(message)
    finally:
        await notifier.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What came of sending now."""

    tried: tuple[tuple[Letter, Delivery], ...]
    #: What is still on its way afterwards.
    waiting: tuple[Letter, ...]


async def send(files: Files) -> Sent:
    """Write and send now what people have not heard, and what waits: who asks by hand does not wait for a back-off."""
    watchlist = files.watchlist()
    _audiences(files.settings(), None)
    async with opened(files) as house:
        await house.store.sync(watchlist, files.clock.now())
        tried = await deliver(house, watchlist, files.clock, at_once=True)
        return Sent(tried=tried, waiting=await waiting(house.settings, house.store, files.clock))


def _audiences(settings: Settings, name: str | None) -> tuple[Audience, ...]:
    """Give the group that was named, or all; raises UsageError where there is none."""
    found = tuple(each for each in settings.notify if name in (None, each.name))
    if found:
        return found
    if not settings.notify:
        raise UsageError("nobody stands under notify in the sources file; write notify: {editors: {to: env:NAME}}")
    names = ", ".join(each.name for each in settings.notify)
    raise UsageError(f"{name!r} is no group under notify; there are {names}")
