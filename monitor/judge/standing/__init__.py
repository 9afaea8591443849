"""How a source stands over time: patience, rhythm, what is kept, and which page was cited."""
