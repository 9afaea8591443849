"""Letters that do not arrive: which targets they wait for, or were given up. Cheap to ask, so that every status can."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.model.health import Symptom
    from monitor.running.files import Files


async def troubles(files: Files) -> tuple[Symptom, ...]:
    """Say of which targets letters wait or were given up; nothing where all is well, or nobody is told anything."""
    if not files.settings().notify:
        return ()
    from monitor.judge.hearing.unheard import judge_letters
    from monitor.model.health import State
    from monitor.running.hearing import named, read_outbox
    from monitor.running.standings import reading

    async with reading(files) as (settings, store):
        outbox = await read_outbox(settings, store, files.clock)
        found = judge_letters(outbox, files.clock.now(), named=named(settings.notify))
        return tuple(symptom for symptom in found if symptom.state is not State.WELL)
