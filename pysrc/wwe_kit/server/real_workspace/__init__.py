"""A real workspace that shows extensions under development."""
