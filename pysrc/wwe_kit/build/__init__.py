"""The static site of an extension: checked, stripped, compiled, packed, compressed."""
