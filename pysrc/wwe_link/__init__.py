"""How messages and values cross between two ends. Knows nothing of what they mean."""
