"""All pages that are open on a workspace, and when they are told what has changed."""

from collections.abc import Callable, Mapping

from jinja2 import Environment

from wwe_host.page.open_page import OpenPage
from wwe_host.workspace import Workspace

# As often as a person sees a difference. What happens in between is told at once, in the order in which it happened.
PAUSE_S = 0.08

Later = Callable[[float, Callable[[], object]], object]


class OpenPages:
    """The pages. After whatever may have changed something, `touch()`.

    `later(seconds, action)` is how an event loop is asked to do something; `templates` finds the templates of the
    folder `host`, and escapes.
    """

    def __init__(self, workspace: Workspace, templates: Environment, later: Later, runtimes: Mapping[str, str]) -> None:
        self._workspace = workspace
        self._templates = templates
        self._later = later
        self._runtimes = runtimes
        self._open: list[OpenPage] = []
        self._is_due = False
        self._is_resting = False

    def open(self, send_text: Callable[[str], object]) -> OpenPage:
        """Open a page; `send_text` takes what goes to it. It is shown at once what there is, also during a rest."""
        page = OpenPage(self._workspace, self._templates, send_text, self._runtimes)
        self._open.append(page)
        self._later(0, lambda: self._show(page))
        self.touch()
        return page

    def close(self, page: OpenPage) -> None:
        """Note that a page is gone."""
        self._open.remove(page)
        page.close()
        self.touch()

    def notice(self, sentence: str, *, stays: bool = False, is_good: bool = False) -> None:
        """Say something in every page, as what the agent cannot do is said; what `stays`, until it is dismissed.

        What `is_good` is news that trouble is over, and looks so.
        """
        for page in self._open:
            page.notice(sentence, stays=stays, is_good=is_good)
        self.touch()

    def touch(self) -> None:
        """Show soon what has changed, in every page: at once after a rest, and then only so often."""
        if not self._is_due:
            self._is_due = True
            if not self._is_resting:
                self._later(0, self._update)

    def _show(self, page: OpenPage) -> None:
        if page in self._open:  # it may be closed already
            page.update()

    def _update(self) -> None:
        self._is_due = False
        self._is_resting = True
        self._later(PAUSE_S, self._rested)
        for page in list(self._open):
            page.update()

    def _rested(self) -> None:
        self._is_resting = False
        if self._is_due:
            self._update()
