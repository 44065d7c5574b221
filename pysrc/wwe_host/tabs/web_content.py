"""Which frames of extensions a browser tab shows: made and removed as cases come and go."""

from collections.abc import Callable
from typing import NamedTuple

from wwe_host.model.frame import PARENT, POPUP, Frame
from wwe_host.model.interactions import Interaction
from wwe_host.model.rate_limits import RateLimits
from wwe_host.model.tab import Tab
from wwe_host.rules import guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.options import WebContent
from wwe_host.tabs.url_variables import agent_variables, interaction_variables, substituted

WORKSPACE_LEVEL = rule(
    "web-content.workspace",
    observed("real workspace 8.5"),
    "Each section of workspace.web-content has one frame in each tab, as long as the tab is open.",
    "workspace.web-content",
)
INTERACTION_LEVEL = rule(
    "web-content.interaction",
    observed("real workspace 8.5"),
    "Each section of interaction.web-content has a frame for each interaction, from answering or dialling until its "
    "end.",
    "interaction.web-content",
)
MAIN_ONLY = rule(
    "web-content.main",
    guess("the reference says: at the interaction level"),
    "A consultation has no frames of its own. It belongs to the case of the interaction that it is about.",
)
SEVERAL = rule(
    "web-content.several",
    reference("Embedding multiple third-party applications"),
    "Several extensions are shown at once.",
    "interaction.web-content",
)

KINDS = rule(
    "web-content.kind",
    reference("Embedding multiple third-party applications"),
    "An extension is shown as a tab, as a popup window, in the background, or is hidden.",
    "kind",
)
KIND_OPTION = rule(
    "web-content.kind-option",
    guess("the real name of the section's option is not known"),
    "The option `kind` of the section decides. The default is a tab.",
    "kind",
)
POPUP_WINDOWS = rule(
    "web-content.popup",
    guess("the reference has the word and nothing more"),
    "A popup window opens with its frame; if the browser blocks it, a button opens it. Closing it ends the "
    "subscriptions of its page, and the button opens it again. It closes with its frame.",
)
BACKGROUND_FRAMES = rule(
    "web-content.background",
    guess("the reference has the words background and hidden, not their difference"),
    "A page in the background is loaded, but in no tab until something, such as a toast's Show, brings it to the "
    "front. A hidden page never comes to the front.",
)
ALLOW = rule(
    "web-content.allow",
    observed("real workspace 8.5, which logs the list and not the option's name"),
    "What an iframe may use is chosen by the option `allow` of its section.",
    "allow",
)
AROUND = rule(
    "web-content.around",
    observed("integrations that embed the workspace in a page of theirs"),
    "A page that embeds the workspace in an iframe is treated like the page of an extension, by its origin.",
    "service-client-api.accepted-web-content-origins",
)

# The page that embeds the workspace: no section describes it.
_AROUND = WebContent(section="", label="The page around the workspace", url="", kind=PARENT, allow="")


class FrameKey(NamedTuple):
    """What a frame is there for: a section of web content, and the interaction; None at workspace level."""

    section: str
    interaction: Interaction | None


class WebContents:
    """The frames of all tabs. `new_id` gives ids that no other frame has."""

    def __init__(self, session: AgentSession, new_id: Callable[[], str]) -> None:
        self._session = session
        self._new_id = new_id

    def arrange(self, tab: Tab) -> bool:
        """Make the frames of a tab what they have to be. Return whether anything changed."""
        wanted = self._wanted(tab)
        present = {
            FrameKey(frame.content.section, frame.interaction): frame
            for frame in tab.frames.values()
            if not frame.is_in_dialog  # dialogs come and go by themselves
        }
        kept = {key: frame for key, frame in present.items() if key in wanted and _stays(frame, wanted[key])}
        gone = [frame for key, frame in present.items() if key not in kept]
        new = [key for key in wanted if key not in kept]
        followed = [self._follow(tab, frame, wanted[key]) for key, frame in kept.items()]
        for frame in gone:
            tab.drop_frame(frame.frame_id)
        for key in new:
            frame = self._frame(tab, wanted[key], key.interaction)
            tab.frames[frame.frame_id] = frame
        return bool(gone or new or any(followed))

    def _wanted(self, tab: Tab) -> dict[FrameKey, WebContent]:
        options = self._session.options
        if self._session.end_reason:
            return {}
        wanted = {FrameKey(content.section, None): content for content in options.web_content("workspace")}
        if tab.is_embedded:
            wanted[FrameKey(_AROUND.section, None)] = _AROUND
        for interaction in self._session.interactions.values():
            if interaction.is_opened and not interaction.is_consultation:
                for content in options.web_content("interaction"):
                    wanted[FrameKey(content.section, interaction)] = content
        return wanted

    def _frame(self, tab: Tab, content: WebContent, interaction: Interaction | None) -> Frame:
        url = self._address(tab, content, interaction)
        limits = RateLimits(self._session.options)
        gone = self._session.journal.note_gone
        is_open = content.kind != POPUP
        frame = Frame(self._new_id(), content, url, interaction, limits, is_open=is_open, page_gone=gone)
        self._session.frame_labels[frame.frame_id] = content.label
        return frame

    def _follow(self, tab: Tab, frame: Frame, content: WebContent) -> bool:
        """Let a frame follow its section: to another label as it is, to another address by loading it."""
        before, frame.content = frame.content, content
        self._session.frame_labels[frame.frame_id] = content.label
        if content.url != before.url:
            frame.url = self._address(tab, content, frame.interaction)
            frame.reload()
        return content != before

    def _address(self, tab: Tab, content: WebContent, interaction: Interaction | None) -> str:
        variables = agent_variables(self._session.agent)
        if interaction is not None:
            variables |= interaction_variables(tab.id_of(interaction))
        return substituted(content.url, variables)


def _stays(frame: Frame, content: WebContent) -> bool:
    """Return whether a frame can follow its section; another kind, or what an iframe may use, needs another element."""
    return (frame.content.kind, frame.content.allow) == (content.kind, content.allow)
