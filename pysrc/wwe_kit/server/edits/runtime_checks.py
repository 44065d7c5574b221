"""Runtimes are asked whether they can read an extension's modules: before a page does, and beside the server."""

import asyncio
from collections.abc import Callable
from functools import partial

from wwe_kit.check.checker import check_extension
from wwe_kit.check.rule import Severity
from wwe_kit.errors import BadInput
from wwe_kit.printable import printable
from wwe_kit.server.edits.daemon_thread import in_daemon_thread
from wwe_kit.server.edits.folder_state import folder_state
from wwe_kit.server.sites import ServedExtension


class RuntimeChecks:
    """Checks that were begun. `runtime` is instead of the one that each extension names; `say` takes what was found."""

    def __init__(self, runtime: str | None, say: Callable[[str], object]) -> None:
        self._runtime = runtime
        self._say = say
        self._running: set[asyncio.Task[None]] = set()

    def begin(self, extension: ServedExtension) -> None:
        """Ask about what was built just now. What the build itself has found is not said again."""
        if extension.trouble:
            return
        task = asyncio.ensure_future(self._check(extension))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    def stop(self) -> None:
        """Ask no more."""
        for task in self._running:
            task.cancel()

    async def _check(self, extension: ServedExtension) -> None:
        built_from, project = extension.built_from, extension.project
        asking = partial(check_extension, project, self._runtime or project.runtime, for_release=False)
        try:
            report = await in_daemon_thread(asking)
            state = await in_daemon_thread(partial(folder_state, project))
        except BadInput:  # the runtime fails here; a build says how
            return
        if state != built_from:  # it was edited meanwhile, and the next check speaks of that
            return
        for finding in report.of(Severity.ERROR):
            if finding not in extension.site.findings:
                self._say(f"[{printable(project.label)}] {printable(finding.text(project.folder))}")
