"""The memory tier: an extension's own Python on CPython, beside the workspace, in one process and on one clock."""
