"""The way of a message: read, checked, handled, answered; and an old one sent again."""
