"""The commands that are about this machine: what is wrong with it, and what the kit keeps there."""
