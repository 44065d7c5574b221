"""The agent's session: what all browser tabs share, and what is known of the world around it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from secrets import token_bytes
from typing import Any

from wwe_host import payloads
from wwe_host.access.origins import AcceptedOrigins
from wwe_host.access.user_data import UserDataAccess
from wwe_host.journal.frame_labels import FrameLabels
from wwe_host.journal.journal import Journal
from wwe_host.journal.publisher import Publisher
from wwe_host.model.agent import agent_of
from wwe_host.model.agent_state import AgentStates, Medium
from wwe_host.model.contacts import Contacts
from wwe_host.model.interactions import Case, Interaction
from wwe_host.model.last_active import LastActive
from wwe_host.model.state_times import StateTimes
from wwe_host.model.tab import Tab
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_host.settings.definitions import HOST
from wwe_host.settings.live import LiveOptions
from wwe_host.settings.options import Options
from wwe_link.clock import Clock
from wwe_protocol import events, refusals

FRAMES_GO_FIRST = rule(
    "web-content.gone-first",
    observed("real workspace 8.5"),
    "The frames of an interaction close before its REMOVED. So a page never sees the removal of its own interaction.",
)
DATES = rule(
    "interaction.dates",
    guess("only null was seen"),
    "startDate and endDate are ISO 8601 in UTC, or null if there is no such time yet.",
)
OVERWRITES = rule(
    "user-data.overwrite",
    reference("Interaction namespace, setUserData"),
    "Attaching user data overwrites keys that are there already.",
)
OTHERS_STAY = rule(
    "user-data.others-stay",
    guess("the reference does not say what becomes of keys that are not named"),
    "A key is overwritten with its whole value. Keys that are not named do not change.",
)
MOST_INTERACTIONS = 500

BOUNDED = rule(
    "interaction.bounds",
    guess("the limits of a real workspace are not known"),
    f"While there are {MOST_INTERACTIONS} interactions, a page cannot begin another one: a call, an e-mail and a "
    "consultation are refused.",
)
NOTHING_TO_DELETE = rule(
    "user-data.delete-absent",
    guess("the reference does not say"),
    "Deleting a key that does not exist succeeds, without an event.",
)

_KEY_BYTES = 32  # as long as the hash of HS256


def new_signing_key() -> bytes:
    """Return a key that nobody knows."""
    return token_bytes(_KEY_BYTES)


class World:
    """What the host cannot make by itself: time, counted from `started` on, ids that nobody else has, and a secret.

    `monotonic_ms` is a clock to measure with, which nobody can hold.
    """

    def __init__(
        self,
        clock: Clock,
        started: datetime,
        new_id: Callable[[], str],
        new_key: Callable[[], bytes] = new_signing_key,
        monotonic_ms: Callable[[], float] | None = None,
    ) -> None:
        self.clock = clock
        self.monotonic_ms = monotonic_ms or clock.now
        self.new_id = new_id
        self.signing_key = new_key()
        self._new_key = new_key
        self._started = started
        self._started_ms = clock.now()

    def renew_key(self) -> None:
        """Make another secret, so that what was signed with the one before is worth nothing."""
        self.signing_key = self._new_key()

    def passed_ms(self) -> float:
        """Return how long the session has lasted, in milliseconds."""
        return self.clock.now() - self._started_ms

    def moment(self) -> datetime:
        """Return the present time."""
        return self._started + timedelta(milliseconds=self.passed_ms())

    def time(self) -> str:
        """Return the present time, ISO 8601."""
        return iso(self.moment())


def iso(moment: datetime) -> str:
    """Return a time as the wire has it: ISO 8601, in UTC, with milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class AgentSession:
    """Agent, media, cases and interactions, and the options they live under."""

    def __init__(self, options: Options, world: World) -> None:
        self.options = options
        self.live_options = LiveOptions(options)
        self.world = world
        self.clock = world.clock
        self.journal = Journal(world.passed_ms, world.monotonic_ms)
        self.publisher = Publisher(self.journal, self._accepts)
        self.last_active = LastActive()
        self.agent_states = AgentStates(options, world.clock, self._agent_state_changed)
        self._derive()
        self.contacts = Contacts()
        self.interactions: dict[str, Interaction] = {}
        self.frame_labels = FrameLabels(lambda: {frame_id for tab in self.tabs for frame_id in tab.frames})
        self.muted = {"microphone": False, "speaker": False}
        self.end_reason = ""  # why the agent was logged out; "" while the session lasts
        self.state_times = StateTimes(world.passed_ms, self.agent_states)
        # Called with the type of each event about an interaction, after it was published.
        self.listeners: list[Callable[[str, Interaction], object]] = [self.state_times.heard]
        self.live_options.listeners += [self._derive, self.agent_states.follow_options]

    def _accepts(self, origin: str) -> bool:
        return self.accepted_origins.accepts(origin)

    def _derive(self) -> None:
        """Work out what is asked for too often to be read from the options each time."""
        self.agent = agent_of(self.options)
        self.accepted_origins = AcceptedOrigins(self.options.text("service-client-api.accepted-web-content-origins"))
        self.user_data = UserDataAccess(self.options)

    @property
    def tabs(self) -> list[Tab]:
        """The browser tabs that are open."""
        return list(self.publisher.tabs.values())

    @property
    def cases(self) -> list[Case]:
        """The cases that are open, the oldest first."""
        return list(dict.fromkeys(interaction.case for interaction in self.interactions.values()))

    # --- interactions ------------------------------------------------------------------------------------------------

    def check_room(self) -> None:
        """Raise Refused where there are so many interactions that a page may begin no more."""
        if len(self.interactions) >= MOST_INTERACTIONS:
            raise Refused(BOUNDED, refusals.too_many("interactions", MOST_INTERACTIONS, "an agent"))

    def new_case(self) -> Case:
        """Make a case, which comes into being with its first interaction."""
        return Case(self.world.new_id())

    def add(self, interaction: Interaction) -> None:
        """Take an interaction in, with the event ADDED. It gets an id in every tab."""
        interaction.is_removed = False  # it may come back, out of a workbin
        interaction.started = self.world.time()
        interaction.case.interactions.append(interaction)
        self.interactions[interaction.uuid] = interaction
        for tab in self.tabs:
            tab.id_of(interaction)
        self.tell("ADDED", interaction)

    def remove(self, interaction: Interaction) -> None:
        """Let an interaction go, with the event REMOVED for everybody but its own frames."""
        for tab in self.tabs:
            tab.drop_frames(interaction)
        interaction.is_removed = True
        self.tell("REMOVED", interaction)
        del self.interactions[interaction.uuid]
        interaction.case.interactions.remove(interaction)
        for tab in self.tabs:
            tab.forget(interaction)

    def attach(self, interaction: Interaction, key_values: dict[str, Any]) -> None:
        """Attach user data, key by key, with the event ATTACHED_DATA_CHANGED."""
        interaction.user_data.update(key_values)
        self.tell("ATTACHED_DATA_CHANGED", interaction)

    def detach(self, interaction: Interaction, key: str) -> None:
        """Delete a key of the user data; where it was there, with the event ATTACHED_DATA_CHANGED."""
        if key in interaction.user_data:
            del interaction.user_data[key]
            self.tell("ATTACHED_DATA_CHANGED", interaction)

    # --- telling -----------------------------------------------------------------------------------------------------

    def tell(self, event_type: str, interaction: Interaction) -> None:
        """Let an event about an interaction happen."""
        self.publisher.publish(
            events.INTERACTION, lambda tab: payloads.interaction_event(event_type, self.payload(interaction, tab))
        )
        for listener in self.listeners:
            listener(event_type, interaction)

    def payload(self, interaction: Interaction, tab: Tab) -> dict[str, Any]:
        """Return an interaction as extensions in this tab may see it."""
        return payloads.interaction_payload(interaction, tab.id_of, tab.flags(interaction), self.user_data)

    def _agent_state_changed(self, medium: Medium | None) -> None:
        self.state_times.agent_since()
        if medium is not None:
            self.state_times.medium_since(medium.name)
            event = payloads.medium_event(medium)
            self.publisher.publish(events.MEDIA, lambda _tab: event)
        else:
            has_state = self.options.flag(payloads.STATE_IN_EVENTS, HOST)
            agent_event = payloads.agent_event(self.agent_states.own_state(), has_state)
            self.publisher.publish(events.AGENT, lambda _tab: agent_event)
