"""The tools around an extension, on CPython: its settings, the runtimes, the development server, the commands."""
