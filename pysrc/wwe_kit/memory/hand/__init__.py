"""What an agent does to a page in memory, with the events that a browser has for it, in its order."""
