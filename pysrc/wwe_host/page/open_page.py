"""One page that is open: a browser tab of the session. Texts come from it and go to it, by whatever carries them."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment

from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.messages.pipeline import BROKEN
from wwe_host.model.frame import Frame
from wwe_host.page.desktop import Desktop
from wwe_host.workspace import Workspace
from wwe_link.codec import CodecError
from wwe_link.websocket import WebSocketLink
from wwe_protocol import refusals, wire

_MESSAGE_PLACE = "[3]."  # of a message in what `_post` sends


class OpenPage:
    """A page. `send_text` takes what goes to it; whoever carries texts hands what comes from it to `arrived`."""

    def __init__(
        self,
        workspace: Workspace,
        templates: Environment,
        send_text: Callable[[str], object],
        runtimes: Mapping[str, str],
    ) -> None:
        self._workspace = workspace
        self._link = WebSocketLink(send_text)
        self._link.open(self._take)
        self._tab = workspace.open_tab(self._post)
        self._desktop = Desktop(workspace, self._tab, templates, runtimes)

    def arrived(self, text: str) -> None:
        """Take what the page sent. Raises ValueError for what no page of ours sends."""
        self._link.arrived(text)

    def notice(self, sentence: str, *, stays: bool = False, is_good: bool = False) -> None:
        """Say something on the page, until something is done there; what `stays`, until it is dismissed."""
        self._desktop.say(sentence, stays=stays, is_good=is_good)

    def update(self) -> None:
        """Send what has changed on the page."""
        self._workspace.arrange(self._tab)
        update = self._desktop.update()
        if update:
            self._send("update", update)

    def close(self) -> None:
        """Note that the page is gone."""
        self._link.close()
        self._desktop.close()
        self._workspace.close_tab(self._tab)

    def _take(self, page_message: Any) -> None:
        match page_message:
            case ["message", str(frame_id), str(origin), message]:
                self._workspace.receive(self._tab, frame_id, origin, message)
            case ["do", str(action), dict(fields)]:
                self._desktop.do(action, fields)
            case ["shown", bool(is_shown)]:
                self._tab.is_shown = is_shown
            case ["busy"]:
                self._workspace.inactivity.activity()
            case ["active"]:
                self._workspace.session.last_active.turned_to(self._tab)
            case ["embedded"]:
                self._workspace.embed(self._tab)
            case ["window", str(frame_id), bool(is_open)]:
                self._workspace.note_window(self._tab, frame_id, is_open=is_open)
            case ["inside", str(frame_id)]:
                self._workspace.note_inside(self._tab, frame_id)
            case ["heard", str(frame_id), int(after_ms)]:
                self._workspace.note_first_word(self._tab, frame_id, after_ms)
            case ["too-large", str(frame_id), str(origin), int(length)]:
                self._note(frame_id, origin, f"not read: a message of more than {length:,} characters")
            case ["lost", int(count)]:
                self._note("", "", f"not read: {count:,} messages that arrived faster than they can be read")
            case _:
                raise ValueError("the workspace's page sent an unknown message")

    def _note(self, frame_id: str, origin: str, note: str) -> None:
        self._workspace.journal.write(
            Kind.FOREIGN, "", FrameAddress(self._tab.tab_id, frame_id, origin), None, note=note
        )

    def _post(self, frame: Frame, origin: str, message: dict[str, Any]) -> None:
        try:
            self._send("post", frame.frame_id, origin, message)
        except CodecError as error:
            self._post_failure(frame, origin, message, str(error).replace(_MESSAGE_PLACE, "", 1))

    def _post_failure(self, frame: Frame, origin: str, message: dict[str, Any], problem: str) -> None:
        """Answer with an error instead, so that nobody waits; of an event that cannot be sent the journal tells."""
        address = FrameAddress(self._tab.tab_id, frame.frame_id, origin)
        if "referenceId" not in message:
            name = message.get("event", "")
            self._workspace.journal.write(Kind.SILENCE, name, address, None, note=f"not sent: {problem}")
            return
        operation, reference = message["request"], message["referenceId"]
        failure = wire.failure(operation, reference, refusals.unsendable(problem))
        self._workspace.journal.write(
            Kind.FAILURE,
            operation,
            address,
            failure,
            reference_id=reference,
            rule=BROKEN.name,
            note=f"the answer above was not sent: {problem}",
        )
        self._send("post", frame.frame_id, origin, failure)

    def _send(self, kind: str, *parts: Any) -> None:
        self._link.send([kind, *parts])
