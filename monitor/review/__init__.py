"""What may be asked of a judgement: what it was measured against, why it came, and whether it would come again."""
