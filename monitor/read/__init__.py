"""Bytes to a page: what a reader would see, read in processes that can be killed."""
