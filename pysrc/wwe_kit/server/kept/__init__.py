"""What goes on from one server to the next: its ports, and nothing of what browsers have stored."""
