"""The author's source while one develops: its places in what is shown, and the editor that opens there."""
