"""The parts of what `page_start.py` puts together."""
