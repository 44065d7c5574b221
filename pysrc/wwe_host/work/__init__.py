"""What the agent works on: interactions of every medium, their cases, and whether the agent takes more of them."""
