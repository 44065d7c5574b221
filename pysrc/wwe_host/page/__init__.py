"""The workspace's own page: what it shows (`view`), and that as HTML (`desktop`)."""
