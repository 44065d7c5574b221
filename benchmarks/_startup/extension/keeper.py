"""Keeps the interpreter of the pages that are measured; it has nothing else to do."""
