"""`build.py bench`: runs the measurements in benchmarks/, and writes docs/measurements.md."""
