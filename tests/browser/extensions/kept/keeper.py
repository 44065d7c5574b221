# ruff: noqa: F704, PLE1142
"""The page that keeps the interpreter; it has an entry like every other."""

from genesys.wwe import service

agent = await service.agent.get()
print("kept for", agent.username)
