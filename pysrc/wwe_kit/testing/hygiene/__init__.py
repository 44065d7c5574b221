"""What fails a test that seems to pass: what pages leave behind when they go, and what axe finds in them."""
