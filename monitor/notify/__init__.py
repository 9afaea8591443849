"""Plugs: ways to tell people, and the post office that keeps one bad target from delaying another."""
