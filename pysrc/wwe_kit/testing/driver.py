"""The workspace in a test's hand: what happens to the agent, and what has been said, all from plain Python."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from wwe_host import workspace as hosted
from wwe_host.journal.entry import Entry, Kind
from wwe_host.remote import entry_of
from wwe_kit.testing.backend.backend import BackEnd
from wwe_kit.testing.backend.routes import Routes, WaitUntil
from wwe_kit.testing.evidence.diary import Diary
from wwe_kit.testing.handles.host import Driven, Host, OpensTabs, PatchesModules
from wwe_kit.testing.handles.screen import Dialog, Toast
from wwe_kit.testing.handles.world import World
from wwe_kit.testing.off_screen import why_off_screen
from wwe_kit.testing.tiers import needs_memory
from wwe_kit.testing.transcript import transcript
from wwe_kit.testing.wire.expecting import Wire
from wwe_kit.testing.wire.journal import NothingSaid, WireJournal

T = TypeVar("T")

PATIENCE_S = 10.0


class Workspace(World, Wire):
    """A workspace that is being served. Every method may be called from the test's own thread."""

    def __init__(
        self,
        driven: Driven,
        printed: list[str],
        *,
        wait_until: WaitUntil | None = None,
        serve_routes: Callable[[Routes], WaitUntil | None] = lambda _routes: None,
        tabs: Callable[[], OpensTabs | None] = lambda: None,
        folder: Path = Path(),
        records: bool = False,
    ) -> None:
        """Drive a workspace. `printed` has what pages print.

        `wait_until` is how a test waits; None for as the workspace does.
        `serve_routes` lets what pages fetch come to the routes of the test, and returns how one waits from then on.
        `tabs` returns what opens and closes browser tabs, where the workspace itself does not.
        `folder` is where the files of recorded exchanges are, `records` whether they are written.
        """
        self.diary = Diary(driven, (lambda: driven) if isinstance(driven, OpensTabs) else tabs)
        self._patches = driven if isinstance(driven, PatchesModules) else None
        super().__init__(Host(self.diary.ask, is_here=self._patches is not None))
        self._driven = self.diary
        self._wait: WaitUntil = wait_until or driven.wait_until
        self._serve_routes = serve_routes
        self._journal = WireJournal(self._host, self._waits, driven.extension_origins)
        routes = Routes(self._waits, self._journal.without_frames, self.diary.note_fetch)
        self.back_end = BackEnd(routes, self._serve, folder, records=records, note=self.diary.try_to_note)
        if self._host.is_here:
            self._serve(routes)  # what no route answers is in the evidence, too
        self.route = self.back_end.route
        self.play_back = self.back_end.play_back
        self.printed = printed
        self.advanced_s = 0.0  # by all calls of `advance`
        self.host_url = driven.host_origin + "/"
        self.extension_origins = driven.extension_origins

    def __repr__(self) -> str:
        """Return what a failed test shows."""
        tier = "in memory" if self._patches else "served"
        return f"<Workspace {tier}, with {', '.join(self.extension_origins) or 'no extension'}>"

    def on_workspace(self, function: Callable[[hosted.Workspace], T]) -> T:
        """Do anything else with the workspace, in its own thread; return what the function gives.

        A workspace that is a static site lives in the browser: there it raises NeedsTheServer, and a test that cannot
        do without is marked `served`.
        """
        return self._driven.on_workspace(function)

    def note(self, what: str) -> None:
        """Note a step of the test's own: its evidence shows it among the messages, if the test fails."""
        self.diary.note(what)

    def patch(self, target: str, value: T) -> T:
        """Let a name in a module of an extension be a value: `workspace.patch("store.lookup", fake)`. Return the value.

        It holds for the pages that are open, also where they imported the name with `from`, and for those to come. In
        memory only: raises NeedsMemory elsewhere. Raises ValueError for a module or a name that there is not, and for
        an attribute that a class has not; where only a page can tell, it is refused when one imports the module.
        """
        if self._patches is None:
            raise needs_memory(f"workspace.patch({target!r}, ...)")
        self._patches.patch(target, value)
        return value

    def set_option(self, section: str, name: str, value: str | None) -> None:
        """Change an option while the session goes on; None takes it back to what it was set up with.

        Raises ValueError for what cannot be as it is.
        """
        self._host.ask("set_option", section=section, name=name, value=value)

    def reload_extension(self, name: str) -> None:
        """Let the server see that an extension's folder was edited: its frames are loaded again."""
        self._driven.reload_extension(name)

    @property
    def steps_done(self) -> int:
        """How many steps have happened of the scenario that is played, or was played last."""
        return int(self._host.ask("steps_done"))

    @property
    def scenario_errors(self) -> list[str]:
        """What could not happen in the scenario that is played, in sentences. `workspace` fails a test over it."""
        return list(self._host.ask("scenario_errors"))

    # --- what is on the screen ---------------------------------------------------------------------------------------

    def toast(self, text: str = "") -> Toast:
        """Wait for the toast that has a text in its title, its subject or its message; without one, for the only toast.

        Raises NothingSaid, with those that there are, if none comes in time or several have it.
        """
        return self._only("toast", text, lambda: self.toasts, lambda each: [each.title, each.subject, each.message])

    def dialog(self, label: str = "") -> Dialog:
        """Wait for the dialog of an extension with this label, or for the only one. Raises as `toast`."""
        return self._only("dialog", label, lambda: self.dialogs, lambda each: [each.label])

    def why_off_screen(self, frame_id: str) -> str:
        """Return the sentence for why a frame is not on the screen, with what to do about it; "" if it is there."""
        return why_off_screen(self._host.ask("place", frame=frame_id))

    def bring_to_front(self, frame_id: str) -> None:
        """Let the agent bring a frame to the front of its browser tab, for which its case is selected.

        Raises ValueError for one of the kind hidden, and KeyError when it is not there any more.
        """
        self._host.ask("bring_to_front", frame=frame_id)

    def _only(self, what: str, text: str, shown: Callable[[], list[T]], texts: Callable[[T], list[str]]) -> T:
        def fitting() -> list[T]:
            return [each for each in shown() if any(text in part for part in texts(each))]

        self._waits(fitting, PATIENCE_S)
        found = fitting()
        if len(found) == 1:
            return found[0]
        there_are = ", ".join(map(repr, shown())) or "none"
        with_text = f" with the text {text!r}" if text else ""
        said = (
            f"Several {what}s{with_text} are there" if found else f"No {what}{with_text} came within {PATIENCE_S:g} s"
        )
        raise NothingSaid(f"{said}. There are: {there_are}.")

    # --- time --------------------------------------------------------------------------------------------------------

    def hold_clock(self) -> None:
        """Let the workspace's time stand still."""
        self._host.ask("hold_clock")

    def advance(self, seconds: float) -> None:
        """Push the time; everything that is due on the way happens. Time stands still afterwards only if it is held.

        Raises ValueError for what is no number, or less than 0.
        """
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds < math.inf:
            raise ValueError(f"advance takes a number of seconds, 0 or more, not {seconds!r}.")
        self.advanced_s += seconds
        self._host.ask("advance", seconds=seconds)

    def release_clock(self) -> None:
        """Let time pass by itself again."""
        self._host.ask("release_clock")

    # --- what was said -----------------------------------------------------------------------------------------------

    def messages(self, kind: Kind | None = None, name: str = "", frame: str = "", rule: str = "") -> list[Entry]:
        """Return the entries of the journal that match everything given, the oldest first."""
        return list(map(entry_of, self._host.ask("messages", kind=kind or "", name=name, frame=frame, rule=rule)))

    def wait_for(
        self, kind: Kind, name: str = "", *, rule: str = "", count: int = 1, timeout: float = PATIENCE_S
    ) -> list[Entry]:
        """Wait until `count` such messages were said and give them. Raises NothingSaid after `timeout` seconds."""
        if not self._waits(lambda: len(self.messages(kind, name, rule=rule)) >= count, timeout):
            came = len(self.messages(kind, name, rule=rule))
            said = transcript(self.messages()[-30:])
            raise NothingSaid(f"{kind} {name} {rule}: {came} of {count} came in {timeout} s, but:\n{said}")
        return self.messages(kind, name, rule=rule)

    def wait_until(self, is_so: Callable[[], bool], timeout: float = PATIENCE_S) -> None:
        """Wait until `is_so()` returns true; for what no message tells.

        Raises NothingSaid in the end, and ValueError for what is no function.
        """
        if not callable(is_so):
            raise ValueError(f"wait_until takes a function, such as lambda: workspace.tabs, not {is_so!r}.")
        if not self._waits(is_so, timeout):
            printed = (
                "\n".join(["Pages have printed:", *self.printed]) if self.printed else "Pages have printed nothing."
            )
            raise NothingSaid(f"the condition did not become true within {timeout:g} s. {printed}")

    def _waits(self, is_so: Callable[[], object], timeout: float) -> bool:
        return self._wait(is_so, timeout)

    def _serve(self, routes: Routes) -> None:
        self._wait = self._serve_routes(routes) or self._wait
