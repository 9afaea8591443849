"""Checks the whole evidence of a folder without trusting anything in it: files, records, chains, signatures, tokens."""
