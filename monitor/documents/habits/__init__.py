"""What people told other tools to watch, read so that it can be taken over."""
