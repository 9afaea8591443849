"""Watches over cited sources: keeps copies that stand up, says what died, moved or changed."""

__version__ = "0.1.0"
