"""The development server: an Agent Workspace page on one origin, the extensions on another."""
