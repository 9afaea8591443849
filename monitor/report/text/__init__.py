"""A report for the terminal: Rich renderables, never colour alone; the caller owns the console."""
