"""Copies and the journal: bytes first, opinions later, nothing lost once returned."""
