"""An extension that is served somewhere: what its web server sends, header by header."""
