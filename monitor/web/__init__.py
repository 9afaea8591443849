"""The second door: pages and JSON for people on this machine, and copies from an origin of their own."""
