"""Measurements, each a ratio within one run; docs/performance.md says what they mean."""
