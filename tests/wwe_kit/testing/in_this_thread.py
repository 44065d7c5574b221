"""A workspace in this thread, in a test's hand. Every question crosses as text, as it does to a browser."""

from wwe_host.remote import Remote, question, read_answer
from wwe_kit.server.polling import poll
from wwe_kit.testing.driver import Workspace


class InThisThread:
    """Where the workspace is: with a page of the extension `crm` in its frame, which a test lets speak."""

    host_origin = "https://workspace.test"

    def __init__(self, stage):
        self._stage = stage
        self._remote = Remote(stage.workspace)
        self.extension_origins = {"crm": stage.page.origin}

    def ask(self, command, fields):
        return read_answer(self._remote.answer(question(command, fields)))

    def on_workspace(self, function):
        return function(self._stage.workspace)

    def wait_until(self, is_so, timeout):
        """Let the workspace's own time pass."""
        return poll(is_so, min(timeout, 0.05), self._stage.pass_seconds)


def in_this_thread(stage):
    """Return the workspace of a stage in a test's hand."""
    return Workspace(InThisThread(stage), [])
