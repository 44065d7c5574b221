"""A workspace in memory, with the pages of extensions in its frames: the tests' driver drives it as any other."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from wwe_host.model.frame import Frame
from wwe_host.remote import Remote
from wwe_host.workspace import Workspace
from wwe_kit.errors import BadInput, nearest
from wwe_kit.memory.clock import MemoryLoop, ways_of_tasks
from wwe_kit.memory.content import Content, content_of
from wwe_kit.memory.errors import Uncaught, take_noted
from wwe_kit.memory.fetching import Backend
from wwe_kit.memory.frames import FramePages
from wwe_kit.memory.guards import guarded
from wwe_kit.memory.modules import ShownModules
from wwe_kit.memory.packages.finder import found
from wwe_kit.memory.page import PageHost
from wwe_kit.memory.texts.agent import ANYBODY, Agent, living_in
from wwe_kit.memory.watchdog import watched
from wwe_kit.project.project import Project
from wwe_kit.server.workspace_options import workspace_options
from wwe_kit.testing.backend.exchange import Answer, Fetched
from wwe_kit.testing.backend.routes import Routes
from wwe_kit.testing.hygiene.leftovers import left_in
from wwe_link.codec import decode, encode
from wwe_playground.loop_clock import LoopClock

T = TypeVar("T")

HOST_ORIGIN = "https://workspace.test"
Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class MemorySettings:
    """What to show, how, and to whom: as `ServerSettings` of the development server.

    Extensions are checked once per content. An error with one of the `allowed` texts is told, and not raised.
    """

    folders: Sequence[Path]
    options: dict[str, Any] = field(default_factory=dict)
    where: str = "the options"
    runtime: str | None = None
    is_checked: bool = True
    agent: Agent = ANYBODY
    allowed: Sequence[str] = ()

    def content(self, folder: Path) -> Content:
        """Return the content of an extension's folder as it is now. Raises BadInput as `content_of` does."""
        return content_of(folder, self.runtime, is_checked=self.is_checked)


@dataclass(frozen=True, slots=True)
class _Served:
    """An extension as the options of the workspace name it."""

    origin: str
    project: Project

    @property
    def pages(self) -> dict[str, str]:
        """View -> path of its page."""
        return {view.name: f"{view.name}.html" for view in self.project.views}


