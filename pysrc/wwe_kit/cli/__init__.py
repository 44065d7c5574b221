"""The command `wwe`: a module for each of its commands, named like the command."""
