"""Evidence handed over: a WACZ file that is checked by itself, byte for byte."""
