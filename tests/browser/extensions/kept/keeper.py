"""The page that keeps the interpreter; it has an entry like every other."""

from genesys.wwe import service


async def main():
    agent = await service.agent.get()
    print("kept for", agent.username)
