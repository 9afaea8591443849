"""The nouns: what is watched, what came back, what we hold to be so. Plain facts, no machines."""
