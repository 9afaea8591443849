"""How two pages relate: one template or two, and what of the article stands on both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from monitor.judge.text.paragraphs import Parted, Said, elements, in_article, is_prose

_HOLDERS = frozenset(("article", "main"))
#: So much of the article standing under the same elements makes two pages one template.
_SAME_TEMPLATE = 0.5
#: Less of the article standing on the other page makes it a foreign one.
_HARDLY_ANY = 0.3
#: Less of its main kind of paragraph standing there makes it one too, where no other paragraph that stands is longer.
_NEXT_TO_NOTHING, _LONGEST_TEASER = 0.2, 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How two pages relate."""

    #: Both stand in one template.
    same: bool
    #: Next to nothing of the article stands on the other page: there is no template to go by, all of it counts.
    foreign: bool
    #: Blocks of each page of which a sentence stands on the other one, by place.
    old_kept: frozenset[int]
    new_kept: frozenset[int]
    #: Paths under which such blocks stand, those of articles alone, where there is more than one such block.
    old_paths: frozenset[str]
    new_paths: frozenset[str]
    #: In another template: rows that left a list which stands on both pages, and rows that joined one, by place.
    old_rows: frozenset[int] = frozenset()
    new_rows: frozenset[int] = frozenset()


def frame(old: Parted, new: Parted, gone: set[Said], come: set[Said]) -> Frame:
    """See what stands on both pages, and where."""
    old_kept = [said for said in old.said if said not in gone and in_article(said.block)]
    new_kept = [said for said in new.said if said not in come and (in_article(said.block) or said.key in old.own)]
    where = {said.key: elements(said.block.path) for said in new_kept}
    alike = sum(where.get(said.key) == elements(said.block.path) for said in old_kept)
    return Frame(
        same=bool(old_kept) and alike >= _SAME_TEMPLATE * len(old_kept),
        foreign=len(old_kept) < _HARDLY_ANY * old.own.total() or _is_gone(old, gone),
        old_kept=frozenset(said.at for said in old_kept),
        new_kept=frozenset(said.at for said in new_kept),
        old_paths=_common(old_kept),
        new_paths=_common(new_kept),
    )


def _is_gone(old: Parted, gone: set[Said]) -> bool:
    """Tell whether next to nothing stands of the main kind of running text, and of the rest no more than teasers."""
    running = [said for said in old.said if in_article(said.block) and is_prose(said.block)]
    letters: Counter[str] = Counter()
    for said in running:
        letters[said.block.path] += len(said.key)
    if not letters:
        return False
    path, most = letters.most_common(1)[0]
    stands = [said for said in running if said not in gone]
    return sum(len(said.key) for said in stands if said.block.path == path) < _NEXT_TO_NOTHING * most and all(
        len(said.block.text) <= _LONGEST_TEASER for said in stands if said.block.path != path
    )


def _common(kept: Iterable[Said]) -> frozenset[str]:
    """Give the paths of running text that more than one kept block stands under."""
    paths = Counter(path for _, path in {(said.at, said.block.path) for said in kept if is_prose(said.block)})
    return frozenset(path for path, times in paths.items() if times > 1 or len(paths) == 1)


def is_below_all(path: str, paths: Iterable[str]) -> bool:
    """Tell whether a path leads through the page's own footer, where its articles stand in an element of theirs."""
    names = elements(path).split(">")
    if "footer" not in names or not _HOLDERS.isdisjoint(names[: names.index("footer")]):
        return False
    return any(not _HOLDERS.isdisjoint(elements(own).split(">")) for own in paths)
