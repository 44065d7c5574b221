"""The pages, the programs in them and the tables of `benchmarks/crossing.py`."""
