"""What the values of a module are, as far as the types of the client and annotations tell."""
