"""One element of a page: what its tag and its attributes say of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from monitor.read.attributes import hides, says_comment

#: Elements that begin a line.
BREAKING = frozenset(
    """
    address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main marquee menu nav ol p pre section summary table tbody td
    tfoot th thead tr ul
    """.split()  # noqa: SIM905 - words are read as words.
)
#: What is struck out.
STRIKING = frozenset(("s", "del", "strike"))
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Part:
    """One element of a page, without its words; they are ``Walk.pieces[first:end]``."""

    tag: str
    above: Part | None
    #: Place among the page's parts in the order of the markup, from 0, and that of the last part inside it.
    number: int
    #: How many parts are above it.
    depth: int
    first: int
    end: int = 0
    last: int = 0
    #: Characters of its words, and those of them that lead somewhere.
    letters: int = 0
    linked: int = 0
    #: Its class, with "comment" where its markup says that it is one, its id as written, and its role in lowercase.
    classes: str = ""
    name: str = ""
    role: str = ""
    #: Not meant to be read: not shown, or kept from those who listen.
    hidden: bool = False
    #: Not shown at all, and shown struck out.
    unseen: bool = False
    struck: bool = False
    #: A wiki says that it leads out of the site.
    external: bool = False
    #: It opens and shuts something.
    expands: bool = False
    #: It leads somewhere: an ``a`` with an ``href``.
    leads: bool = False
    below: list[Part] = field(default_factory=list)

    def upwards(self) -> Iterator[Part]:
        """Give the part and all that it stands in, innermost first."""
        at: Part | None = self
        while at is not None:
            yield at
            at = at.above

    def holds(self, other: Part) -> bool:
        """Tell whether a part is this one or stands in it."""
        return self.number <= other.number <= self.last

    def has_any(self, numbers: Sequence[int]) -> bool:
        """Tell whether one of these parts, by their numbers in order, stands in this one."""
        behind = bisect_right(numbers, self.number)
        return behind < len(numbers) and numbers[behind] <= self.last


def describe(part: Part, asked: dict[str, str]) -> None:
    """Write down what the attributes of an element say of it."""
    classes = asked.get("class", "")
    if ("itemprop" in asked or "itemtype" in asked or "role" in asked) and says_comment(asked):
        classes = f"{classes} comment".lstrip()
    style = asked.get("style")
    part.classes = classes
    part.name = asked.get("id", "")
    if "role" in asked:
        part.role = asked["role"].lower()
    part.unseen = ("hidden" in asked or style is not None) and hides(asked.get("hidden"), style)
    part.hidden = part.unseen or (asked.get("aria-hidden") == "true" and part.tag in BREAKING)
    part.struck = style is not None and "line-through" in style and _STRUCK.search(style) is not None
    part.external = "external" in classes and "external" in classes.split()
    part.expands = "aria-expanded" in asked
    part.leads = part.tag == "a" and "href" in asked
