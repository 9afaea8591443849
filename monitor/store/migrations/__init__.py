"""How an index of yesterday becomes one of today, step by step."""
