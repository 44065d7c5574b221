"""Scenario files, and the scenarios that come with the host (the TOML files beside this one)."""
