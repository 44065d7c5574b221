"""Edits of what is served: how they are noticed, and how a build does not hold the server up."""
