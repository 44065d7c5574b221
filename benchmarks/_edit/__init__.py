"""The extension that is edited in `benchmarks/edit.py`."""
