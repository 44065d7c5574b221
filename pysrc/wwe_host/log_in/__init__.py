"""How long the agent stays logged in: the connection to the server, the inactivity timer, the end and the next time."""
