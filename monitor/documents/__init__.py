"""Where citations live: reading them, and telling people what is wrong with the file."""
