"""Pyodide as the pages of a released extension get it."""