class MemoryWorkspace:
    """`with MemoryWorkspace(settings, say) as workspace:` runs one; `say` takes what pages print.

    Whatever a test does settles before it returns, and raises what nobody took of what it has led to. Time stands still
    but for `advance`, and while `wait_until` waits.
    """

    def __init__(self, settings: MemorySettings, say: Say) -> None:
        """Make it. Raises BadInput for options or extensions that cannot be."""
        contents = [settings.content(folder) for folder in settings.folders]
        served = [_Served(_origin(each.project), each.project) for each in contents]
        _check_names(contents)
        options = workspace_options(settings.options, settings.where, served, {})
        self.warnings = [f"{settings.where}: {warning}" for warning in options.warnings]
        for warning in self.warnings:
            say(f"Warning: {warning}")
        self.host_origin = HOST_ORIGIN
        self.extension_origins = {each.project.name: each.origin for each in served}
        self.backend: Backend = Routes(self.wait_until).answer
        self._settings = settings
        self._errors = Uncaught(settings.allowed, say)
        self._is_arranging = self._is_over = False
        self._stack = ExitStack()
        self.loop = loop = MemoryLoop()
        loop.set_exception_handler(self._lost)
        clock = LoopClock(loop, self._touch)
        self._workspace = Workspace(options, clock, report=self._errors.take, monotonic_ms=loop.milliseconds)
        self._remote = Remote(self._workspace)
        host = PageHost(
            loop, HOST_ORIGIN, self._errors.take, lambda _level, text: say(text), self._answer, settings.agent
        )
        by_origin = {each.origin: content for each, content in zip(served, contents, strict=True)}
        self.pages = FramePages(self._workspace, host, by_origin, self._touch)
        self.console_errors = host.console_errors  # what authors' code has put there, and a policy has held back

    def __enter__(self) -> "MemoryWorkspace":
        take_noted()
        self._stack.enter_context(watched(self.loop, self._errors.take_tests_own))
        contents = list(self.pages.contents.values())
        self._stack.callback(ShownModules(contents).put_back)
        self._stack.enter_context(found([each.library for each in contents if each.library]))
        self._stack.enter_context(living_in(self._settings.agent.time_zone))
        self._stack.enter_context(guarded(self.loop.time))
        return self

    def __exit__(self, *_error: object) -> None:
        self._is_over = True
        with self._stack:
            self.pages.close()
            self.loop.end()
        self._errors.raise_all()

    # --- what the driver asks ----------------------------------------------------------------------------------------

    def ask(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Let the workspace do a command of `wwe_host.remote`; return its value, or raise its error.

        Raises what an author's code raised because of it, and nobody took.
        """
        if command == "advance":
            return self.advance(**fields)
        return self.act(lambda: self._remote.do_command(command, fields))

    def on_workspace(self, function: Callable[[Workspace], T]) -> T:
        """Call a function with the workspace. Raises as `ask` does."""
        return self.act(lambda: function(self._workspace))

    def patch(self, target: str, value: Any) -> None:
        """Let a name in a module of an extension be a value. Raises ValueError for one that there is not."""
        self.pages.patch(target, value)

    def reload_extension(self, name: str) -> None:
        """Read an extension's folder anew, and load its frames again. Raises BadInput for one that is not there."""
        origin = self.extension_origins.get(name)
        if origin is None:
            raise BadInput(f'No extension "{name}" is shown. {nearest(name, self.extension_origins)}')
        folder = self.pages.contents[origin].project.folder
        self.pages.contents[origin] = self._settings.content(folder)
        shown = [each.frame for each in self.pages if f"{origin}/" in each.frame.url]

        def reload() -> None:
            for frame in shown:
                frame.reload()

        self.act(reload)

    def wait_until(self, is_so: Callable[[], object], timeout: float) -> bool:
        """Let time pass until `is_so()`, at most for `timeout` seconds. Return whether it is. Raises as `ask` does."""
        if self.loop.is_running():
            return bool(is_so())
        is_true = self.loop.eventually(lambda: self._errors or is_so(), timeout)
        self._errors.raise_all()
        return is_true

    def waiting(self) -> list[str]:
        """Return where the extensions' code waits: a line for each task, with its lines from the outside inwards."""
        return ways_of_tasks(self.loop)

    def left_behind(self) -> list[str]:
        """Return what pages that have gone have left: calls without an answer, and tasks; a sentence each.

        Tasks are left where pages share an interpreter. Everywhere else they go with their page.
        """
        self.settle()
        living = {shown.page.page: shown.page.modules for shown in self.pages}
        has_keeper = any(content.has_keeper for content in self.pages.contents.values())
        return [*self.pages.unanswered, *(left_in(self.loop, living) if has_keeper else ())]

    # --- what else a test does ---------------------------------------------------------------------------------------

    def advance(self, seconds: float) -> None:
        """Let time pass, for workspace, client and extension together. Raises as `ask` does."""
        clock = self._workspace.session.clock
        is_held = clock.is_held
        if is_held:
            clock.release()
        self._touch()
        self.loop.advance(seconds)
        if is_held:
            clock.hold()
        self.settle()

    def open_tab(self) -> str:
        """Open a browser tab of the workspace, with its frames. Return its id."""
        return self.act(lambda: self._workspace.open_tab(self._post)).tab_id

    def close_tab(self, tab_id: str) -> None:
        """Close a browser tab. Raises ValueError for one that is not open."""
        tabs = {tab.tab_id: tab for tab in self._workspace.session.tabs}
        if tab_id not in tabs:
            raise ValueError(f'No browser tab "{tab_id}" is open. {nearest(tab_id, tabs)}'.rstrip())
        self.act(lambda: self._workspace.close_tab(tabs[tab_id]))

    def reload_frame(self, frame_id: str) -> None:
        """Load the page in a frame again, and nothing else anew. Raises KeyError for a frame that is not there."""
        frames = {frame.frame_id: frame for frame in self._workspace.frames}
        self.act(frames[frame_id].reload)

    def act(self, action: Callable[[], T]) -> T:
        """Do something inside the loop, let everything settle that follows, and return what it gave.

        Raises what an author's code raised because of it, and nobody took.
        """
        self.settle()
        try:
            with self.loop.entered():
                return action()
        finally:
            self._touch()
            self.settle()

    def settle(self) -> None:
        """Let everything go on that can without time passing. Raises what nobody took."""
        if self.loop.is_running():  # a test's own function that a page has called
            return
        self.loop.settle()
        self._errors.raise_all()

    # --- inside ------------------------------------------------------------------------------------------------------

    def _post(self, frame: Frame, origin: str, message: dict[str, Any]) -> None:
        page = self.pages.of(frame.frame_id)
        if page is not None and origin in ("*", page.window.origin):
            self.loop.call_soon(page.receive, decode(encode(message)))

    def _touch(self) -> None:
        """Note that the host may want other frames than there are."""
        if not self._is_arranging:
            self._is_arranging = True
            self.loop.call_soon(self._arrange)

    def _arrange(self) -> None:
        self._is_arranging = False
        if not self._is_over:
            self.pages.arrange()

    def _answer(self, request: Fetched) -> Answer:
        try:
            return self.backend(request)
        except Exception as error:
            self._errors.take_tests_own(error)  # also if an author's `except Exception` takes it
            raise

    def _lost(self, _loop: object, context: dict[str, Any]) -> None:
        """Take what a task raised that nobody awaits, or a callback of the loop."""
        self._errors.take(context.get("exception") or RuntimeError(context["message"]))


def _origin(project: Project) -> str:
    return f"https://{project.name}.test"


def _check_names(contents: Sequence[Content]) -> None:
    """Raise BadInput where two extensions have one name."""
    by_name: dict[str, Path] = {}
    for content in contents:
        project = content.project
        other = by_name.setdefault(project.name, project.folder)
        if other != project.folder:
            raise BadInput(
                f"{other} and {project.folder} are both named {project.name}: "
                "give one of them another name in [project]."
            )
