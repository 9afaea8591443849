"""What people hear of: turns, once; calm intervals; quiet where it was asked for."""
