"""Somebody else's page: where looks of one run went astray, and that it stands between us and unrelated hosts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """A look that was shown a page which is not its own: by whom it was asked for, and how to know the page again."""

    #: The registrable domain of the cited address.
    domain: str
    #: Where it was led, of another domain; empty where the page stands at the cited address.
    where: str
    #: Where it ended and the digest of its bytes, as far as they tell; who shares one of them was shown the same page.
    marks: frozenset[str]
    #: Whether the cited host itself proved, by a sound certificate, that it answered so.
    sworn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """One page that was shown for several unrelated hosts and belongs to none of them."""

    #: Where they led; empty where it stood at their own addresses.
    where: str
    #: How many registrable domains it was shown for.
    hosts: int
    #: How many of them were asked in the run; 0 where some were asked in runs within the day before.
    of: int

    @property
    def says(self) -> str:
        """One sentence for a person."""
        counted = f"{self.hosts} of {self.of} unrelated hosts" if self.of else f"{self.hosts} unrelated hosts"
        within = "" if self.of else " within a day"
        shown = f"lead{within} to {self.where}" if self.where else f"show one and the same page{within}"
        return f"{counted} {shown}, which is none of them: a captive portal or a filter stands between us and them."
