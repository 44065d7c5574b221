"""The page of a frame: what was in its address, its elements, the interpreter's current page, its start."""
