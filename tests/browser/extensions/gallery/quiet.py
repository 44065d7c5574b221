"""A page that nobody sees."""
