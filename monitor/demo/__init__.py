"""Two weeks of a small web on loopback: the product's own code over sites that live, move, rot and lie."""
