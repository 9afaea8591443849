"""How copies come to lie on the disk: packed, synced, named, by a process of its own where many come."""
