"""The road: one source, once; every due source, once; and the past. It knows judgements and sockets only."""
