"""Public archives: what they hold of an address, and the copy itself, as exactly as they give it out."""
