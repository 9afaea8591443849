"""Entries become sources: each with an id of its own, duplicates told, citations found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from monitor.documents.sources_yaml.entry import ALTERNATES, CITED_IN, CLAIM, ID, TITLE, URL, source_of
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.places import Places
from monitor.documents.sources_yaml.policy import overlay
from monitor.documents.sources_yaml.shapes import Found
from monitor.judge.excludes import excluded_by
from monitor.model.address import is_web, plain_place, with_its_dots
from monitor.model.source import Citation, Policy, Source, Watchlist
from monitor.settings import Settings

#: Characters of a made id before its digest.
_LONGEST_SLUG = 60


def names_of(entries: Sequence[Found], notes: Notes) -> list[str]:
    """Give each entry its id, and tell what stands twice; entries may have faults of their own."""
    names = _names(entries, notes)
    _tell_duplicates(entries, names, notes)
    return names


def watchlist_of(
    entries: Sequence[Found], names: Sequence[str], settings: Settings, notes: Notes, path: Path
) -> Watchlist:
    """Make the watchlist of faultless entries under their names, in their order."""
    places = Places(path.parent)
    sources: dict[str, Source] = {}
    citations: dict[str, tuple[Citation, ...]] = {}
    for found, name in zip(entries, names, strict=True):
        source = source_of(found, name, barred(found.get(URL), overlay(settings.defaults, found), settings.exclude))
        sources[name] = source
        cited = tuple(
            citation for document in found.get(CITED_IN) or () for citation in places.citations(source, document)
        )
        if not cited:
            line, column = notes.place(found.place(URL))
            cited = (Citation(source=name, document=path.name, line=line, column=column),)
        citations[name] = tuple(dict.fromkeys(cited))
    return Watchlist(sources=sources, citations=citations)


def barred(url: str | None, policy: Policy, exclude: Sequence[str]) -> Policy:
    """Give the policy of an address that the settings may exclude; the very same one where they do not."""
    if not exclude or url is None or (expression := excluded_by(url, exclude)) is None:
        return policy
    return replace(policy, contact=False, excluded=expression)


def _names(entries: Sequence[Found], notes: Notes) -> list[str]:
    """Give each entry its id: the one that was written, or one made of its address."""
    taken: dict[str, int] = {}
    for found in entries:
        written = found.get(ID)
        if written is None:
            continue
        if written in taken:
            notes.error(
                found.place(ID),
                f"the id {written} stands here a second time; the first is at {notes.name(taken[written])}",
                "give each source an id of its own; history is kept under it",
                rule="duplicate-id",
            )
        else:
            taken[written] = found.place(ID)
    names: list[str] = []
    times: dict[str, int] = {}
    for found in entries:
        name = found.get(ID)
        if name is None:
            made = name = made_id(found.get(URL), found.get(CLAIM), found.get(TITLE))
            while name in taken:
                times[made] = times.get(made, 1) + 1
                name = f"{made}-{times[made]}"
            taken[name] = found.at
        names.append(name)
    return names


def made_id(url: str | None, claim: str | None = None, title: str | None = None) -> str:
    """Make a name from an address, the same on every day and in every order; from the claim where there is none.

    Host and path to be read by people, and eight hex digits of the SHA-256 of the address with its fragment, written
    one way but for its dot segments: history goes by such names, and those stood in them from the first day.
    """
    if url is None:
        told = f"{title or ''}\n{claim or ''}"
        return f"{slug(title or claim or '')}-{_digest(told)}".lstrip("-")
    whole = f"{with_its_dots(url)}#{urldefrag(url).fragment}" if is_web(url) else url
    parts = urlsplit(with_its_dots(url) if is_web(url) else url)
    words = f"{parts.netloc.removeprefix('www.')} {unquote(parts.path)}"
    return f"{slug(words)}-{_digest(whole)}".lstrip("-")


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def slug(text: str) -> str:
    """Keep what can be typed on any keyboard."""
    ascii_only = unicodedata.normalize("NFKD", text[:500]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:_LONGEST_SLUG].strip("-")


def _tell_duplicates(entries: Sequence[Found], names: Sequence[str], notes: Notes) -> None:
    """Warn of addresses that stand twice; note those that differ in their fragment alone."""
    seen: dict[str, tuple[Found, str]] = {}
    for found, name in zip(entries, names, strict=True):
        url = found.get(URL)
        if url is None:
            continue
        key = plain_place(url) if is_web(url) else url
        first, first_name = seen.setdefault(key, (found, name))
        if first is not found:
            _tell_twin(found, url, first, first_name, notes)
        _tell_alternates(found, key, notes)


def _tell_twin(found: Found, url: str, first: Found, first_name: str, notes: Notes) -> None:
    """Say that an address leads to the same place as one above."""
    other = first.get(URL) or ""
    where = f"{first_name} at {notes.name(first.place(URL))}"
    if urldefrag(url).fragment != urldefrag(other).fragment:
        notes.note(
            found.place(URL),
            f"this address and that of {where} differ in their fragment alone",
            "nothing to do: they share one look and one copy, and are judged apart",
            rule="same-page",
        )
        return
    how = "stands here a second time" if url == other else f"leads to the same place as {other}"
    notes.warn(
        found.place(URL),
        f"this address {how}: {where}",
        "keep one entry, with all its quotes and all documents in cited_in",
        rule="duplicate-address",
    )


def _tell_alternates(found: Found, key: str, notes: Notes) -> None:
    """Warn of alternates that say nothing new."""
    known = {key}
    for alternate in found.get(ALTERNATES) or ():
        same = plain_place(alternate) if is_web(alternate) else alternate
        if same in known:
            notes.warn(
                found.place(ALTERNATES),
                f"the alternate {alternate} leads to a place that this source names already",
                "take it out",
                rule="duplicate-address",
            )
        known.add(same)
