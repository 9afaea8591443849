"""What may be asked of kept copies: shown, served, proved, handed over, taken in, thinned out."""
