"""Says in sentences whose lines count here and whose do not, and what a person may do about it."""

from __future__ import annotations

from monitor.evidence.chain.voices import Voice, Voices
from monitor.evidence.layout import unsigned_writer
from monitor.model.visible import spelt_out


def unheard(heard: Voices) -> tuple[str, ...]:
    """Give a sentence for each writer whose looks do not count here."""
    return tuple(spelt_out(unheard_says(name, heard.of[name]), [name]) for name in sorted(heard.unheard))


def unheard_says(name: str, voice: Voice) -> str:
    """Say that the looks of a writer do not count here, and what would change that."""
    kept = "its copies stay and are proved as its own, its looks do not count here"
    if not voice.ids:
        return f"journal/{name} is not signed, though other writers here are: {kept}. See `monitor verify`."
    return (
        f"journal/{name} is signed with a key that is not known here: {kept}. Where you know that key from elsewhere,"
        f" let them count: {trust_line(voice.heirs)} under settings, then `monitor rebuild`."
    )


def trust_line(ids: frozenset[str]) -> str:
    """Give what is to stand in the sources file so that keys are known."""
    return f"`evidence: {{trust: [{', '.join(sorted(ids))}]}}`"


def spoilt_says(name: str, through: int) -> str:
    """Say that a key signs in the chain of whoever lacks one, and which lines of it count."""
    before = f"its {through:,} lines before that count" if through else "none of its looks count"
    return (
        f"journal/{name}: a key that is not known here signs from line {through + 1:,} on, where none ever does:"
        f" somebody else wrote that. Those lines are left out, {before}. See `monitor verify`."
    )


def beside_says(name: str, seq: int, writer: str) -> str:
    """Say that the looks of a chain without a key count, which was written while the key was away.

    ``writer`` is the one who says it, beside whose chain it lies, or that of another machine.
    """
    where = "here" if name == unsigned_writer(writer) else "on the machine that it is named after"
    return (
        f"journal/{name}: no key signed its {seq:,} lines, and its looks count, as written {where} while the key was"
        " not at hand; where it never was away, somebody else wrote them: see `monitor verify`."
    )
