"""The journal: lines hashed into a chain, signed, sealed and stamped, and read back in order."""
