"""Patches of a test: what it puts in the place of names, and whether these are there."""
