"""A report to words: for people, for programs, for pages."""
