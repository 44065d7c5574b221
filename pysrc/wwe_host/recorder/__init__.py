"""What was done by hand in the page, step by step, and written down: as a test, as a scenario."""
