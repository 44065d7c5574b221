"""What extensions asked for and were told, as a test expects it."""
