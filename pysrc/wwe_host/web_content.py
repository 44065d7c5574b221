"""Which frames of extensions a browser tab shows: made and removed as cases come and go."""

from collections.abc import Callable

from wwe_host.frame import Frame
from wwe_host.interactions import Interaction
from wwe_host.options import WebContent
from wwe_host.rate_limits import RateLimits
from wwe_host.rules import guess, observed, reference, rule
from wwe_host.session import Session
from wwe_host.tab import Tab
from wwe_host.url_variables import agent_variables, interaction_variables, substituted

WORKSPACE_LEVEL = rule(
    "web-content.workspace", observed("real workspace 8.5"),
    "Each section of workspace.web-content has one frame in each tab, as long as the tab is open.",
    "workspace.web-content",
)
INTERACTION_LEVEL = rule(
    "web-content.interaction", observed("real workspace 8.5"),
    "Each section of interaction.web-content has a frame for each interaction: from answer, or dialling, to its end.",
    "interaction.web-content",
)
MAIN_ONLY = rule(
    "web-content.main", guess("the reference says: at the interaction level"),
    "A consultation has no frames of its own; it belongs to the case of the interaction it consults about.",
)
SEVERAL = rule(
    "web-content.several", reference("Embedding multiple third-party applications"),
    "Several extensions are shown at once.", "interaction.web-content",
)

Key = tuple[str, Interaction | None]


class WebContents:
    """The frames of all tabs. `new_id` gives ids that no other frame has."""

    def __init__(self, session: Session, new_id: Callable[[], str]) -> None:
        self._session = session
        self._new_id = new_id

    def arrange(self, tab: Tab) -> bool:
        """Make the frames of a tab what they have to be. Gives whether anything changed."""
        wanted = self._wanted()
        present = {(frame.content.section, frame.interaction): frame for frame in tab.frames.values()}
        gone = [frame for key, frame in present.items() if key not in wanted]
        new = [key for key in wanted if key not in present]
        for frame in gone:
            del tab.frames[frame.frame_id]
        for key in new:
            frame = self._frame(tab, wanted[key], key[1])
            tab.frames[frame.frame_id] = frame
        return bool(gone or new)

    def _wanted(self) -> dict[Key, WebContent]:
        options = self._session.options
        wanted: dict[Key, WebContent] = {
            (content.section, None): content for content in options.web_content("workspace")
        }
        for interaction in self._session.interactions.values():
            if interaction.is_opened and not interaction.is_consultation:
                for content in options.web_content("interaction"):
                    wanted[content.section, interaction] = content
        return wanted

    def _frame(self, tab: Tab, content: WebContent, interaction: Interaction | None) -> Frame:
        variables = agent_variables(self._session.agent)
        if interaction is not None:
            variables |= interaction_variables(tab.id_of(interaction))
        url = substituted(content.url, variables)
        return Frame(self._new_id(), content, url, interaction, RateLimits(self._session.options))
