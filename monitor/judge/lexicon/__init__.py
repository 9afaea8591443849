"""What sites say, in many languages: closed vocabularies, and the spelling in which they are sought."""
