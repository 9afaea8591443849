"""Habits of another tool are joined to the file: sources, expressions and settings, all at once, nothing twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.keys import Unfit, listed, with_entries, with_setting
from monitor.documents.sources_yaml.splice import Watched, insertion_of
from monitor.documents.sources_yaml.survey import Survey, decoded, survey
from monitor.documents.sources_yaml.watchlist import slug
from monitor.errors import ConfigurationError
from monitor.model.habit import Habits, Imported, Wish
from monitor.model.source import Remark, Severity

_MARK = b"\xef\xbb\xbf"


def joined(data: bytes, path: Path, habits: Habits, origin: str) -> Imported:
    """Give the file with all that it does not say yet; what stands there already stays as it is.

    ``origin`` is the name of the other tool's file, for remarks.

    Raises:
        ConfigurationError: the file has errors, or its list cannot grow.

    """
    before = survey(path, data)
    if before.failed and {r.rule for r in before.remarks if r.severity is Severity.ERROR} != {"empty"}:
        raise ConfigurationError(remarks=before.remarks)
    text, _ = decoded(str(path), data)
    left = list(habits.left)
    entries, ids = _entries(habits.wishes, before, origin, left)
    if entries:
        at, insertion = insertion_of(text, entries, path)
        text = text[:at] + insertion + text[at:]
    text, exclude = _exclude(text, habits.exclude, before, origin, left)
    text, settings = _settings(text, habits, origin, left)
    new = (_MARK if data.startswith(_MARK) else b"") + text.encode()
    _check(survey(path, new), before, ids, path)
    return Imported(
        tool=habits.tool,
        before=data,
        after=new,
        added=tuple(ids),
        exclude=exclude,
        settings=settings,
        left=tuple(sorted(left, key=lambda remark: (remark.file, remark.line, remark.column))),
    )


def _entries(
    wishes: Sequence[Wish], before: Survey, origin: str, left: list[Remark]
) -> tuple[list[dict[str, object]], list[str]]:
    """Give the new entries and their ids; addresses that are watched already are told."""
    watched = Watched(before)
    entries: list[dict[str, object]] = []
    ids: list[str] = []
    for wish in wishes:
        if (twin := watched.twin(wish.url)) is not None:
            left.append(_left(origin, wish.line, f"the address {shown(wish.url)}", f"it is watched already: {twin}"))
            continue
        name = watched.free_id(_readable(wish))
        watched.take(name, wish.url)
        entries.append({"id": name, "url": wish.url} | dict(wish.fields))
        ids.append(name)
    return entries, ids


def _readable(wish: Wish) -> str:
    """Make an id that people can read: of the name, else of host and path."""
    made = slug(wish.name) or slug(wish.url.partition("://")[2].removeprefix("www.").partition("?")[0])
    return made if made and made != "all" else f"source-{made}".rstrip("-")


def _exclude(
    text: str, wanted: Sequence[str], before: Survey, origin: str, left: list[Remark]
) -> tuple[str, tuple[str, ...]]:
    """Add expressions to ``settings.exclude``."""
    new = tuple(one for one in wanted if one not in before.settings.exclude)
    if not new:
        return text, ()
    try:
        if before.settings.exclude:
            return with_entries(text, ("settings", "exclude"), new), new
        return with_setting(text, ("settings", "exclude"), listed(new)), new
    except Unfit as unfit:
        left.append(_left(origin, 1, f"{len(new)} expressions of addresses to leave alone", str(unfit)))
        return text, ()


def _settings(text: str, habits: Habits, origin: str, left: list[Remark]) -> tuple[str, tuple[str, ...]]:
    """Write settings that are not there yet."""
    done = []
    for names, value in habits.settings.items():
        name = ".".join(("settings", *names))
        try:
            text = with_setting(text, ("settings", *names), value)
        except Unfit as unfit:
            left.append(_left(origin, 1, f"{name}: {value}", str(unfit)))
        else:
            done.append(name)
    return text, tuple(done)


def _left(origin: str, line: int, what: str, why: str) -> Remark:
    return Remark(severity=Severity.NOTE, file=origin, line=line, column=1, what=what, instead=why, rule="left")


def _check(after: Survey, before: Survey, ids: Sequence[str], path: Path) -> None:
    """See that the file is sound, and says of older sources what it said."""
    faults = tuple(remark for remark in after.remarks if remark.severity is Severity.ERROR)
    if faults and not (not ids and {remark.rule for remark in faults} == {"empty"}):
        raise ConfigurationError(remarks=faults)
    older = [name for name in after.watchlist.sources if name not in set(ids)]
    if older != list(before.watchlist.sources) or any(name not in after.watchlist.sources for name in ids):
        raise ConfigurationError(f"{path} could not take them up; nothing was changed")
