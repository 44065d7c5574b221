"""What `wwe doctor` looks at: this machine, and an extension that is served somewhere."""
