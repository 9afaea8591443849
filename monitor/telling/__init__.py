"""What may be asked of words to people: messages, the one living issue, reports of any length, a CI service."""
