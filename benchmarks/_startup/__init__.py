"""The extension, its rivals in plain JavaScript, and the tables of `benchmarks/startup.py`."""
