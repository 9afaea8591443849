"""What was looked at once, looked at again: from kept answers, by the rules of today, and nothing is written."""
