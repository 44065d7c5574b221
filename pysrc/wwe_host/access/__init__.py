"""Who may ask for what, how often, and which data they see."""
