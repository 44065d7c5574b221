"""A browser tab: its state among others, the frames in it, and what lies over them."""
