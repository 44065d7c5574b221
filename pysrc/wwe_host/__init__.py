"""An Agent Workspace to develop and test against: messages and a time in, messages out.

`workspace.Workspace` is the whole of it. Each namespace of the Service Client API is a module of the same name; what a
namespace does to the agent's session is in the module of the thing it does it to (`calls`, `agent_state`, `cases` ...).
No I/O, no event loop, no clock of its own, so that it runs beside a server, in a test and inside a page alike.
"""
