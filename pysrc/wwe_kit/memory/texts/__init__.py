"""The agent's language in a page in memory: which one it is, its texts, and how dates and numbers are written."""
