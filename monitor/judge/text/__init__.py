"""Texts held against each other: what was edited, how telling it is, and whether the cited words still stand."""
