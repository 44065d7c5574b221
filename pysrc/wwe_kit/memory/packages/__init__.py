"""What pages in memory import of packages from PyPI: the versions of the lock, whatever this Python has installed."""
