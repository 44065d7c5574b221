"""The state of a workspace: interactions, calls, contacts, tabs, frames, campaigns."""
