"""The index: how everything stands, derived from files and rebuilt from them."""
