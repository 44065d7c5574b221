"""Dialogs that extensions open: each has a frame in it, which may ask for the same as any other frame of its origin."""

import re
from collections.abc import Callable

from wwe_host.model.frame import DIALOG, Frame
from wwe_host.model.overlays import Dialog
from wwe_host.model.tab import Tab
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.options import WebContent
from wwe_host.tabs.object_parameter import ObjectParameter
from wwe_host.tabs.url_variables import agent_variables, interaction_variables, substituted
from wwe_protocol import refusals

NO_URL = rule(
    "dialog.no-url",
    reference("System namespace, openDialog"),
    "Without a URL, null is answered and no dialog is opened.",
)
EMPTY_URL = rule(
    "dialog.empty-url",
    guess("the reference's sample shows an id for one, but an address was lost from its print"),
    "An empty URL counts as no URL.",
)
VARIABLES = rule(
    "dialog.variables",
    observed("published sample of the vendor"),
    "URL and label may hold $Dialog.Id$ and the variables of web content, such as $Agent.FullName$.",
)
OPENERS_INTERACTION = rule(
    "dialog.interaction-variables",
    guess("the vendor's sample shows the dialog's and the agent's variables only"),
    "$Interaction.Id$ has a value if the page that opens the dialog was opened for an interaction.",
)
SIZE = rule("dialog.size", reference("System namespace, openDialog"), "Width and height are in px or %.")
OTHER_SIZE = rule(
    "dialog.other-size",
    guess("the reference does not say what becomes of any other format"),
    "A size is a number, perhaps with a fraction, followed by px or %. Any other is refused.",
)
ADDRESS = rule(
    "dialog.address",
    guess("a relative address would be one of the workspace's own pages"),
    "The URL must begin with http:// or https://. Any other is refused.",
)
NOT_MODAL = rule(
    "dialog.not-modal",
    guess("the reference does not say; so calls can be simulated meanwhile"),
    "While a dialog is open, the agent can use the rest of the workspace. The agent closes the dialog with its button "
    "or with Escape.",
)
OUTLIVES = rule(
    "dialog.outlives",
    guess("the reference knows closeDialog only"),
    "A dialog stays open when the page that opened it closes.",
)
CLOSED_BY_ANY = rule(
    "dialog.closed-by-any",
    observed("published sample of the vendor"),
    "Every page in the browser tab may close a dialog by its id, the one in the dialog included.",
)

_SIZE = re.compile(r"[0-9]+(\.[0-9]+)?(px|%)")
_ADDRESSES = ("http://", "https://")


class Dialogs:
    """What can be done with the dialogs of all tabs. `new_id` gives ids that no other frame has."""

    def __init__(self, session: AgentSession, new_id: Callable[[], str]) -> None:
        self._session = session
        self._new_id = new_id

    def open(self, tab: Tab, opener: Frame, url: str, given: ObjectParameter) -> str | None:
        """Open a dialog with a page in it. Return its id; None without a URL.

        Raises Refused for a URL that is not http or https, and for an option of a wrong type.
        """
        width, height = _size(given, "width"), _size(given, "height")
        label = given.text("label", "")
        if not url:
            return None
        tab.overlays.check_room(opener, "dialogs")
        dialog_id = tab.overlays.next_dialog_id
        variables = self._variables(tab, opener, dialog_id)
        address = substituted(url, variables)
        if not address.lower().startswith(_ADDRESSES):
            raise Refused(ADDRESS, refusals.bad_parameter("url", "a URL with http:// or https://"))
        name = substituted(label, variables) or opener.content.label
        frame = self._frame(opener, dialog_id, name, address)
        tab.frames[frame.frame_id] = frame
        tab.overlays.show_dialog(Dialog(dialog_id, frame, name, width, height))
        return dialog_id

    def close(self, tab: Tab, dialog_id: str) -> bool:
        """Close a dialog; the frame in it is gone. Return whether it was there."""
        dialog = tab.overlays.dialogs.pop(dialog_id, None)
        if dialog is not None:
            tab.drop_frame(dialog.frame.frame_id)
        return dialog is not None

    def _frame(self, opener: Frame, dialog_id: str, label: str, url: str) -> Frame:
        content = WebContent(section=dialog_id, label=label, url=url, kind=DIALOG, allow=opener.content.allow)
        gone = self._session.journal.note_gone
        frame = Frame(self._new_id(), content, url, None, opener.limits, opener=opener, page_gone=gone)
        self._session.frame_labels[frame.frame_id] = label
        return frame

    def _variables(self, tab: Tab, opener: Frame, dialog_id: str) -> dict[str, str]:
        variables = agent_variables(self._session.agent) | {"$Dialog.Id$": dialog_id}
        if opener.interaction is not None:
            variables |= interaction_variables(tab.id_of(opener.interaction))
        return variables


def _size(given: ObjectParameter, name: str) -> str:
    size = given.text(name, "").strip()
    if size and not _SIZE.fullmatch(size):
        raise Refused(OTHER_SIZE, refusals.bad_parameter(name, "a number followed by px or %"))
    return size
