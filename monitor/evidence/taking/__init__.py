"""Evidence taken in: WARC and WACZ files that others made, believed in nothing."""
