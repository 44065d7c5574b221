"""What build.py does with this repository: tests, checks, measurements, documentation. It is not in the wheel."""
