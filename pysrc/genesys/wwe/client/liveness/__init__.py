"""Whether the workspace answers."""
