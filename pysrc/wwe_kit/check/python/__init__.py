"""What is looked for in the Python of an extension."""
