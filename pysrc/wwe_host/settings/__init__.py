"""The options of a workspace: which there are, and how they are read."""
