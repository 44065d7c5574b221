"""The pages of all frames of a workspace in memory: opened, loaded again and closed as the host wants it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from wwe_host.journal.entry import Kind
from wwe_host.model.frame import POPUP, Frame
from wwe_host.model.tab import Tab
from wwe_host.tabs.screen import is_on_page
from wwe_host.workspace import Workspace
from wwe_kit.errors import BadInput, nearest
from wwe_kit.memory.content import Content
from wwe_kit.memory.modules import sources_of_modules
from wwe_kit.memory.page import ExtensionPage, PageHost
from wwe_kit.project.project import View
from wwe_kit.testing.hygiene.calls import sentence


class ShownPage(NamedTuple):
    """A page, and the frame that it is in, as that was loaded, when the journal had had `since` entries."""

    tab: Tab
    frame: Frame
    loads: int
    page: ExtensionPage
    since: int


class FramePages:
    """The pages in the frames of a workspace. `contents` are the extensions by their origins.

    `touched` is called for whatever may have changed what the host wants to show.
    """

    def __init__(
        self, workspace: Workspace, host: PageHost, contents: Mapping[str, Content], touched: Callable[[], object]
    ) -> None:
        self._workspace = workspace
        self._host = host
        self.contents = dict(contents)
        self._touched = touched
        self._shown: dict[str, ShownPage] = {}
        self._windows: set[str] = set()  # frames whose own window was opened once
        self.unanswered: list[str] = []  # calls of pages that have gone, a sentence each

    def __iter__(self) -> Iterator[ShownPage]:
        return iter(list(self._shown.values()))

    def of(self, frame_id: str) -> ExtensionPage | None:
        """Return the page in a frame; None where there is none of an extension's."""
        shown = self._shown.get(frame_id)
        return shown.page if shown else None

    def patch(self, target: str, value: Any) -> None:
        """Let a name in a module be a value, in all pages, also those to come. Raises ValueError as `Patches.add`."""
        known = sources_of_modules(self.contents.values())
        self._host.patches.add(target, value, known, [shown.page.modules for shown in self])

    def arrange(self) -> None:
        """Make the frames what they have to be by now, and load what is in them."""
        live: dict[str, tuple[Tab, Frame]] = {}
        for tab in self._workspace.session.tabs:
            self._workspace.arrange(tab)
            for frame in tab.frames.values():
                self._open_window(tab, frame)
                if frame.is_open:
                    live[frame.frame_id] = (tab, frame)
        for frame_id, shown in list(self._shown.items()):
            if frame_id not in live:
                self._leave(frame_id, is_loaded_again=False)
            elif shown.frame.loads != shown.loads:
                self._leave(frame_id, is_loaded_again=True)
        for frame_id, (tab, frame) in live.items():
            if frame_id not in self._shown:
                self._load(tab, frame)
        for shown in self:
            shown.page.document._is_rendered = is_on_page(shown.tab, shown.frame)

    def close(self) -> None:
        """Let all pages go."""
        for frame_id in list(self._shown):
            self._leave(frame_id, is_loaded_again=False)

    def _open_window(self, tab: Tab, frame: Frame) -> None:
        """Open a popup's window with its frame, as a browser does that blocks none."""
        if frame.content.kind == POPUP and frame.frame_id not in self._windows:
            self._windows.add(frame.frame_id)
            self._workspace.note_window(tab, frame.frame_id, is_open=True)

    def _leave(self, frame_id: str, *, is_loaded_again: bool) -> None:
        shown = self._shown.pop(frame_id)
        if places := shown.page.unanswered():
            asked = self._workspace.journal.find(Kind.REQUEST, frame=frame_id, since=shown.since)
            self.unanswered += [
                sentence(each, places[each.reference_id])
                for each in asked
                if each.reference_id in places and each.replays is None
            ]
        shown.page.leave(is_loaded_again=is_loaded_again)
        self._touched()

    def _load(self, tab: Tab, frame: Frame) -> None:
        origin, path = _split(frame.url)
        content = self.contents.get(origin)
        if content is None:
            return  # a page that others serve
        try:
            view = _view(content, path)
        except BadInput as error:
            self._host.uncaught(error)
            return

        def to_host(message: object) -> None:
            self._workspace.receive(tab, frame.frame_id, origin, message)
            self._touched()

        page = ExtensionPage(self._host, content, view, frame.url, origin, to_host)
        since = self._workspace.journal.count
        self._shown[frame.frame_id] = ShownPage(tab, frame, frame.loads, page, since)


def _split(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}", parts.path


def _view(content: Content, path: str) -> View:
    """Return the view that an address shows. Raises BadInput where a web server would find none."""
    names = {f"/{view.name}.html": view for view in content.project.views}
    if path in names:
        return names[path]
    raise BadInput(f"{content.project.name} has no page {path}. {nearest(path, names)}")
