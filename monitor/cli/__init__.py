"""The first door: one file per command, each thin."""
