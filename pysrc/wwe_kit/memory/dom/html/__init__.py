"""Elements of HTML: what all have, and those that are no fields."""
