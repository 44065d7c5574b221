"""The workspace's own page: what it shows (`view`), what can be done there (`desk`), and both as HTML (`desktop`)."""
