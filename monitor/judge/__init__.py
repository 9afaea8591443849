"""The judgements, noun to noun: no clock, no wire, no disk."""
