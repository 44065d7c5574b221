"""What pages tell the development server: what they print, what goes wrong, and that they do not answer."""
